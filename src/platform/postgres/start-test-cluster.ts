import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPostgres } from './open-postgres.ts';
import { isMarkAlive, processMark } from './process-mark.ts';
import { runningServer } from './server.ts';

/** A throw-away cluster. */
export type TestCluster = {
  /** `postgres://` address of a superuser on the database `qingzhang`. */
  readonly adminUrl: string;
  /** Stops the server and deletes the folder. */
  stop(): Promise<void>;
};

const prefix = 'qingzhang-test-';

/**
 * Starts an empty PostgreSQL in a new temporary folder, without fsync; vitest's globalSetup calls it once.
 * `binFolder` names other programs, such as `/usr/lib/postgresql/15/bin`. Clears away what killed test runs left.
 */
export async function startTestCluster(wish: { readonly binFolder?: string } = {}): Promise<TestCluster> {
  await sweep();
  const dataFolder = await mkdtemp(path.join(tmpdir(), `${prefix}${processMark()}-`));
  const { adminUrl, leave } = await openPostgres({ dataFolder, isDurable: false, ...wish });
  return {
    adminUrl,
    stop: async () => {
      await leave();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Removes clusters of test processes that were killed; what belongs to others is left alone. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix) || isMarkAlive(name.slice(prefix.length))) continue;
    const folder = path.join(tmpdir(), name);
    try {
      const server = await runningServer(path.join(folder, 'postgres'));
      if (server) process.kill(server.pid, 'SIGQUIT');
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    } catch {
      // Another user's, or still going down: the next run tries again.
    }
  }
}
