import { randomUUID } from 'node:crypto';
import { chown, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { ensureCluster, type Place, passwordOf } from './database-folder.ts';
import { inTurn } from './in-turn.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { PostgresTrouble, wordsOf } from './postgres-trouble.ts';
import { livingNames, processMark } from './process-mark.ts';
import { preparedDataFolder } from './resolve-data-folder.ts';
import { runningServer, settledServer, startServer, stopServer } from './server.ts';

/** What to open. Only tests set more than the folder. */
export type PostgresWish = {
  readonly dataFolder: string;
  /** PostgreSQL programs to use instead of the npm package's, such as `/usr/lib/postgresql/15/bin`. */
  readonly binFolder?: string;
  /** False: no fsync. */
  readonly isDurable?: boolean;
};

/** The opened database; the server goes on until its last user has left. */
export type OpenPostgres = {
  /** `postgres://` address of a superuser on the database `qingzhang`. */
  readonly adminUrl: string;
  /** Ends this use, also when called again. The last to leave stops the server, whose sessions are then ended. */
  leave(): Promise<void>;
};

const database = 'qingzhang';

/**
 * Opens the PostgreSQL that lives in the data folder: makes it at first use, starts it when it stands still, takes
 * over one whose Node was killed, and joins one that another process uses.
 * Throws `PostgresTrouble` with a sentence that says what to do.
 */
export async function openPostgres(wish: PostgresWish): Promise<OpenPostgres> {
  try {
    const { folder, account } = await preparedDataFolder(wish.dataFolder);
    const users = await usersFolder(folder, account);
    return await inTurn(users, async () => {
      const binaries = await postgresBinaries(folder, account, wish.binFolder);
      const home = path.join(folder, 'postgres');
      return join({ home, account, binaries, isDurable: wish.isDurable ?? true }, users);
    });
  } catch (error) {
    if (error instanceof PostgresTrouble) throw error;
    throw new PostgresTrouble('folderUnusable', { folder: wish.dataFolder, detail: wordsOf(error) });
  }
}

/** Signs on as a user before the server starts: should this process die on the way, its file does not count. */
async function join(place: Place, users: string): Promise<OpenPostgres> {
  await ensureCluster(place);
  const me = path.join(users, `user-${processMark()}-${randomUUID()}`);
  await writeFile(me, '');
  let left: Promise<void> | undefined;
  const leave = () => {
    left ??= inTurn(users, () => leaveInTurn(place, users, me));
    return left;
  };
  try {
    return { adminUrl: await reachableServer(place), leave };
  } catch (error) {
    await leaveInTurn(place, users, me).catch(() => undefined);
    throw error;
  }
}

/** Tickets and one file a user. As root it belongs to the server's account, so that it can go on without root. */
async function usersFolder(folder: string, account: Place['account']): Promise<string> {
  const users = path.join(folder, 'postgres-users');
  await mkdir(users, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  if (account) await chown(users, account.uid, account.gid);
  return users;
}

async function leaveInTurn(place: Place, users: string, me: string): Promise<void> {
  await rm(me, { force: true });
  if ((await livingNames(users, 'user-')).length > 0) return;
  if (await runningServer(place.home)) await stopServer(place);
}

/** The address, once the database answers. A server found ready may just be told to stop, hence the second look. */
async function reachableServer(place: Place): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    if ((await settledServer(place.home)) === null) await startServer(place);
    try {
      return await ensuredDatabase(place);
    } catch (error) {
      if (attempt === 5)
        throw new PostgresTrouble('notStarted', { folder: path.dirname(place.home), detail: wordsOf(error) });
      await pause(200 * attempt);
    }
  }
}

async function ensuredDatabase(place: Place): Promise<string> {
  const server = await runningServer(place.home);
  const origin = `postgres://postgres:${await passwordOf(place.home)}@127.0.0.1:${server?.port ?? 0}`;
  const client = new pg.Client({ connectionString: `${origin}/postgres`, connectionTimeoutMillis: 30_000 });
  // A session that the server ends also emits an error, which nobody else would catch.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const found = await client.query('select from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`create database ${database}`);
    return `${origin}/${database}`;
  } finally {
    await client.end();
  }
}
