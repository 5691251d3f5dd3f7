import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

test('every identifier of the glossary exists in the code', () => {
  const glossary = readFileSync(join(root, 'GLOSSARY.md'), 'utf8');
  const identifiers = [...glossary.matchAll(/^\|[^|]+\| `(\w+)` \|/gm)].map(([, name = '']) => name);
  const code = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => readFileSync(join(root, 'src', file), 'utf8'))
    .join('\n');
  expect(identifiers.length).toBeGreaterThan(30);
  expect(identifiers.filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([]);
});

test('README says the same in both languages', () => {
  const commands = (name: string) =>
    [...readFileSync(join(root, name), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)].map(([, text]) => text);
  expect(commands('README.zh-CN.md')).toEqual(commands('README.md'));
  const settings = (name: string) =>
    [...readFileSync(join(root, name), 'utf8').matchAll(/`([A-Z]+_?[A-Z]+)`/g)].map(([, word]) => word);
  expect(new Set(settings('README.zh-CN.md'))).toEqual(new Set(settings('README.md')));
});
