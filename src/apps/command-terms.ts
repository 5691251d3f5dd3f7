import type { Terms } from '#kernel/terms.ts';

/** What the command line says. */
export const commandTerms = {
  fileNotThere: { zh: '找不到文件 {file}。', en: 'There is no file {file}.' },
  jsonTooLarge: {
    zh: '文件 {file} 过大：最多 {megabytes} MB。',
    en: 'The file {file} is too large: at most {megabytes} MB.',
  },
  jsonEmpty: { zh: '文件 {file} 是空的。', en: 'The file {file} is empty.' },
  jsonUnreadable: { zh: '文件 {file} 不是有效的 JSON：{detail}', en: 'The file {file} is not valid JSON: {detail}' },
  verifyUnknown: {
    zh: '不是本市印发的文稿，或核验码已被去掉。',
    en: 'It is no paper that went out, or its code was taken out.',
  },
  verifyUnchanged: { zh: '与存档完全一致。', en: 'It is the kept file, byte for byte.' },
  verifyEdited: { zh: '不是原文件，改动的数字如下：', en: 'It is not the very file; figures that were edited:' },
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
    zh: '{city}：{entries} 条审计记录，链条完整；链头第 {place} 环 {hash}，与 {heads} 个导出的链头相符。',
    en: '{city}: {entries} audit entries, the chain is whole; head {place} {hash}, agrees with {heads} exported heads.',
  },
  'audit.altered': {
    zh: '{city}：链上第 {place} 环（记录 {entry}）的内容被改动。',
    en: '{city}: the content of link {place} (entry {entry}) was altered.',
  },
  'audit.removed': {
    zh: '{city}：链上第 {place} 环（记录 {entry}）的记录被删除。',
    en: '{city}: the entry of link {place} (entry {entry}) was removed.',
  },
  'audit.inserted': {
    zh: '{city}：链上第 {place} 环（记录 {entry}）不是本系统写入的。',
    en: '{city}: the desk did not write the entry of link {place} (entry {entry}).',
  },
  'audit.reordered': {
    zh: '{city}：链上第 {place} 环（记录 {entry}）与前一环接不上，次序被改动。',
    en: '{city}: link {place} (entry {entry}) does not follow from the one before; the order was changed.',
  },
  'audit.rewritten': {
    zh: '{city}：第 {place} 环的摘要与保存的链头不符，此前的链条被重写。',
    en: '{city}: link {place} differs from the head that was kept; the chain up to there was rewritten.',
  },
  auditElsewhere: {
    zh: '{city}：{entries} 条记录由已登记的旧密钥封印，该密钥不在本机，只能按链条核验。',
    en: '{city}: {entries} entries were sealed with a former key that is not here; only the chain vouches for them.',
  },
  auditUnwitnessed: {
    zh: '{city}：数据文件夹中没有此前导出的链头，无从发现末尾被删或整条重写。',
    en: '{city}: the data folder holds no exported head, so a removed end or a chain rewritten as a whole would not show.',
  },
  headsUnclear: { zh: '{file} 中没有链头。', en: '{file} holds no head of a chain.' },
  migrated: {
    zh: '数据库已是最新，本次执行 {count} 个升级脚本。',
    en: 'The database is up to date; {count} migrations ran.',
  },
} satisfies Terms;
