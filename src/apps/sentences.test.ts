import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sentenceOf } from './sentences.ts';

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
