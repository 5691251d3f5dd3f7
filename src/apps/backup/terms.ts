import type { Terms } from '#kernel/terms.ts';

/** Why a backup or a restore was refused, and the way out. */
export const backupTerms = {
  nothingToBackUp: {
    zh: '该数据库中没有青账的数据，未作备份：请检查 DATA_DIR 或 DATABASE_URL 是否指向要备份的数据库。',
    en: 'The database holds no Qingzhang data, so nothing was backed up: check that DATA_DIR or DATABASE_URL names the one to back up.',
  },
  backupExists: {
    zh: '{file} 已经存在，不会被覆盖：请换一个文件名。',
    en: '{file} exists already and is not overwritten: choose another name.',
  },
  backupNotWritten: {
    zh: '备份 {file} 未能写入，请确认目录存在、可以写入且空间足够，然后重试：{detail}',
    en: 'The backup {file} could not be written; see that its folder exists, may be written to and has room, then try again: {detail}',
  },
  backupUnreadable: {
    zh: '备份 {file} 无法读取，请检查文件名和权限：{detail}',
    en: 'The backup {file} cannot be read; check its name and permissions: {detail}',
  },
  backupForeign: {
    zh: '{file} 不是青账的备份：请选择由 qingzhang backup 生成的文件。',
    en: '{file} is not a backup of Qingzhang: choose a file that qingzhang backup wrote.',
  },
  backupDamaged: {
    zh: '备份 {file} 已损坏或不完整，数据库未作改动：请重新复制该文件，或改用另一份备份。',
    en: 'The backup {file} is damaged or incomplete and the database was left alone: copy the file again or take another backup.',
  },
  backupNewer: {
    zh: '备份 {file} 由更新版本的程序生成（{name}），数据库未作改动：请先升级程序，再恢复。',
    en: 'The backup {file} was made by a newer version ({name}) and the database was left alone: upgrade the program, then restore.',
  },
  backupOlder: {
    zh: '备份 {file} 由 {version} 版程序生成，其升级脚本 {name} 与本程序的不同，数据库未作改动：请用该版本的程序恢复。',
    en: 'The backup {file} was made by version {version}, whose migration {name} reads differently here, and the database was left alone: restore it with that version.',
  },
  databaseNotEmpty: {
    zh: '数据库不是空的（{table} 中已有数据），未作改动：请把 DATA_DIR 设为一个新目录，或把 DATABASE_URL 设为一个空数据库，再恢复。',
    en: 'The database is not empty ({table} holds rows) and was left alone: set DATA_DIR to a new folder, or DATABASE_URL to an empty database, then restore.',
  },
  restoreDiffers: {
    zh: '{table} 恢复后与备份不一致，数据已全部撤回：请换一个空数据库重试；若仍如此，请保留备份并联系维护人员。',
    en: '{table} came out different from the backup, so all rows were taken back: try again with another empty database; if it persists, keep the backup and ask for support.',
  },
  evidenceMissing: {
    zh: '佐证文件 {sha256} 已登记，但数据目录中没有，备份未包含该文件。',
    en: 'The evidence file {sha256} is named by a row but missing from the data folder; the backup is without it.',
  },
  evidenceNotWhole: {
    zh: '佐证文件 {sha256} 内容已损坏，备份未包含该文件。',
    en: 'The evidence file {sha256} is damaged; the backup is without it.',
  },
} satisfies Terms;
