import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSettings } from '#platform/settings.ts';
import { projectHeading, projectLine } from '#testing/sheets.ts';
import { openOwner, withOwner } from '../src/apps/open-desk.ts';

const kills = 20;
const rowsOfFile = 1500;
const cli = path.join(import.meta.dirname, '..', 'src', 'apps', 'cli.ts');
/** Two folders, because the database's account owns its own. */
let [folder, dataFolder] = ['', ''];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'qingzhang-kill-'));
  dataFolder = await mkdtemp(path.join(tmpdir(), 'qingzhang-kill-data-'));
  // The first call makes the database, which takes longer than any import.
  expect(await qingzhang(['migrate'], null)).toMatchObject({ code: 0 });
}, 120_000);
afterAll(async () => {
  for (const place of [folder, dataFolder])
    await rm(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 300 });
});

test(`nothing acknowledged is lost, and nothing is half there, after ${kills} kills with −9 during imports`, async () => {
  const whole = await qingzhang(['import', await workbook(0), '--kind', 'projects', '--json'], null);
  expect(whole.code).toBe(0);
  const acknowledged = new Set([0]);
  let databaseKills = 0;
  for (let file = 1; file <= kills; file++) {
    // Spread over the whole run: while it starts, reads, writes, commits and answers.
    const afterMs = Math.round((whole.ms * file) / kills);
    const done = await qingzhang(['import', await workbook(file), '--kind', 'projects', '--json'], afterMs);
    if (answered(done.stdout)) acknowledged.add(file);
    // Every third time the database is killed as well, as when the power goes.
    if (file % 3 === 0 && (await killDatabase())) databaseKills++;
  }
  expect(databaseKills, 'the database was there to be killed').toBeGreaterThan(0);
  const counts = await projectsByFile();
  for (let file = 0; file <= kills; file++) {
    const found = counts.get(file) ?? 0;
    expect([0, rowsOfFile]).toContain(found);
    if (acknowledged.has(file)) expect([file, found]).toEqual([file, rowsOfFile]);
  }
  // The first kills come before anything is written, so that the test is known to have interrupted imports.
  expect(counts.size).toBeLessThanOrEqual(kills);
}, 300_000);

async function workbook(file: number): Promise<string> {
  const place = path.join(folder, `${file}.csv`);
  const line = (row: number) => projectLine({ name: `工程${file}之${row}`, code: `K-${file}-${row}` });
  await writeFile(place, [projectHeading, ...Array.from({ length: rowsOfFile }, (_, row) => line(row))].join('\n'));
  return place;
}

/** Runs the command line and, after some milliseconds, kills it as nothing can catch. */
async function qingzhang(args: readonly string[], killAfterMs: number | null) {
  const started = performance.now();
  const child = spawn(process.execPath, [cli, ...args], {
    env: { ...process.env, DATA_DIR: dataFolder },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let stdout = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  if (killAfterMs !== null) void pause(killAfterMs, null, { ref: false }).then(() => child.kill('SIGKILL'));
  return { code: await closed, stdout, ms: performance.now() - started };
}

function answered(stdout: string): boolean {
  return stdout.endsWith('}\n');
}

/** Kills the server that a killed command left running; whether there was one. */
async function killDatabase(): Promise<boolean> {
  const file = path.join(dataFolder, 'postgres', 'cluster', 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
  try {
    return pid > 0 && process.kill(pid, 'SIGKILL');
  } catch (error) {
    // The file of a server that was killed before stays where the command did not come to start another.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

async function projectsByFile(): Promise<Map<number, number>> {
  const owner = await openOwner(readSettings({ DATA_DIR: dataFolder }));
  try {
    return await withOwner(owner.adminUrl, async (client) => {
      const { rows } = await client.query<{ file: number; found: number }>(
        `select split_part(code, '-', 2)::int as file, count(*)::int as found from project_library.project group by 1`,
      );
      return new Map(rows.map(({ file, found }) => [file, found]));
    });
  } finally {
    await owner.leave();
  }
}
