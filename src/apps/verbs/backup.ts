import path from 'node:path';
import { Command } from 'commander';
import type { Settings } from '#platform/settings.ts';
import { answer, print } from '../answer.ts';
import { openOwner } from '../open-desk.ts';
import { migrationFolders } from '../rooms.ts';
import { jsonOption } from './options.ts';

type Report = { readonly file: string; readonly tables: readonly { readonly name: string; readonly rows: number }[] };

/** `backup`: a consistent snapshot of the whole database in one file. */
export function backupVerb(): Command {
  return verb('backup', 'write a consistent snapshot of the database to a new file', async (adminUrl, file) => {
    const { writeBackup } = await import('../backup/write-backup.ts');
    return writeBackup(adminUrl, file);
  });
}

/** `restore`: an archive into an empty database. */
export function restoreVerb(): Command {
  return verb('restore', 'load a snapshot into an empty database', async (adminUrl, file) => {
    const { restoreBackup } = await import('../backup/restore-backup.ts');
    return restoreBackup(adminUrl, file, migrationFolders);
  });
}

function verb(name: string, description: string, work: (adminUrl: string, file: string) => Promise<Report>): Command {
  return new Command(name)
    .description(description)
    .argument('<file>')
    .addOption(jsonOption())
    .action((file: string, { json }: { json?: true }) =>
      answer(async (settings) => {
        const report = await asOwner(settings, (adminUrl) => work(adminUrl, path.resolve(file)));
        print(report, json ?? false, () =>
          [report.file, ...report.tables.map((table) => `${table.name}\t${table.rows}`)].join('\n'),
        );
      }),
    );
}

async function asOwner<T>(settings: Settings, work: (adminUrl: string) => Promise<T>): Promise<T> {
  const owner = await openOwner(settings);
  try {
    return await work(owner.adminUrl);
  } finally {
    await owner.leave();
  }
}
