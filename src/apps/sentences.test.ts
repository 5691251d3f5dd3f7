import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sentenceOf, termSets } from './sentences.ts';

const root = path.join(import.meta.dirname, '..');
const codes = new Set(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|^ui\/|\/web\//.test(file))
    .flatMap((file) => [...readFileSync(path.join(root, file), 'utf8').matchAll(/new Refusal\(\s*'(\w+)'/g)])
    .map(([, code = '']) => code),
);

test('every refusal that the server throws has its sentence in both languages', () => {
  expect(codes.size).toBeGreaterThan(50);
  const mute = [...codes].filter((code) =>
    ['zh', 'en'].some((language) => sentenceOf(code, {}, language as 'zh') === code),
  );
  expect(mute).toEqual([]);
});

test('a code that two rooms speak of asks for the same facts in both, so that neither shows a gap to be filled', () => {
  const gaps = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted();
  const torn = [...codes].filter((code) => {
    const spoken = termSets.flatMap((terms) => (terms[code] ? [gaps(terms[code].zh)] : []));
    return spoken.some((one) => one.join() !== spoken.at(-1)?.join());
  });
  expect(torn).toEqual([]);
});
