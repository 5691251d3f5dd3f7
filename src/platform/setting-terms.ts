import type { Terms } from '#kernel/terms.ts';

/** What is said about a setting that cannot be used; the keys are the variables. */
export const settingTerms = {
  PORT: {
    zh: 'PORT 应为 0–65535 的整数，现为“{value}”。',
    en: 'PORT must be a whole number from 0 to 65535, not “{value}”.',
  },
  HOST: { zh: 'HOST 应为主机名或地址，现为“{value}”。', en: 'HOST must be a host name or address, not “{value}”.' },
  DATA_DIR: { zh: 'DATA_DIR 应为一个目录。', en: 'DATA_DIR must be a folder.' },
  DATABASE_URL: {
    zh: 'DATABASE_URL 应形如 postgres://用户:密码@主机:5432/数据库名（用户须能建表和建角色）。',
    en: 'DATABASE_URL must look like postgres://user:password@host:5432/database (the user must be able to make tables and roles).',
  },
  FONT_DIR: {
    zh: 'FONT_DIR 应为存放字体文件的目录，现为“{value}”。',
    en: 'FONT_DIR must be a folder with font files, not “{value}”.',
  },
  SMTP_URL: {
    zh: 'SMTP_URL 应形如 smtp://用户:密码@主机:587 或 smtps://主机:465。',
    en: 'SMTP_URL must look like smtp://user:password@host:587 or smtps://host:465.',
  },
  MAIL_FROM: {
    zh: 'MAIL_FROM 应为发件邮箱，配置 SMTP_URL 时必填，现为“{value}”。',
    en: 'MAIL_FROM must be the sender’s address and is needed with SMTP_URL; it is “{value}”.',
  },
  LOG_LEVEL: {
    zh: 'LOG_LEVEL 应为 fatal、error、warn、info、debug、trace、silent 之一，现为“{value}”。',
    en: 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, not “{value}”.',
  },
} satisfies Terms;
