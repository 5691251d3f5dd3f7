import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const sources = path.join(import.meta.dirname, '..', '..');
/** Who did something, as it is kept: a sign-in name. Papers are corrected by papers. */
const kept = String.raw`(?:\w+\.)*(?:by|(?!correctedBy\b)\w+By)`;
const raw = [
  // Between tags or in a template, and not handed to a component.
  new RegExp(String.raw`(?<!=)\{${kept}\}`),
  // In the facts of a sentence.
  new RegExp(String.raw`\bt\([^\n]*[{,] *(?:by|name): ${kept}[ ,}]`),
  /\bt\('[^\n]*', \{(?:[^\n]*,)? *by[ ,}]/,
];

test('nobody is shown by the name with which they sign in', () => {
  const pages = globSync(['capabilities/*/web/**/*.tsx', 'ui/**/*.tsx', 'apps/web/**/*.tsx'], { cwd: sources });
  expect(pages.length).toBeGreaterThan(100);
  const shown = pages.flatMap((page) =>
    readFileSync(path.join(sources, page), 'utf8')
      .split('\n')
      .filter((line) => !/\b(?:rowKey|key)=/.test(line) && raw.some((pattern) => pattern.test(line)))
      .map((line) => `${page}: ${line.trim()}`),
  );
  expect(shown).toEqual([]);
});
