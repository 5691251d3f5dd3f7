import fc from 'fast-check';
import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { csvRows, delimiterOf } from './csv-rows.ts';
import { openWorkbook } from './open-workbook.ts';
import { allOf, sampleFile } from './sample-files.ts';

describe('a text table is read in the encoding and with the delimiter it has', () => {
  const text = '项目名称,金额\r\n"椒江区葭沚街道, 治理",1\r\n\r\n=“不是公式”,="00123"\r\n';
  const read = [
    [1, ['项目名称', '金额']],
    [2, ['椒江区葭沚街道, 治理', '1']],
    [4, ['=“不是公式”', '00123']],
  ];
  const cases: [string, Buffer][] = [
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['GBK', encode(text, 'gbk')],
    ['GB18030', encode(text, 'gb18030')],
    ['UTF-16 with tabs, as “Unicode text”', Buffer.from(`\ufeff${text.replace(/,(?! )/g, '\t')}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['GBK with semicolons', encode(text.replace(/,(?! )/g, ';'), 'gbk')],
    ['old Mac line ends', Buffer.from(text.replaceAll('\r\n', '\r'))],
  ];
  test.for(cases)('%s', async ([, content]) => {
    const workbook = await openWorkbook(await sampleFile('tmp123', content), { name: '九月调度.csv' });
    const rows = await allOf(workbook.rows());
    await workbook.close();
    expect(workbook.sheets).toEqual([{ index: 0, name: '九月调度', hidden: false, merges: [] }]);
    expect(rows.map(({ row, cells }) => [row, cells.map((cell) => cell?.value)])).toEqual(read);
  });

  test('a tab-separated table under an .xls name is read', async () => {
    const workbook = await openWorkbook(await sampleFile('导出.xls', encode('代码\t名称\n7721\t水污染治理\n', 'gbk')));
    expect((await allOf(workbook.rows())).length).toBe(2);
    await workbook.close();
  });
});

test.for<[string, string | null]>([
  ['a,b\n1,2', ','],
  ['a\tb\n1,234\t2,345\n', '\t'],
  ['a;b\n1;"x,y,z"', ';'],
  ['sep=;\na,b;c', ';'],
  ['one column', null],
])('%j is separated by %j', ([head, delimiter]) => {
  expect(delimiterOf(head)).toBe(delimiter);
});

test('whatever is quoted comes back, however the text is cut into pieces', async () => {
  const field = fc.string({ unit: fc.constantFrom('甲', 'a', '"', ',', '\n', '\r', ' ') });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(field, { minLength: 1, maxLength: 4 })),
      fc.integer({ min: 1, max: 5 }),
      async (table, size) => {
        const text = table
          .map((fields) => fields.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        const pieces = async function* cut() {
          for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
        };
        const rows = (await allOf(csvRows(pieces(), ','))).flat();
        const filled = table
          .map((fields, i) => ({ row: i + 1, fields }))
          .filter(({ fields }) => fields.some((one) => one !== ''));
        expect(rows).toEqual(filled);
      },
    ),
  );
});
