import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { demoPassword } from '../demo/load-demo-city.ts';
import { signIn as signInEndpoint } from '../src/capabilities/organisation/contract.ts';
import { chromiumPath } from './browser.ts';
import { moved, opened, type Visitor, visit } from './window.ts';

export type { Visitor } from './window.ts';

/** A running demo desk, as `npm run demo` starts it, and a browser. */
export type Stage = {
  readonly url: string;
  readonly folder: string;
  /** What the desk has said on its standard output so far. */
  said(): string;
  /** Opens a window of 1366×768 in which nobody is signed in. */
  visitor(): Promise<Visitor>;
  /**
   * Opens a window of 1366×768 in which a demo account is signed in, and goes to a place, where one is named; its errors
   * are gathered in `errors`. The page for signing in is left to `signIn`.
   */
  signedIn(name: string, place?: string): Promise<Visitor>;
  /**
   * The window in which a demo account works: signed in when it is first asked for, later found as it was left, and moved
   * to the place. It stays open.
   */
  atWork(name: string, place: string): Promise<Visitor>;
  close(): Promise<void>;
};

const cli = path.join(import.meta.dirname, '..', 'src', 'apps', 'cli.ts');

/**
 * Nobody stays on a page long enough for its scripts to be worth optimising: doing so beside the page took a third of
 * the processor's time while both cores were in use.
 */
const flags = [
  ...['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  ...['--in-process-gpu', '--js-flags=--no-maglev --no-turbofan --min-semi-space-size=16'],
];

/** A desk of a few minutes spends a seventh of its start on clearing away what it has hardly made. */
const roomy = ['--min-semi-space-size=16', '--max-semi-space-size=16'];

let launched: Promise<Browser> | null = null;

/** One browser for all files of a worker, with which it ends: starting one takes over a second of the processor. */
async function theBrowser(): Promise<Browser> {
  const known = await launched;
  if (known?.isConnected()) return known;
  launched = chromium.launch({ executablePath: chromiumPath, args: flags });
  return launched;
}

/** Starts both; the pages must have been built. `serve` is the desk without the demo city. */
export async function stage(verb: 'demo' | 'serve' = 'demo'): Promise<Stage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'qingzhang-stage-'));
  // With its owners: as root the files of the database belong to its own user.
  if (verb === 'demo') execFileSync('cp', ['-a', `${inject('demoTemplate')}/.`, folder]);
  const desk = spawn(process.execPath, [...roomy, cli, verb], {
    env: { ...process.env, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent', LANG: 'zh_CN.UTF-8' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let words = '';
  desk.stdout.on('data', (chunk: Buffer) => {
    words += chunk.toString();
  });
  const url = await addressOf(desk);
  const browser = await theBrowser();
  const windows: Visitor[] = [];
  const close = async () => {
    await Promise.all(windows.map(({ context }) => context.close()));
    const ended = new Promise((resolve) => desk.on('close', resolve));
    if (desk.kill('SIGTERM')) await ended;
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 300 });
  };
  const visitor = async () => {
    const window = await visit(browser, url);
    windows.push(window);
    return window;
  };
  const signedIn = async (name: string, place?: string) => {
    const guest = await visitor();
    const data = { name, password: demoPassword };
    const answer = await guest.context.request.post(`/api/v1${signInEndpoint.path}`, { data });
    if (!answer.ok()) throw new Error(`${name} was not signed in: ${await answer.text()}`);
    if (place !== undefined) await opened(guest.page, place);
    return guest;
  };
  const working = new Map<string, Visitor>();
  const atWork = async (name: string, place: string) => {
    const known = working.get(name);
    if (known) await moved(known.page, place);
    const visitor = known ?? (await signedIn(name, place));
    working.set(name, visitor);
    return visitor;
  };
  return { url, folder, said: () => words, visitor, signedIn, atWork, close };
}

function addressOf(desk: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    desk.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/[\d.]+:\d+/.exec(said)?.[0];
      if (found) resolve(found);
    });
    desk.on('close', () => reject(new Error(`the desk ended: ${said}`)));
  });
}

/** Fills in the sign-in page and waits for the frame. */
export async function signIn(page: Page, name: string, password: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('登录名').fill(name);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: /登\s*录/ }).click();
  await page.getByRole('navigation').first().waitFor();
}

/** Does with the paper that a page shows what the button says, and confirms it. */
export async function settledPaper(page: Page, name: string): Promise<void> {
  const words = new RegExp(`^${[...name].join('\\s*')}$`);
  await page.getByRole('button', { name: words }).first().click();
  await page.locator('.ant-popconfirm:visible').getByRole('button', { name: words }).click();
}

/** Less than half the letters to send to a page and to read there. */
const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What axe holds of its rules and its types do not tell: how grave a breach is, whatever it is that breaks the rule. */
const { _audit: audit } = axe as unknown as {
  readonly _audit: { readonly rules: readonly { readonly id: string; readonly impact: string | null }[] };
};

/** Rules whose breach is never grave are not asked: their answers were dropped. */
const rules = Object.fromEntries(
  audit.rules
    .filter(({ impact }) => impact === 'minor' || impact === 'moderate')
    .map(({ id }) => [id, { enabled: false }]),
);

/** What of a page, or of the part of it that is named, seriously keeps people out. No page holds another. */
export async function barriers(page: Page, within?: string): Promise<axe.Result[]> {
  // Once a page: reading it takes as long as many a page takes to look at.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axeSource);
  // Without a list of all that is well, which is many times longer.
  const options: axe.RunOptions = { resultTypes: ['violations'], rules };
  const { violations } = await page.evaluate(
    ({ within, options }) => (window as unknown as { axe: typeof axe }).axe.run(within ?? document, options),
    { within, options },
  );
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
}
