import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readArticleFiles } from './read-article-files.ts';

let folder: string;
const text = '# 天台县\n\n投资增长。（天台县美丽办）\n';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'articles-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string | Buffer): Promise<string> {
  const place = path.join(folder, name);
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, content);
  return place;
}

it.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
  ['UTF-8 of Windows', Buffer.from(text.replaceAll('\n', '\r\n'))],
  ['GBK', iconv.encode(text, 'gbk')],
  ['UTF-16 LE', iconv.encode(text, 'utf-16le', { addBOM: true })],
  ['UTF-16 BE', iconv.encode(text, 'utf-16be', { addBOM: true })],
])('reads %s', async (_, content) => {
  expect(await readArticleFiles(await file('one.txt', content))).toEqual([{ name: 'one.txt', text }]);
});

it('reads the texts of a folder in the order of their names and leaves other files alone', async () => {
  for (const name of ['2乙.md', '1甲.txt', '3丙.MD', '~$1甲.txt', '.4.md', '5.docx']) await file(`many/${name}`, text);
  const names = (await readArticleFiles(path.join(folder, 'many'))).map(({ name }) => name);
  expect(names).toEqual(['1甲.txt', '2乙.md', '3丙.MD']);
});

const utf8 = Buffer.from('第一行。\n第二行。\n');

it.each([
  ['an empty file', Buffer.from(' \n\u3000\n'), { code: 'articleFileEmpty', facts: { file: 'bad.txt', line: 1 } }],
  [
    'a file beyond 1 MB',
    Buffer.from(`一行\n${'文'.repeat(400_000)}`),
    { code: 'articleFileTooLarge', facts: { file: 'bad.txt', line: 2 } },
  ],
  [
    'a workbook or document',
    Buffer.from('PK\u0003\u0004\nx\0'),
    { code: 'articleFileNotText', facts: { file: 'bad.txt', line: 2 } },
  ],
  [
    'UTF-8 that is damaged, instead of reading it as GBK',
    Buffer.concat([utf8, Buffer.from('坏').subarray(0, 2), Buffer.from('\n完。')]),
    { code: 'articleFileNotText', facts: { file: 'bad.txt', line: 3 } },
  ],
  [
    'bytes that are neither',
    Buffer.concat([iconv.encode('台州市生态环境局\n', 'gbk'), Buffer.from([0xff, 0xff, 0x0a])]),
    { code: 'articleFileNotText', facts: { file: 'bad.txt', line: 2 } },
  ],
])('refuses %s with its name and line', async (_, content, refusal) => {
  await expect(readArticleFiles(await file('bad.txt', content))).rejects.toMatchObject(refusal);
});

it('refuses what is not there and a folder without texts', async () => {
  const place = path.join(folder, 'none');
  await expect(readArticleFiles(place)).rejects.toMatchObject({
    code: 'articleFileUnreadable',
    facts: { file: place, detail: 'ENOENT' },
  });
  await mkdir(place);
  await expect(readArticleFiles(place)).rejects.toMatchObject({ code: 'articleFolderEmpty', facts: { folder: place } });
});
