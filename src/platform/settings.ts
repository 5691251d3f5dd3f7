import { statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Language, sentence } from '#kernel/terms.ts';
import { settingTerms } from './setting-terms.ts';

/** How this desk runs. Every setting comes from an environment variable and is checked at start. */
export type Settings = {
  readonly port: number;
  readonly host: string;
  /** DATA_DIR; null where the default is to be used. */
  readonly dataFolder: string | null;
  /** DATABASE_URL; null where the embedded server is to be used. */
  readonly databaseUrl: string | null;
  /** FONT_DIR; null where only the fonts of npm are used. */
  readonly fontFolder: string | null;
  /** SMTP_URL and MAIL_FROM; null where no mail is sent. */
  readonly mail: { readonly url: string; readonly from: string } | null;
  readonly logLevel: string;
  readonly language: Language;
};

/** A setting that cannot be used; the message names it and says what is allowed. */
export class SettingTrouble extends Error {
  override readonly name = 'SettingTrouble';
}

const shape = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  DATA_DIR: z.string().min(1).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/[^:@/]+:[^@/]+@[^/]+\/[^/?]+/)
    .optional(),
  FONT_DIR: z.string().min(1).refine(isFolder).optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/(?:[^:@/]+:[^@/]+@)?[\w.-]+(?::\d+)?(?:[/?].*)?$/)
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/)
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** Reads the settings. Throws `SettingTrouble` with one sentence for each that cannot be used. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const language: Language = /^en/i.test(environment.LC_ALL || environment.LANG || '') ? 'en' : 'zh';
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = shape.safeParse(given);
  if (!read.success) {
    const names = new Set(read.error.issues.map(({ path: [name] }) => String(name)));
    const lines = [...names].map((name) => sentence(settingTerms, name, language, { value: shown(name, given[name]) }));
    throw new SettingTrouble(lines.join('\n'));
  }
  const { PORT, HOST, DATA_DIR, DATABASE_URL, FONT_DIR, SMTP_URL, MAIL_FROM, LOG_LEVEL } = read.data;
  if (SMTP_URL && !MAIL_FROM) throw new SettingTrouble(sentence(settingTerms, 'MAIL_FROM', language, { value: '' }));
  return {
    port: PORT,
    host: HOST,
    dataFolder: DATA_DIR ? path.resolve(DATA_DIR) : null,
    databaseUrl: DATABASE_URL ?? null,
    fontFolder: FONT_DIR ? path.resolve(FONT_DIR) : null,
    mail: SMTP_URL && MAIL_FROM ? { url: SMTP_URL, from: MAIL_FROM } : null,
    logLevel: LOG_LEVEL,
    language,
  };
}

function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** An address may hold a password, so it is never repeated. */
function shown(name: string, value: string | undefined): string {
  return name === 'DATABASE_URL' || name === 'SMTP_URL' ? '…' : (value ?? '');
}
