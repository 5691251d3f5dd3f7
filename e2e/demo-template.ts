import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { hasBrowser } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Data folder of a desk with the demo city, at rest; empty where there is no browser to use it. */
    demoTemplate: string;
  }
}

const cli = path.join(import.meta.dirname, '..', 'src', 'apps', 'cli.ts');

/** Loads the demo city once for all journeys: each begins with a copy of the folder. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = hasBrowser ? await mkdtemp(path.join(tmpdir(), 'qingzhang-template-')) : '';
  if (folder !== '') await loaded(folder);
  project.provide('demoTemplate', folder);
  return async () => {
    if (folder !== '') await rm(folder, { recursive: true, force: true });
  };
}

function loaded(folder: string): Promise<void> {
  const env = { ...process.env, DATA_DIR: folder, LOG_LEVEL: 'silent', LANG: 'zh_CN.UTF-8' };
  const desk = spawn(process.execPath, [cli, 'demo', '--load-only'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((resolve, reject) => {
    desk.on('error', reject);
    desk.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`the demo city was not loaded: ${code}`))));
  });
}
