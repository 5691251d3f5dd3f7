import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { clusterOf, type Place } from './database-folder.ts';
import { PostgresTrouble } from './postgres-trouble.ts';
import { isPidAlive } from './process-mark.ts';
import { run } from './server-account.ts';

/** A server that runs; not yet or no longer ready: `starting` covers recovery after a crash. */
export type Server = { readonly pid: number; readonly port: number; readonly state: 'ready' | 'starting' | 'stopping' };

const startPatienceSeconds = 300;
const stopPatienceSeconds = 60;
const exitPatienceSeconds = 10;
const pausesMs = [0, 100, 400, 800, 1600, 3200, 6400, 12_800];

/** The server of this cluster, whoever started it, or null when none runs. */
export async function runningServer(home: string): Promise<Server | null> {
  const { pid, folder, port, status } = await pidFile(home);
  if (!pid || folder !== clusterOf(home) || !(await isServerOf(pid, folder))) return null;
  const state = status === 'ready' || status === 'stopping' ? status : 'starting';
  return { pid, port, state };
}

/** Waits while somebody's start, recovery or stop goes on; ends with a ready server or with none. */
export async function settledServer(home: string): Promise<Server | null> {
  const deadline = Date.now() + startPatienceSeconds * 1000;
  for (;;) {
    const server = await runningServer(home);
    if (server === null || server.state === 'ready') return server;
    if (Date.now() > deadline)
      throw new PostgresTrouble('notStarted', { folder: path.dirname(home), detail: await endOfLog(home, 0) });
    await pause(50);
  }
}

/**
 * Starts the server on loopback, on the port it had last time when that is free, so that the pools of processes that
 * outlived a crash of the server find it again. Tries again, because another program may take the port first, and
 * longer after a server was killed: its sessions may still hold the shared memory.
 */
export async function startServer(place: Place): Promise<void> {
  const { home } = place;
  await rotateLog(home);
  const from = await sizeOf(logOf(home));
  let said = '';
  const wasKilled = (await pidFile(home)).pid > 0;
  for (const wait of wasKilled ? pausesMs : pausesMs.slice(0, 3)) {
    await pause(wait);
    await disownPidFile(home);
    const port = await freePort(await lastPort(home));
    const options = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', ...speedUps(place)];
    const started = await pgCtl(place, [
      ...['start', '-w', '-t', String(startPatienceSeconds), '-l', logOf(home)],
      ...['-o', options.map((option) => `-c ${option}`).join(' ')],
    ]);
    if (started.code === 0) return keepPort(home, port);
    said = started.output;
  }
  throw new PostgresTrouble('notStarted', {
    folder: path.dirname(home),
    detail: (await endOfLog(home, from)) || said,
  });
}

/**
 * Stops the server: sessions are ended, transactions rolled back, everything written down. pg_ctl is content once the
 * pid file is gone, which is shortly before the process is; we wait for that too.
 */
export async function stopServer(place: Place): Promise<void> {
  const server = await runningServer(place.home);
  const stopped = await pgCtl(place, ['stop', '-w', '-t', String(stopPatienceSeconds), '-m', 'fast']);
  if (stopped.code !== 0 && (await runningServer(place.home)))
    throw new PostgresTrouble('notStopped', { folder: path.dirname(place.home), detail: stopped.output });
  const deadline = Date.now() + exitPatienceSeconds * 1000;
  while (server && isPidAlive(server.pid) && Date.now() < deadline) await pause(10);
}

function pgCtl(place: Place, args: readonly string[]): ReturnType<typeof run> {
  return run(path.join(place.binaries.binFolder, 'pg_ctl'), [...args, '-D', clusterOf(place.home)], place.account);
}

function speedUps(place: Place): string[] {
  return place.isDurable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
}

/** Lines of postmaster.pid: pid, data directory, start, port, socket, address, shared memory, status. */
async function pidFile(home: string): Promise<{ pid: number; folder: string; port: number; status: string }> {
  const text = await readFile(path.join(clusterOf(home), 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n').map((line) => line.trim());
  return { pid: Number(lines[0]), folder: lines[1] ?? '', port: Number(lines[3]), status: lines[7] ?? '' };
}

/** Whether the process is the server of `folder` and not another that was given a dead server's pid. */
async function isServerOf(pid: number, folder: string): Promise<boolean> {
  if (!isPidAlive(pid)) return false;
  if (process.platform === 'win32') return true;
  const command =
    process.platform === 'linux'
      ? (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ')
      : (await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)], null)).output;
  return `${command} `.includes(`-D ${folder} `);
}

/**
 * After a power cut a dead server's pid may belong to any process of the same user, and PostgreSQL would refuse to
 * start. The file is not deleted, its other lines guard against servers that outlived it: PostgreSQL takes a pid
 * file with the pid of its own grandparent, which we are, for stale.
 */
async function disownPidFile(home: string): Promise<void> {
  const file = path.join(clusterOf(home), 'postmaster.pid');
  const { pid, folder } = await pidFile(home);
  if (!pid || (await isServerOf(pid, folder))) return;
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^\d+/, String(process.pid)));
}

/** `wanted` when nobody listens there, else any that is free. */
function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (wanted === 0 ? reject(error) : resolve(freePort(0))));
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : wanted));
    });
  });
}

/** Replaces the file instead of writing into it: it may be root's, and this process not. */
async function keepPort(home: string, port: number): Promise<void> {
  const file = path.join(home, 'port');
  await rm(file, { force: true });
  await writeFile(file, String(port));
}

async function lastPort(home: string): Promise<number> {
  const port = Number(await readFile(path.join(home, 'port'), 'utf8').catch(() => '0'));
  return Number.isInteger(port) && port > 1023 && port < 65536 ? port : 0;
}

function logOf(home: string): string {
  return path.join(home, 'server.log');
}

async function rotateLog(home: string): Promise<void> {
  if ((await sizeOf(logOf(home))) > 10_000_000) await rename(logOf(home), `${logOf(home)}.1`);
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => null))?.size ?? 0;
}

/** The last lines the server wrote since its log had `from` bytes. */
async function endOfLog(home: string, from: number): Promise<string> {
  const log = await readFile(logOf(home)).catch(() => Buffer.alloc(0));
  return log.subarray(from).toString().trim().split('\n').slice(-8).join('\n');
}
