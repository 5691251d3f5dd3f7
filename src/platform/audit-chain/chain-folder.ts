import { randomBytes, randomUUID } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { keyIdOf, type SealKeys } from './seal.ts';

/** Where a city's chain stood: the last place, its hash, and the day in China. */
export type ChainHead = {
  readonly cityCode: string;
  readonly day: string;
  readonly place: number;
  readonly hash: string;
};

/**
 * What lies beside the database and not in it, so that whoever rules the database alone cannot make it agree: the key of
 * the seals and the heads of the chains.
 */
export type ChainFolder = {
  /** Keys that are here, and the ids of former ones whose entries are known to be ours. */
  keys(): Promise<{ readonly keys: SealKeys; readonly former: ReadonlySet<string> }>;
  /** The head that was kept last; `null` before the first. */
  lastHead(cityCode: string): Promise<ChainHead | null>;
  /**
   * Keeps where a chain stands now. The last head of each day stays as a line, and so does one that the chain no longer
   * holds: it proves that something was taken away.
   */
  noteHead(head: ChainHead, isLastHeld: boolean): Promise<void>;
  /** All heads of a city that are kept, oldest first. */
  heads(cityCode: string): Promise<ChainHead[]>;
  /** After a restore: sets the heads aside and takes the keys of the restored entries as former ones. */
  beginAnew(formerKeys: readonly string[], at: Date): Promise<void>;
};

/** The folder `audit` of the data folder; the key is made the first time. */
export function chainFolder(folder: string): ChainFolder {
  const at = (name: string) => path.join(folder, name);
  return {
    keys: () => readKeys(at('seal.key')),
    lastHead: async (cityCode) => (await linesOf(at(`${cityCode}.json`)))[0] ?? null,
    noteHead: async (head, isLastHeld) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const [last] = await linesOf(at(`${head.cityCode}.json`));
      if (last && last.place === head.place && last.hash === head.hash) return;
      const stays = last && (last.day < head.day || !isLastHeld);
      if (stays) await appendFile(at(`${head.cityCode}.jsonl`), `${JSON.stringify(last)}\n`);
      const draft = at(`${randomUUID()}.part`);
      await writeFile(draft, `${JSON.stringify(head)}\n`, { mode: 0o600 });
      await rename(draft, at(`${head.cityCode}.json`));
    },
    heads: async (cityCode) => [
      ...(await linesOf(at(`${cityCode}.jsonl`))),
      ...(await linesOf(at(`${cityCode}.json`))),
    ],
    beginAnew: async (formerKeys, moment) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const aside = `before-restore-${moment.toISOString().replace(/[:.]/g, '-')}`;
      const heads = (await readdir(folder)).filter((name) => /^\d{6}\.jsonl?$/.test(name));
      for (const name of heads) await rename(at(name), at(`${aside}-${name}`));
      const { keys, former } = await readKeys(at('seal.key'));
      const foreign = formerKeys.filter((id) => !keys.has(id) && !former.has(id));
      for (const id of foreign) await appendFile(at('seal.key'), `former ${id}\n`);
    },
  };
}

async function readKeys(file: string) {
  const text = (await textOf(file)) ?? (await newKeyFile(file));
  const lines = text.split('\n').filter((line) => line !== '');
  const formerMark = 'former ';
  const former = lines.filter((line) => line.startsWith(formerMark)).map((line) => line.slice(formerMark.length));
  const keys = lines.filter((line) => /^[0-9a-f]{64}$/.test(line)).map((line) => Buffer.from(line, 'hex'));
  return { keys: new Map(keys.map((key) => [keyIdOf(key), key])), former: new Set(former) };
}

/** Two processes may begin at once: the one that comes second takes the first one's key. */
async function newKeyFile(file: string): Promise<string> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const text = `${randomBytes(32).toString('hex')}\n`;
  await writeFile(file, text, { flag: 'wx', mode: 0o600, flush: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return (await textOf(file)) ?? text;
}

async function linesOf(file: string): Promise<ChainHead[]> {
  return headsFrom((await textOf(file)) ?? '');
}

/** Heads as they were exported, one a line; a line that is none is left out. */
export function headsFrom(text: string): ChainHead[] {
  return text.split('\n').flatMap((line) => {
    const head = parsed(line);
    return head === null ? [] : [head];
  });
}

function parsed(line: string): ChainHead | null {
  try {
    const value = JSON.parse(line) as ChainHead;
    return Number.isSafeInteger(value.place) && /^[0-9a-f]{64}$/.test(value.hash) ? value : null;
  } catch {
    return null;
  }
}

async function textOf(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}
