import type { Terms } from '#kernel/terms.ts';

/** What the command line says. */
export const commandTerms = {
  fileNotThere: { zh: '找不到文件 {file}。', en: 'There is no file {file}.' },
  cityUnknown: { zh: '没有代码为 {city} 的城市。', en: 'There is no city with the code {city}.' },
  databaseUnreachable: {
    zh: '连不上 DATABASE_URL 所指的数据库，请核对地址、用户和密码，并确认数据库已启动：{detail}',
    en: 'The database of DATABASE_URL cannot be reached: check address, user and password, and that it runs: {detail}',
  },
  portTaken: {
    zh: '端口 {port} 已被占用：请停止占用它的程序，或把 PORT 设为其他端口。',
    en: 'The port {port} is taken: stop the program that uses it, or set PORT to another one.',
  },
  running: { zh: '青账已启动：{url}', en: 'Qingzhang is running at {url}' },
  demoAccounts: { zh: '演示账号（密码均为 {password}）：', en: 'Demo accounts (the password of all is {password}):' },
  demoLoaded: {
    zh: '演示城市已载入：{projects} 个项目，{reports} 条月报。',
    en: 'The demo city is loaded: {projects} projects, {reports} reports.',
  },
  demoThere: { zh: '演示城市此前已载入。', en: 'The demo city was loaded before.' },
  notForDemo: {
    zh: '该数据库已有真实数据，不能载入演示城市：请把 DATA_DIR 设为另一个目录。',
    en: 'The database holds real data, so the demo city is not loaded into it: set DATA_DIR to another folder.',
  },
  setupLink: {
    zh: '首次使用，请在 24 小时内打开此链接建立管理员（只能用一次）：{url}',
    en: 'First use: open this link within 24 hours to make the administrator (it works once): {url}',
  },
  stopping: { zh: '正在停止……', en: 'Stopping…' },
  auditSound: {
    zh: '{city}：{entries} 条审计记录，链条完整。',
    en: '{city}: {entries} audit entries, the chain is whole.',
  },
  auditBroken: {
    zh: '{city}：第 {entry} 条审计记录被改动或删除。',
    en: '{city}: audit entry {entry} was altered or removed.',
  },
  migrated: {
    zh: '数据库已是最新，本次执行 {count} 个升级脚本。',
    en: 'The database is up to date; {count} migrations ran.',
  },
} satisfies Terms;
