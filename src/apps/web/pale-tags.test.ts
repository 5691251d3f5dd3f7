import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const sources = path.join(import.meta.dirname, '..', '..');
/** Colours of Ant Design's tags whose words are too pale on their ground (WCAG 2.1 AA, 4.5 : 1). */
const pale = /['"](?:gold|orange|green|lime|volcano|yellow)['"]/;

test('no tag has words too pale to read: success, warning and error are the theme’s own', () => {
  const pages = globSync(['capabilities/*/web/**/*.tsx', 'ui/**/*.tsx', 'apps/web/**/*.tsx'], { cwd: sources });
  expect(pages.length).toBeGreaterThan(100);
  expect(pages.filter((page) => pale.test(readFileSync(path.join(sources, page), 'utf8')))).toEqual([]);
});
