import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { manualPage } from '../../../../scripts/manual-pages.ts';
import { contentsPage, manualOf, termsPage } from './manual-of.ts';
import type { ManualNode } from './manual-page.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const folder = path.join(root, 'docs', 'manual');
const files = (await readdir(folder)).filter((name) => name.endsWith('.md'));
const pageOf = async (name: string) => manualPage(await readFile(path.join(folder, name), 'utf8'), name);
const routes = await readFile(path.join(import.meta.dirname, '..', 'routes.tsx'), 'utf8');

test('each address of the product has a page of the manual that is there', () => {
  const addresses = [...routes.matchAll(/ path: '([a-z][^']*)'/g)].map(([, address]) => `/${address}`);
  expect(addresses.length).toBeGreaterThan(30);
  for (const address of ['/', ...addresses]) {
    const page = manualOf(address.replaceAll(/:\w+/g, 'x'), { beginsWithCockpit: true });
    expect(files, address).toContain(`${page}.md`);
    expect([address, page === contentsPage]).toEqual([address, address === '/manage']);
  }
});

test.each([
  ['/projects', 'project-table'],
  ['/projects/ripe', 'entry'],
  ['/projects/0190/edit', 'projects'],
  ['/briefings/0190', 'briefing'],
  ['/papersx', contentsPage],
  ['/nowhere', contentsPage],
])('%s is explained by %s', (address, page) => {
  expect(manualOf(address, { beginsWithCockpit: false })).toBe(page);
});

test('the first page is that of the role', () => {
  expect(manualOf('/', { beginsWithCockpit: true })).toBe('cockpit');
  expect(manualOf('/', { beginsWithCockpit: false })).toBe('sheet');
});

test('the contents lead to every page, and every link to a page that is there', async () => {
  const linked = (nodes: readonly ManualNode[]): string[] =>
    nodes.flatMap((node) =>
      typeof node === 'string' ? [] : [...(node.page ? [node.page] : []), ...linked(node.children)],
    );
  const pages = await Promise.all(files.map(pageOf));
  for (const page of pages) for (const name of linked(page.body)) expect(files).toContain(`${name}.md`);
  const contents = linked((await pageOf(`${contentsPage}.md`)).body);
  expect(contents).toContain(termsPage);
  expect([...new Set([...contents, contentsPage])].map((name) => `${name}.md`).toSorted()).toEqual(files.toSorted());
});

test('a page says what its text says, in its order', () => {
  const text =
    '# 题\n\n先看[回看](audit.md)，再看[别处](../sources.md)。\n\n3. **甲**：`a`\n4. 乙\n\n| 名 | 义 |\n|---|---|\n| 子 | 丑 |\n';
  const cell = (tag: 'th' | 'td', word: string) => ({ tag, children: [word] });
  expect(manualPage(text, 'x.md')).toEqual({
    title: '题',
    body: [
      {
        tag: 'p',
        children: [
          '先看',
          { tag: 'a', page: 'audit', children: ['回看'] },
          '，再看',
          { tag: 'span', children: ['别处'] },
          '。',
        ],
      },
      {
        tag: 'ol',
        start: 3,
        children: [
          {
            tag: 'li',
            children: [
              { tag: 'span', children: [{ tag: 'strong', children: ['甲'] }, '：', { tag: 'code', children: ['a'] }] },
            ],
          },
          { tag: 'li', children: [{ tag: 'span', children: ['乙'] }] },
        ],
      },
      {
        tag: 'table',
        children: [
          { tag: 'thead', children: [{ tag: 'tr', children: [cell('th', '名'), cell('th', '义')] }] },
          { tag: 'tbody', children: [{ tag: 'tr', children: [cell('td', '子'), cell('td', '丑')] }] },
        ],
      },
    ],
  });
});

test('what the help does not draw stops the build with its place', () => {
  expect(() => manualPage('# 题\n\n![图](a.png)\n', 'x.md')).toThrow('x.md: the help draws no image: ![图](a.png)');
  expect(() => manualPage('没有题目\n', 'x.md')).toThrow('x.md does not begin with its title');
});
