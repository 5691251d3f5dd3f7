import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { EvidenceStore } from '#platform/evidence/evidence-store.ts';
import { chunkBytes, type EvidenceReport } from './archive.ts';
import type { Append } from './write-archive.ts';

/** Hashes that the snapshot's rows name, in order; none where the database is older than evidence. */
export async function evidenceNamed(client: pg.Client): Promise<string[]> {
  const { rows: found } = await client.query<{ isThere: boolean }>(
    `select to_regclass('project_library.evidence') is not null as "isThere"`,
  );
  if (!found[0]?.isThere) return [];
  const { rows } = await client.query<{ sha256: string }>(
    'select sha256 from project_library.evidence group by sha256 order by sha256 collate "C"',
  );
  return rows.map(({ sha256 }) => sha256);
}

/** Appends each named file that is whole. A file is read twice, so that what goes in is known to be what its name says. */
export async function appendEvidence(
  store: EvidenceStore,
  named: readonly string[],
  append: Append,
): Promise<EvidenceReport> {
  const [missing, damaged]: [string[], string[]] = [[], []];
  let [files, bytes] = [0, 0];
  for (const sha256 of named) {
    const sum = await hashOf(store, sha256);
    if (sum === null) missing.push(sha256);
    else if (sum !== sha256) damaged.push(sha256);
    else {
      bytes += await appendFile(store, sha256, append);
      files++;
    }
  }
  return { files, bytes, missing, damaged };
}

async function hashOf(store: EvidenceStore, sha256: string): Promise<string | null> {
  const file = await store.open(sha256);
  if (!file) return null;
  const hash = createHash('sha256');
  for await (const chunk of file.content) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

async function appendFile(store: EvidenceStore, sha256: string, append: Append): Promise<number> {
  const file = await store.open(sha256);
  if (!file) throw new Error(`the evidence file ${sha256} went while it was being saved`);
  await append('file', json({ sha256 }));
  let bytes = 0;
  for await (const chunk of file.content as AsyncIterable<Buffer>) {
    for (let at = 0; at < chunk.length; at += chunkBytes) await append('bytes', chunk.subarray(at, at + chunkBytes));
    bytes += chunk.length;
  }
  await append('fileEnd', json({ bytes }));
  return bytes;
}

function json(value: object): Buffer {
  return Buffer.from(JSON.stringify(value), 'utf8');
}
