import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { evidenceStore } from '#platform/evidence/evidence-store.ts';
import { hashesKept } from '#platform/evidence/sample-evidence.ts';
import { testDatabase } from '#testing/database.ts';
import { migrationFolders } from '../rooms.ts';
import { chunkBytes } from './archive.ts';
import { readBackup } from './read-backup.ts';
import { restoreBackup } from './restore-backup.ts';
import { ask, fill, newDatabase, newFolder, refusalOf } from './test-rows.ts';
import { writeBackup } from './write-backup.ts';

const patience = { timeout: 60_000 };

/** A desk with three files of evidence, one larger than a chunk. */
async function deskWithEvidence() {
  const database = await testDatabase();
  onTestFinished(() => database.drop());
  await ask(database.adminUrl, fill);
  const folder = await newFolder();
  const store = evidenceStore(path.join(folder, 'evidence'));
  const contents = [Buffer.from('批复'), Buffer.alloc(chunkBytes * 2 + 77, 'photo'), Buffer.from('合同')];
  const hashes: string[] = [];
  for (const [i, content] of contents.entries()) {
    const { sha256, bytes } = await store.put(Readable.from([content]));
    hashes.push(sha256);
    await ask(
      database.adminUrl,
      `insert into project_library.evidence (city_code, id, project_id, path, kind, sha256, bytes, media_type, name,
        uploaded_by, uploaded_at)
      select city_code, gen_random_uuid(), id, path, 'other', $1, $2, 'application/pdf', $3, 'desk', now()
      from project_library.project limit 1`,
      [sha256, bytes, `${i}.pdf`],
    );
  }
  const placeOf = (hash: string) => path.join(folder, 'evidence', hash.slice(0, 2), hash.slice(2, 4), hash);
  return { adminUrl: database.adminUrl, folder, store, contents, hashes, placeOf };
}

test('a restored desk has every file of evidence, byte for byte', patience, async () => {
  const { adminUrl, folder, store, contents, hashes } = await deskWithEvidence();
  await store.put(Readable.from([Buffer.from('nobody refers to me')]));
  const file = path.join(folder, 'desk.qzb');
  const made = await writeBackup(adminUrl, file, store);
  const bytes = contents.reduce((sum, { length }) => sum + length, 0);
  expect(made.evidence).toEqual({ files: 3, bytes, missing: [], damaged: [] });
  expect((await readBackup(file)).evidence).toEqual(made.evidence);
  const copy = evidenceStore(path.join(folder, 'restored'));
  const restored = await restoreBackup(await newDatabase(), file, { migrationFolders, evidence: copy });
  expect(restored.evidence.files).toBe(3);
  expect(await hashesKept(copy)).toEqual(hashes.toSorted());
  for (const [i, hash] of hashes.entries())
    expect(await buffer((await copy.open(hash))?.content ?? Readable.from([]))).toEqual(contents[i]);
});

test(
  'what is missing or damaged is told and left out, and does not keep the rest from being saved',
  patience,
  async () => {
    const { adminUrl, folder, store, hashes, placeOf } = await deskWithEvidence();
    const [first = '', second = ''] = hashes;
    await rm(placeOf(first));
    await writeFile(placeOf(second), 'other bytes');
    const file = path.join(folder, 'desk.qzb');
    const { evidence } = await writeBackup(adminUrl, file, store);
    expect(evidence).toMatchObject({ files: 1, missing: [first], damaged: [second] });
    expect((await readBackup(file)).evidence.files).toBe(1);
  },
);

test('an archive whose evidence was altered on purpose is refused before anything is touched', patience, async () => {
  const { adminUrl, folder, store } = await deskWithEvidence();
  const file = path.join(folder, 'desk.qzb');
  await writeBackup(adminUrl, file, store);
  const bytes = await readFile(file);
  const at = bytes.indexOf('photophoto');
  bytes.write('x', at);
  const body = bytes.subarray(0, -32);
  await writeFile(file, Buffer.concat([body, createHash('sha256').update(body).digest()]));
  const copy = evidenceStore(path.join(folder, 'restored'));
  const restore = restoreBackup(await newDatabase(), file, { migrationFolders, evidence: copy });
  expect(await refusalOf(restore)).toBe('backupDamaged');
  expect(await hashesKept(copy)).toEqual([]);
});
