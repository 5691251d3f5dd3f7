import { randomBytes } from 'node:crypto';
import { appendFile, chown, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Binaries } from './postgres-binaries.ts';
import { PostgresTrouble } from './postgres-trouble.ts';
import { type Account, run } from './server-account.ts';

/** Where one cluster lies and what runs it; all that starting and stopping it need to know. */
export type Place = {
  /** `postgres` in the data folder: holds cluster, password, port and server.log. */
  readonly home: string;
  readonly account: Account;
  readonly binaries: Binaries;
  /** False only for tests: no fsync, so a crash of the machine may damage the data. */
  readonly isDurable: boolean;
};

const making = 'postgres-making-';

const settings = `
# Written by Qingzhang when it made this cluster; address and port are given at each start.
shared_buffers = 64MB
max_connections = 50
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
log_line_prefix = '%m [%p] '
log_checkpoints = off
`;

/** PostgreSQL's own data directory. */
export function clusterOf(home: string): string {
  return path.join(home, 'cluster');
}

/** The random password of the superuser `postgres`. */
export async function passwordOf(home: string): Promise<string> {
  return (await readFile(path.join(home, 'password'), 'utf8')).trim();
}

/**
 * Makes the cluster unless it is there. It is made under another name and renamed when whole, so what a killed
 * attempt leaves is never mistaken for a cluster, and what bears the right name is never deleted.
 * Refuses a cluster of another major version. To be called in turn.
 */
export async function ensureCluster(place: Place): Promise<void> {
  await removeUnfinished(path.dirname(place.home));
  const found = await readFile(path.join(clusterOf(place.home), 'PG_VERSION'), 'utf8').catch(() => null);
  if (found === null) return makeCluster(place);
  const wanted = place.binaries.major;
  if (found.trim() !== wanted)
    throw new PostgresTrouble('otherMajor', { folder: path.dirname(place.home), found: found.trim(), wanted });
  const { account } = place;
  if (account && (await stat(clusterOf(place.home))).uid !== account.uid)
    await run('chown', ['-R', `${account.uid}:${account.gid}`, place.home], null);
}

async function makeCluster(place: Place): Promise<void> {
  const { home, account } = place;
  const folder = path.dirname(home);
  if ((await readdir(home).catch(() => [])).length > 0)
    throw new PostgresTrouble('noDatabaseInFolder', { folder: home });
  // Another name each time: the initdb of a killed process may still write under the former one.
  const unfinished = path.join(folder, making + randomBytes(6).toString('hex'));
  const password = path.join(unfinished, 'password');
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(password, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  if (account) for (const mine of [unfinished, password]) await chown(mine, account.uid, account.gid);
  await initdb(place, unfinished);
  await appendFile(path.join(clusterOf(unfinished), 'postgresql.conf'), settings);
  await rename(unfinished, home);
  if (place.isDurable) await syncFolder(folder);
}

/** What cannot be removed, because a forsaken initdb still writes there, the next start removes. */
async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.startsWith(making))
      await rm(path.join(folder, name), { recursive: true, force: true }).catch(() => undefined);
}

async function initdb(place: Place, unfinished: string): Promise<void> {
  // Codepoint order everywhere; characters are known as letters, or pg_trgm and \w would not see Chinese.
  const locale = ['--encoding=UTF8', `--locale=${process.platform === 'linux' ? 'C.UTF-8' : 'C'}`];
  const provider = Number(place.binaries.major) >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : [];
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${path.join(unfinished, 'password')}`];
  const disk = ['--data-checksums', ...(place.isDurable ? [] : ['--no-sync'])];
  const made = await run(
    path.join(place.binaries.binFolder, 'initdb'),
    ['-D', clusterOf(unfinished), ...locale, ...provider, ...access, ...disk],
    place.account,
  );
  if (made.code === 0) return;
  await rm(unfinished, { recursive: true, force: true });
  const detail = made.output.split('\n').slice(-8).join('\n');
  throw new PostgresTrouble('notCreated', { folder: path.dirname(unfinished), detail });
}

/** The rename itself must outlast a power cut. Windows knows no such thing for folders. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
