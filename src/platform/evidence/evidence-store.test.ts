import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { evidenceStore } from './evidence-store.ts';
import { hashesKept } from './sample-evidence.ts';

async function newStore() {
  const root = await mkdtemp(path.join(tmpdir(), 'qingzhang-evidence-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const files = async () => (await readdir(root, { recursive: true, withFileTypes: true })).filter((e) => e.isFile());
  return { root, store: evidenceStore(root), files };
}

const placeOf = (root: string, sha256: string) => path.join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

test('what was put comes back, under its hash, and the same content is kept once', async () => {
  const { store, files } = await newStore();
  const content = randomBytes(300_000);
  const sha256 = createHash('sha256').update(content).digest('hex');
  for (let i = 0; i < 3; i++)
    expect(await store.put(Readable.from([content.subarray(0, 7), content.subarray(7)]))).toEqual({
      sha256,
      bytes: content.length,
    });
  const found = await store.open(sha256);
  expect(found?.bytes).toBe(content.length);
  expect(await buffer(found?.content ?? Readable.from([]))).toEqual(content);
  expect((await files()).length).toBe(1);
  expect(await hashesKept(store)).toEqual([sha256]);
});

test('what is no hash opens nothing, also where it names a file', async () => {
  const { store, root } = await newStore();
  await writeFile(path.join(root, 'secret'), 'x');
  for (const name of ['../secret', '..', 'secret', '', 'A'.repeat(64), '0'.repeat(63)])
    expect(await store.open(name)).toBeNull();
});

test('a stream that fails leaves nothing', async () => {
  const { store, files } = await newStore();
  const broken = Readable.from(
    (function* () {
      yield Buffer.from('half');
      throw new Error('the line went dead');
    })(),
  );
  await expect(store.put(broken)).rejects.toThrow('the line went dead');
  expect(await files()).toEqual([]);
});

test('a damaged copy is healed when the same content comes again', async () => {
  const { store, root } = await newStore();
  const { sha256 } = await store.put(Readable.from([Buffer.from('whole')]));
  await writeFile(placeOf(root, sha256), 'who');
  await store.put(Readable.from([Buffer.from('whole')]));
  expect((await buffer((await store.open(sha256))?.content ?? Readable.from([]))).toString()).toBe('whole');
});

test('kill −9 in the middle of writing leaves nothing half under a hash, and the sweep clears the draft', async () => {
  const { root, store, files } = await newStore();
  const module = path.join(import.meta.dirname, 'evidence-store.ts');
  const script = `
    import { evidenceStore } from ${JSON.stringify(module)};
    import { Readable } from 'node:stream';
    const slow = Readable.from((async function* () {
      for (;;) { yield Buffer.alloc(65536, 1); process.stdout.write('.'); await new Promise((r) => setTimeout(r, 5)); }
    })());
    await evidenceStore(${JSON.stringify(root)}).put(slow);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let written = 0;
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.stdout.on('data', (dots: Buffer) => {
      written += dots.length;
      if (written > 20) resolve();
    });
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  child.kill('SIGKILL');
  await ended;
  expect(await hashesKept(store)).toEqual([]);
  expect((await files()).map(({ name }) => name.endsWith('.part'))).toEqual([true]);
  const none = async () => [];
  expect(await store.sweep(none, new Date(Date.now() - 60_000))).toBe(0);
  expect(await store.sweep(none, new Date(Date.now() + 60_000))).toBe(1);
  expect(await files()).toEqual([]);
});

test('the sweep takes what is old and not referred to, and nothing else', async () => {
  const { root, store } = await newStore();
  const put = async (text: string) => (await store.put(Readable.from([Buffer.from(text)]))).sha256;
  const [known, orphan, young] = [await put('known'), await put('orphan'), await put('young')];
  const long = new Date('2020-01-01T00:00:00Z');
  for (const sha256 of [known, orphan]) await utimes(placeOf(root, sha256), long, long);
  const gone = await store.sweep(async (hashes) => hashes.filter((one) => one === known), new Date('2021-01-01'));
  expect(gone).toBe(1);
  expect(await hashesKept(store)).toEqual([known, young].toSorted());
});
