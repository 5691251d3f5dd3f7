import path from 'node:path';
import { Command } from 'commander';
import { chainFolder } from '#platform/audit-chain/chain-folder.ts';
import { sealingKeys } from '#platform/audit-chain/check-chain.ts';
import { systemClock } from '#platform/clock.ts';
import { type EvidenceStore, evidenceStore } from '#platform/evidence/evidence-store.ts';
import type { Settings } from '#platform/settings.ts';
import { answer, print } from '../answer.ts';
import type { EvidenceReport } from '../backup/archive.ts';
import { chainFolderOf, openOwner, withOwner } from '../open-desk.ts';
import { migrationFolders } from '../rooms.ts';
import { sentenceOf } from '../sentences.ts';
import { jsonOption } from './options.ts';

/** The database's owner and the folder of evidence beside it. */
type Place = { readonly adminUrl: string; readonly dataFolder: string; readonly evidence: EvidenceStore };
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
  return verb('restore', 'load a snapshot into an empty database', async ({ adminUrl, dataFolder, evidence }, file) => {
    const { restoreBackup } = await import('../backup/restore-backup.ts');
    const report = await restoreBackup(adminUrl, file, { migrationFolders, evidence });
    // What the folder knew of another database's chains says nothing of this one's.
    const keys = await withOwner(adminUrl, sealingKeys);
    await chainFolder(chainFolderOf(dataFolder)).beginAnew(keys, systemClock());
    return report;
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
      dataFolder: owner.dataFolder,
      evidence: evidenceStore(path.join(owner.dataFolder, 'evidence')),
    });
  } finally {
    await owner.leave();
  }
}
