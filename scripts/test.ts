import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { hasBrowser } from '../e2e/browser.ts';

/** Runs every suite, one after the other, and ends with the line `N passed, N failed`. Exit code 1 where any failed. */
type Count = { passed: number; failed: number; skipped: number };

const root = path.resolve(import.meta.dirname, '..');
const bin = (name: string) => path.join(root, 'node_modules', '.bin', name);
const debianPostgres = '/usr/lib/postgresql/15/bin';
const counts: Count[] = [];
/** A file of output is read as text. */
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
/** Vitest leaves one core free, which on two cores is half of them. */
const bothCores = [`--maxWorkers=${Math.max(2, availableParallelism() - 1)}`];

bringBrowser();
counts.push(
  ...(await Promise.all([
    single('type check', bin('tsc'), ['-p', '.', '--noEmit']),
    single('format and lint', bin('biome'), ['check', '--error-on-warnings', '.']),
    single('pages', process.execPath, ['scripts/build-web.ts']),
  ])),
);
counts.push(await vitest('units and database', ['--project', 'unit', '--project', 'database', ...bothCores]));
counts.push(await vitest('journeys', ['--project', 'journeys', ...bothCores]));
if (existsSync(debianPostgres))
  counts.push(
    await vitest('database on PostgreSQL 15', ['--project', 'database', ...bothCores], {
      QINGZHANG_TEST_PG_BIN: debianPostgres,
    }),
  );

const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed${skipped}\n`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

/** A step that passes or fails as a whole; it may run beside others, so its words are told when it has ended. */
async function single(title: string, command: string, args: readonly string[]): Promise<Count> {
  const [code, said] = await heard(command, args);
  process.stdout.write(`\n== ${title}\n${said}`);
  return { passed: Number(code === 0), failed: Number(code !== 0), skipped: 0 };
}

/** What of vitest's report is read. */
type Report = {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly numPendingTests?: number;
  readonly testResults?: readonly FileResult[];
};
type FileResult = { readonly name: string; readonly startTime: number; readonly endTime: number };

/** Where the time went: the five slowest files. */
function slowest(files: readonly FileResult[]): string {
  const seconds = ({ startTime, endTime }: FileResult) => Math.round((endTime - startTime) / 1000);
  const list = files.toSorted((one, other) => seconds(other) - seconds(one)).slice(0, 5);
  return `slowest: ${list.map((file) => `${path.relative(root, file.name)} ${seconds(file)} s`).join(', ')}`;
}

/** A run of vitest, counted test by test; a run that breaks off counts as one failure more. */
async function vitest(title: string, args: readonly string[], env: Record<string, string> = {}): Promise<Count> {
  process.stdout.write(`\n== ${title}\n`);
  const folder = await mkdtemp(path.join(tmpdir(), 'qingzhang-report-'));
  const report = path.join(folder, 'report.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run(process.execPath, [bin('vitest'), 'run', ...reporters, ...args], env);
  const read = JSON.parse(await readFile(report, 'utf8').catch(() => '{}')) as Report;
  await rm(folder, { recursive: true, force: true });
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, testResults = [] } = read;
  process.stdout.write(`${slowest(testResults)}\n`);
  const broke = code !== 0 && numFailedTests === 0 ? 1 : 0;
  return { passed: numPassedTests, failed: numFailedTests + broke, skipped: numPendingTests };
}

function run(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...plain, ...env } });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Exit code and all the words of a command. */
function heard(command: string, args: readonly string[]): Promise<[code: number, said: string]> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...plain },
    });
    let said = '';
    const hear = (words: Buffer) => {
      said += words.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', ({ message }) => resolve([127, `${message}\n`]));
    child.on('close', (code) => resolve([code ?? 1, said]));
  });
}

/** The browser tests need Debian's Chromium and a Chinese font: as root they are installed, else one line says so. */
function bringBrowser(): void {
  const isThere = (name: string) => spawnSync('dpkg', ['-s', name]).status === 0;
  const browsers = hasBrowser ? [] : ['chromium-headless-shell', 'chromium'];
  const missing = [browsers, ['fonts-noto-cjk'].filter((name) => !isThere(name))];
  if (missing.flat().length === 0) return;
  const isRoot = process.getuid?.() === 0;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const asRoot = (...args: string[]) => isRoot && spawnSync('apt-get', args, { stdio: 'ignore', env }).status === 0;
  const isBrought = ([first, ...others]: readonly string[]): boolean =>
    first === undefined || asRoot('install', '-y', '-qq', first) || (others.length > 0 && isBrought(others));
  asRoot('update', '-qq');
  if (missing.every(isBrought)) return;
  process.stdout.write('The browser tests are skipped: install them with “apt-get install chromium fonts-noto-cjk”.\n');
}
