import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** What was kept: its SHA-256 in hexadecimal and its size. */
export type KeptEvidence = { readonly sha256: string; readonly bytes: number };

/** Where the bytes of evidence lie. The same content is kept once; a name is its hash, so nothing is ever overwritten. */
export type EvidenceStore = {
  /** Keeps a stream; when it resolves, the whole file is on the disk under its hash. A stream that fails leaves nothing. */
  put(content: Readable): Promise<KeptEvidence>;
  /** The bytes again; `null` where there is no such file. */
  open(sha256: string): Promise<{ readonly bytes: number; readonly content: Readable } | null>;
  /** Hashes of all files, in order. */
  list(): AsyncGenerator<string, void, undefined>;
  /**
   * Removes what nobody refers to and what a killed process left half written, where it is older than `before`.
   * `known` answers which of some hashes are referred to. Returns how many files went.
   */
  sweep(known: (hashes: readonly string[]) => Promise<readonly string[]>, before: Date): Promise<number>;
};

const hashName = /^[0-9a-f]{64}$/;
const arriving = 'arriving';
const batch = 500;

/** A store in a folder: `ab/cd/<hash>`; what is being written lies in `arriving`, on the same disk. */
export function evidenceStore(root: string): EvidenceStore {
  const placeOf = (sha256: string) => path.join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  return {
    put: (content) => put(root, content, placeOf),
    open: async (sha256) => {
      if (!hashName.test(sha256)) return null;
      const found = await stat(placeOf(sha256)).catch(() => null);
      return found && { bytes: found.size, content: createReadStream(placeOf(sha256)) };
    },
    list: () => hashesIn(root),
    sweep: (known, before) => sweep(root, { known, before, placeOf }),
  };
}

async function put(root: string, content: Readable, placeOf: (sha256: string) => string): Promise<KeptEvidence> {
  const folder = path.join(root, arriving);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = path.join(folder, `${randomUUID()}.part`);
  const file = await open(draft, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of content as AsyncIterable<Buffer>) {
      hash.update(chunk);
      for (let at = 0; at < chunk.length; ) at += (await file.write(chunk, at)).bytesWritten;
      bytes += chunk.length;
    }
    await file.sync();
    await file.close();
    const sha256 = hash.digest('hex');
    const place = placeOf(sha256);
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    // Also where the file is there already: the same bytes replace it, heal a damaged copy and make it young for the sweep.
    await rename(draft, place);
    await syncFolders(root, path.dirname(place));
    return { sha256, bytes };
  } finally {
    await file.close().catch(() => undefined);
    await rm(draft, { force: true });
  }
}

/** Makes the new name durable up to the root; some systems cannot open a folder. */
async function syncFolders(root: string, folder: string): Promise<void> {
  for (let at = folder; at.length >= root.length; at = path.dirname(at)) {
    const handle = await open(at, 'r').catch(() => null);
    await handle?.sync().catch(() => undefined);
    await handle?.close();
  }
}

async function* hashesIn(root: string): AsyncGenerator<string, void, undefined> {
  for (const first of await namesIn(root, /^[0-9a-f]{2}$/))
    for (const second of await namesIn(path.join(root, first), /^[0-9a-f]{2}$/))
      yield* await namesIn(path.join(root, first, second), hashName);
}

async function namesIn(folder: string, pattern: RegExp): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => pattern.test(name)).sort();
}

type Sweeping = {
  readonly known: (hashes: readonly string[]) => Promise<readonly string[]>;
  readonly before: Date;
  readonly placeOf: (sha256: string) => string;
};

async function sweep(root: string, { known, before, placeOf }: Sweeping): Promise<number> {
  let gone = 0;
  const removeOld = async (place: string) => {
    const found = await stat(place).catch(() => null);
    if (!found || found.mtime >= before) return;
    await rm(place, { force: true });
    gone++;
  };
  for (const name of await namesIn(path.join(root, arriving), /\.part$/))
    await removeOld(path.join(root, arriving, name));
  let hashes: string[] = [];
  const flush = async () => {
    const kept = new Set(await known(hashes));
    for (const sha256 of hashes) if (!kept.has(sha256)) await removeOld(placeOf(sha256));
    hashes = [];
  };
  for await (const sha256 of hashesIn(root)) {
    hashes.push(sha256);
    if (hashes.length >= batch) await flush();
  }
  if (hashes.length > 0) await flush();
  return gone;
}
