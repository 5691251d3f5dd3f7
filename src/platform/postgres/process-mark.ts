import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

let own: string | undefined;

/** `PID-START`: names this process and no other, also when its pid is given away later or after a restart. */
export function processMark(): string {
  own ??= `${process.pid}-${startOf(process.pid)}`;
  return own;
}

/** Whether the process with this mark (or a name that begins with it) still runs; in doubt it does. */
export function isMarkAlive(mark: string): boolean {
  const [, pid, start] = /^(\d+)-(\w*)/.exec(mark) ?? [];
  if (!pid || !isPidAlive(Number(pid))) return false;
  const now = startOf(Number(pid));
  return now === '' || now === start;
}

/** Whether a process with this pid runs; a dead child that nobody waited for does not. */
export function isPidAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !/^[ZX]/.test(statOf(pid)[0] ?? '');
}

/** Names in `folder` that begin with `prefix` and a living process's mark, prefix included; others are removed. */
export async function livingNames(folder: string, prefix: string): Promise<string[]> {
  const living: string[] = [];
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix)) continue;
    if (isMarkAlive(name.slice(prefix.length))) living.push(name);
    else await rm(path.join(folder, name), { force: true });
  }
  return living;
}

/** What moment the process began, as letters and digits; '' where the system does not tell. */
function startOf(pid: number): string {
  if (process.platform === 'win32') return '';
  if (process.platform !== 'linux')
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.replace(/\W/g, '');
  const ticks = statOf(pid)[19];
  return ticks ? `${bootOf()}x${ticks}` : '';
}

/** The fields of Linux's /proc/PID/stat after the program's name, which may itself hold blanks and brackets. */
function statOf(pid: number): string[] {
  const line = read(`/proc/${pid}/stat`);
  return line.slice(line.lastIndexOf(')') + 2).split(' ');
}

/** Ticks count from the start of the machine, so a mark must also name which start. */
function bootOf(): string {
  return read('/proc/sys/kernel/random/boot_id').slice(0, 8);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
