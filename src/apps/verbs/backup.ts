import path from 'node:path';
import { Command } from 'commander';
import { type EvidenceStore, evidenceStore } from '#platform/evidence/evidence-store.ts';
import type { Settings } from '#platform/settings.ts';
import { answer, print } from '../answer.ts';
import type { EvidenceReport } from '../backup/archive.ts';
import { openOwner } from '../open-desk.ts';
import { migrationFolders } from '../rooms.ts';
import { sentenceOf } from '../sentences.ts';
import { jsonOption } from './options.ts';

/** The database's owner and the folder of evidence beside it. */
type Place = { readonly adminUrl: string; readonly evidence: EvidenceStore };
type Report = {
  readonly file: string;
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  readonly evidence: EvidenceReport;
};

/** `backup`: a consistent snapshot of the whole database in one file. */
export function backupVerb(): Command {
  return verb(
    'backup',
    'write a consistent snapshot of the database to a new file',
    async ({ adminUrl, evidence }, file) => {
      const { writeBackup } = await import('../backup/write-backup.ts');
      return writeBackup(adminUrl, file, evidence);
    },
  );
}

/** `restore`: an archive into an empty database. */
export function restoreVerb(): Command {
  return verb('restore', 'load a snapshot into an empty database', async ({ adminUrl, evidence }, file) => {
    const { restoreBackup } = await import('../backup/restore-backup.ts');
    return restoreBackup(adminUrl, file, { migrationFolders, evidence });
  });
}

function verb(name: string, description: string, work: (place: Place, file: string) => Promise<Report>): Command {
  return new Command(name)
    .description(description)
    .argument('<file>')
    .addOption(jsonOption())
    .action((file: string, { json }: { json?: true }) =>
      answer(async (settings) => {
        const report = await asOwner(settings, (place) => work(place, path.resolve(file)));
        const { missing, damaged } = report.evidence;
        for (const sha256 of missing) warn('evidenceMissing', { sha256 }, settings);
        for (const sha256 of damaged) warn('evidenceNotWhole', { sha256 }, settings);
        print(report, json ?? false, () =>
          [
            report.file,
            ...report.tables.map((table) => `${table.name}\t${table.rows}`),
            `evidence\t${report.evidence.files}`,
          ].join('\n'),
        );
      }),
    );
}

/** A sentence on stderr: stdout belongs to the answer. */
function warn(code: string, facts: Readonly<Record<string, string>>, { language }: Settings): void {
  process.stderr.write(`${sentenceOf(code, facts, language)}\n`);
}

async function asOwner<T>(settings: Settings, work: (place: Place) => Promise<T>): Promise<T> {
  const owner = await openOwner(settings);
  try {
    return await work({
      adminUrl: owner.adminUrl,
      evidence: evidenceStore(path.join(owner.dataFolder, 'evidence')),
    });
  } finally {
    await owner.leave();
  }
}
