import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';

const web = path.join(import.meta.dirname, '..', 'dist', 'web');
const assets = path.join(web, 'assets');

it('the cockpit begins with at most 450 kB of script, as a browser on a network without https gets it', async () => {
  const html = await readFile(path.join(web, 'index.html'), 'utf8');
  const page = (await readdir(assets)).filter((name) => /^home-page-[\w-]+\.js$/.test(name));
  expect(page).toHaveLength(1);
  const entries = [...html.matchAll(/assets\/([\w.-]+\.js)"/g)].map(([, name = '']) => name);
  expect(entries.length).toBeGreaterThan(0);
  const scripts = new Set<string>();
  for (const name of [...entries, ...page]) await withImports(name, scripts);
  // Charts come when they are drawn, a drawer when it is opened.
  expect([...scripts].filter((name) => /^(chart-drawing|data-table)-/.test(name))).toEqual([]);
  const sizes = await Promise.all([...scripts].map((name) => sizeOf(name)));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(450_000);
});

/** Gathers a script and those that have to come before it runs. */
async function withImports(name: string, gathered: Set<string>): Promise<void> {
  if (gathered.has(name)) return;
  gathered.add(name);
  const code = await readFile(path.join(assets, name), 'utf8');
  const imported = code.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g);
  for (const [, other = ''] of imported) await withImports(other, gathered);
}

/** Packed, where packing made it smaller. */
async function sizeOf(name: string): Promise<number> {
  const place = path.join(assets, name);
  const packed = await stat(`${place}.gz`).catch(() => null);
  return (packed ?? (await stat(place))).size;
}
