import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { startTestCluster } from '#platform/postgres/start-test-cluster.ts';
import { testDatabase } from '#testing/database.ts';
import { migrationFolders } from '../rooms.ts';
import { restoreBackup } from './restore-backup.ts';
import { ask, fill, newDatabase, newFolder, noEvidence } from './test-rows.ts';
import { writeBackup } from './write-backup.ts';

const binFolder = '/usr/lib/postgresql/15/bin';

test('a desk moves to PostgreSQL 15 and back unchanged', { timeout: 120_000 }, async ({ skip }) => {
  skip(!existsSync(binFolder), `no PostgreSQL 15 in ${binFolder}`);
  const folder = await newFolder();
  const at = (name: string) => path.join(folder, name);
  const here = await testDatabase();
  onTestFinished(() => here.drop());
  await ask(here.adminUrl, fill);
  const first = await writeBackup(here.adminUrl, at('first.qzb'), noEvidence);
  const old = await startTestCluster({ binFolder });
  try {
    expect(await ask(old.adminUrl, 'show server_version_num')).toEqual([
      { server_version_num: expect.stringMatching(/^15/) },
    ]);
    await restoreBackup(old.adminUrl, at('first.qzb'), { migrationFolders, evidence: noEvidence });
    const second = await writeBackup(old.adminUrl, at('second.qzb'), noEvidence);
    expect(second.tables).toEqual(first.tables);
  } finally {
    await old.stop();
  }
  const back = await newDatabase(inject('testCluster').adminUrl);
  expect((await restoreBackup(back, at('second.qzb'), { migrationFolders, evidence: noEvidence })).tables).toEqual(
    first.tables,
  );
});
