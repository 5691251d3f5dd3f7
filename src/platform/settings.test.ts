import { expect, test } from 'vitest';
import { readSettings, SettingTrouble } from './settings.ts';

test.for<[name: string, value: string]>([
  ['PORT', 'abc'],
  ['PORT', '65536'],
  ['HOST', 'a b'],
  ['DATABASE_URL', 'localhost'],
  ['FONT_DIR', '/no/such/folder'],
  ['FONT_DIR', import.meta.filename],
  ['SMTP_URL', 'mail.example.cn'],
  ['SMTP_URL', 'http://user:secret@mail.example.cn'],
  ['MAIL_FROM', 'nobody'],
  ['MAIL_FROM', 'a@example.cn\r\nBcc: b@example.cn'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is refused at start by a sentence that names it', ([name, value]) => {
  for (const LANG of ['zh_CN.UTF-8', 'en_GB.UTF-8']) {
    expect(() => readSettings({ LANG, [name]: value })).toThrow(SettingTrouble);
    expect(() => readSettings({ LANG, [name]: value })).toThrow(new RegExp(`^${name} [^{}]+$`));
  }
});

test('an empty setting is none, and a folder of fonts is taken', () => {
  expect(readSettings({ PORT: '', FONT_DIR: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, fontFolder: null });
  expect(readSettings({ FONT_DIR: import.meta.dirname }).fontFolder).toBe(import.meta.dirname);
});

test('mail needs its server and its sender, and neither is repeated', () => {
  const url = 'smtps://desk:secret@mail.example.cn:465';
  expect(readSettings({}).mail).toBeNull();
  expect(readSettings({ SMTP_URL: url, MAIL_FROM: '青账 <desk@example.cn>' }).mail).toMatchObject({ url });
  expect(() => readSettings({ SMTP_URL: url })).toThrow(/^MAIL_FROM /);
  expect(() => readSettings({ SMTP_URL: 'ftp://desk:secret@x' })).not.toThrow(/secret/);
});
