import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { build } from 'vite';

/** Builds the pages unless they are newer than everything they are made of. */
const root = path.resolve(import.meta.dirname, '..');
const out = path.join(root, 'dist', 'web');
const sources = ['src', 'docs/manual', 'index.html', 'vite.config.ts', 'scripts/manual-pages.ts', 'package-lock.json'];

const madeAt = await newest(path.join(out, 'index.html'));
const changedAt = Math.max(...(await Promise.all(sources.map((name) => newest(path.join(root, name))))));
if (madeAt > changedAt) {
  process.stdout.write('pages: up to date\n');
} else {
  await build({ root, logLevel: 'warn' });
  for (const file of await filesOf(out)) if (/\.(m?js|css|html|svg)$/.test(file)) await compress(file);
  process.stdout.write('pages: built into dist/web\n');
}

/** Newest change below a place, in milliseconds; 0 where nothing is. */
async function newest(place: string): Promise<number> {
  const found = await stat(place).catch(() => null);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const times = await Promise.all((await readdir(place)).map((name) => newest(path.join(place, name))));
  return Math.max(0, ...times);
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/** The server hands out the compressed files as they are. */
async function compress(file: string): Promise<void> {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  await pipeline(createReadStream(file), createGzip({ level: 9 }), createWriteStream(`${file}.gz`));
  await pipeline(createReadStream(file), createBrotliCompress(quality), createWriteStream(`${file}.br`));
}
