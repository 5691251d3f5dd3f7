import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { chmod, chown, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import { isPidAlive } from './process-mark.ts';
import { runningServer } from './server.ts';

/** What `test-user.ts` said. */
export type Said = { adminUrl?: string; left?: boolean; error?: string; code?: string | null };

/** A process that uses the database. */
export type TestUser = {
  readonly process: ChildProcess;
  /** Its next word, or an error when it ends without one. */
  hear(): Promise<Said>;
  leave(): Promise<Said>;
  kill(): Promise<void>;
};

export const isRoot = process.getuid?.() === 0;

/** A new folder that everybody may enter. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), '青账 place-'));
  await chmod(folder, 0o755);
  return folder;
}

/** The same for one test: at its end the server there is killed and the folder deleted. */
export async function newPlace(owner?: { uid: number; gid: number }): Promise<string> {
  const folder = await newFolder();
  if (owner) await chown(folder, owner.uid, owner.gid);
  onTestFinished(async () => {
    const server = await runningServer(path.join(folder, 'data', 'postgres'));
    if (server) await killed(server.pid);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });
  return folder;
}

/** Starts `test-user.ts`, as another account or from another checkout when told so. */
export function startUser(
  dataFolder: string,
  how: { rounds?: number; as?: { uid: number; gid: number }; script?: string } = {},
): TestUser {
  const script = how.script ?? path.join(import.meta.dirname, 'test-user.ts');
  const child = spawn(process.execPath, [script, dataFolder, String(how.rounds ?? 0)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: '/',
    ...how.as,
  });
  const lines = wordsFrom(createInterface({ input: child.stdout }));
  return {
    process: child,
    hear: lines,
    leave: () => {
      child.stdin.write('leave\n');
      return lines();
    },
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

/** Runs one statement and answers its rows. */
export async function ask(adminUrl: string | undefined, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(adminUrl);
  // A session that the server ends emits an error beside the one of its query.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The pid in postmaster.pid; null when no server left one. */
export function pidOf(dataFolder: string): number | null {
  try {
    return Number(readFileSync(path.join(dataFolder, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return null;
  }
}

/** Kills −9 and waits until the process is gone. */
export async function killed(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  while (isPidAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** A folder with the given mode below `place`. */
export function folderIn(place: string, name: string, mode = 0o755): string {
  const folder = path.join(place, name);
  mkdirSync(folder, { mode });
  return folder;
}

function wordsFrom(lines: Interface): () => Promise<Said> {
  const said: Said[] = [];
  let isClosed = false;
  lines.on('line', (line) => said.push(JSON.parse(line)));
  lines.on('close', () => {
    isClosed = true;
  });
  return async () => {
    while (said.length === 0 && !isClosed) await new Promise((resolve) => setTimeout(resolve, 10));
    const next = said.shift();
    if (!next) throw new Error('the process ended without a word');
    return next;
  };
}
