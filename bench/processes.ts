import { execFile, spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const cli = path.join(import.meta.dirname, '..', 'src', 'apps', 'cli.ts');

/** The briefing in a process that has loaded nothing yet: from its first import to both files. */
export async function briefingBench() {
  const { stdout } = await run(process.execPath, [path.join(import.meta.dirname, 'briefing-child.ts')]);
  return JSON.parse(stdout) as { ms: number; pages: number };
}

/** From `serve` on existing data to the first ready answer; then the memory of the idle product, database included. */
export async function startBench(dataFolder: string) {
  const port = 20_000 + (process.pid % 20_000);
  const started = performance.now();
  const child = spawn(process.execPath, ['--max-semi-space-size=8', '--max-old-space-size=320', cli, 'serve'], {
    env: { ...process.env, DATA_DIR: dataFolder, PORT: String(port), LOG_LEVEL: 'silent' },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const isReady = () =>
    fetch(`http://127.0.0.1:${port}/api/v1/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) {
    if (performance.now() - started > 60_000) throw new Error('the desk did not become ready');
    await pause(20);
  }
  const coldStartMs = Math.round(performance.now() - started);
  await pause(10_000);
  const idleMemoryMb = await memoryMb(child.pid ?? 0, dataFolder);
  child.kill('SIGTERM');
  await ended;
  return { coldStartMs, idleMemoryMb };
}

/** Proportional memory of the desk and of every process of the database in its folder, which share pages. */
async function memoryMb(desk: number, dataFolder: string) {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  let [node, postgres] = [0, 0];
  for (const pid of pids) {
    const kilobytes = await proportionalKb(pid);
    if (pid === desk) node += kilobytes;
    else if (await isOfDatabase(pid, dataFolder)) postgres += kilobytes;
  }
  const mb = (kilobytes: number) => Math.round(kilobytes / 1024);
  return { node: mb(node), postgres: mb(postgres), total: mb(node + postgres) };
}

async function proportionalKb(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
}

async function isOfDatabase(pid: number, dataFolder: string): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  if (command.includes(dataFolder)) return true;
  const parent = /^PPid:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''))?.[1];
  if (!parent || parent === '0' || !command.startsWith('postgres')) return false;
  return (await readFile(`/proc/${parent}/cmdline`, 'utf8').catch(() => '')).includes(dataFolder);
}
