import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { actWords } from '../../capabilities/organisation/web/act-words.ts';

const rooms = path.join(import.meta.dirname, '..', '..', 'capabilities');

test('every act that is written to the audit has its words there', async () => {
  const files = await readdir(rooms, { recursive: true });
  const used = files.filter((name) => /use-cases.*\.ts$/.test(name) && !name.endsWith('.test.ts'));
  const texts = await Promise.all(used.map((name) => readFile(path.join(rooms, name), 'utf8')));
  const acts = new Set(
    texts.flatMap((text) => [...text.matchAll(/\bact: '([a-z-]+\.[a-z-]+)'/g)].map(([, act]) => act)),
  );
  expect(acts.size).toBeGreaterThan(40);
  expect([...acts].filter((act) => act !== undefined && !(act in actWords))).toEqual([]);
});
