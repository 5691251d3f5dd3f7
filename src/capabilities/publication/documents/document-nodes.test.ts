import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocx } from '#platform/docx/read-docx.ts';
import { pdfLines, pdfText } from '#platform/pdf/pdf-text.ts';
import { paperDocument } from '../rules/document.ts';
import { documentFromDocx } from '../rules/document-from-docx.ts';
import { writtenDocument } from '../rules/written-document.ts';
import { docxText } from './briefing-example.ts';
import { renderBriefing } from './render-briefing.ts';

const text = (words: string) => ({ type: 'text', text: words });
const cell = (type: string, words: string, attrs = {}) => ({
  type,
  attrs,
  content: [{ type: 'paragraph', content: [text(words)] }],
});
const row = (...content: object[]) => ({ type: 'tableRow', content });
const point = (label: string, value: number) => ({ label, value });
const chart = {
  ...{ id: 'k', kind: 'growth', indicator: 'growthPercent', unit: null, month: '2019-12', asOf: null },
  ...{ caption: '图1　各地增速', points: [point('三门县', -10), point('天台县', 21.9)] },
};
const tail = {
  report: null,
  send: '省生态环境厅。',
  issue: null,
  telephone: '0576-88819827',
  fax: null,
  email: null,
  copies: 20,
};
const document = paperDocument.parse({
  type: 'doc',
  content: [
    { type: 'title', content: [text('关于投资完成情况的通报')] },
    { type: 'paragraph', attrs: { role: 'addressee' }, content: [text('各县（市、区）人民政府：')] },
    { type: 'paragraph', content: [text('现将有关情况通报如下。')] },
    {
      type: 'table',
      attrs: { caption: '各地投资', unitText: '单位：万元', note: '注：由低到高排列。' },
      content: [
        row(cell('tableHeader', '地区', { rowspan: 2 }), cell('tableHeader', '投资额', { colspan: 2 })),
        row(cell('tableHeader', '2019年'), cell('tableHeader', '2018年')),
        row(cell('tableCell', '天台县'), cell('tableCell', '9900', { align: 'right' }), cell('tableCell', '8500')),
      ],
    },
    { type: 'chart', attrs: chart },
    { type: 'signature', attrs: { units: ['台州市生态环境局'], date: '2020-04-10' } },
    { type: 'tail', attrs: tail },
  ],
});
const identity = { paper: 'x', version: 1, code: 'K7M2-9QXD', figures: [] };
const made = await renderBriefing(writtenDocument(document).paper, {
  fontDirectory: null,
  madeOn: '2020-04-10',
  identity,
});
const words = [
  '各县（市、区）人民政府：',
  '各地投资',
  '单位：万元',
  '地区',
  '投资额',
  '2018年',
  '9900',
  '注：由低到高排列。',
  '2020年4月10日',
];

describe('the nodes of a document in its files', () => {
  it('are all there, in the DOCX and in the PDF, with the code in the imprint', async () => {
    const pages = (await pdfText(made.pdf)).join('\n');
    const docx = await docxText(made.docx);
    for (const one of [...words, '图1', '台州市生态环境局', '核验码：K7M2-9QXD']) {
      expect(pages.replace(/\s/g, '')).toContain(one);
      expect(docx.replace(/\s/g, '')).toContain(one);
    }
  });

  it('stand where GB/T 9704 wants them: addressee flush left, text indented by two, signature two from the right', async () => {
    const lines = (await pdfLines(made.pdf)).flat();
    const xOf = (start: string) => lines.find((line) => line.text.startsWith(start))?.x ?? 0;
    const left = (28 / 25.4) * 72;
    expect(xOf('各县')).toBeCloseTo(left, 0);
    expect(xOf('现将')).toBeCloseTo(left + 31.56, 0);
    const right = left + (156 / 25.4) * 72;
    expect(xOf('台州市生态环境局')).toBeCloseTo(right - 2 * 16 - 8 * 15.78, 0);
  });

  it('have merged cells that stay native', async () => {
    const { default: JSZip } = await import('jszip');
    const xml = (await (await JSZip.loadAsync(made.docx)).file('word/document.xml')?.async('string')) ?? '';
    expect(xml).toContain('<w:gridSpan w:val="2"/>');
    expect(xml.match(/<w:vMerge/g)?.length).toBe(2);
    expect(xml.match(/<w:tblHeader(?! w:val="(?:false|off)")/g)?.length).toBe(2);
  });
});

it('a file of ours that comes back has its addressee, its list of annexes and its annexes again', async () => {
  const paragraph = (role: string, words: string) => ({ type: 'paragraph', attrs: { role }, content: [text(words)] });
  const at = document.content.findIndex(({ type }) => type === 'signature');
  const annexed = paperDocument.parse({
    type: 'doc',
    content: [
      ...document.content.slice(0, at),
      ...[paragraph('attachment', '附件：1.各地名单'), paragraph('attachment', '2.滞后项目清单')],
      ...document.content.slice(at, -1),
      ...[paragraph('annex', '附件1 各地名单'), paragraph('body', '天台县。')],
      ...[paragraph('annex', '附件2 滞后项目清单'), paragraph('body', '无。')],
      ...document.content.slice(-1),
    ],
  });
  const { docx } = await renderBriefing(writtenDocument(annexed).paper, {
    ...{ fontDirectory: null, madeOn: '2020-04-10', identity },
  });
  const folder = await mkdtemp(path.join(tmpdir(), 'qingzhang-back-'));
  const place = path.join(folder, 'paper.docx');
  await writeFile(place, docx);
  const read = await readDocx(place);
  await rm(folder, { recursive: true });
  expect(writtenDocument(documentFromDocx(read?.blocks ?? [], annexed)).text).toBe(writtenDocument(annexed).text);
  const roles = ({ content }: typeof annexed) =>
    content.map((node) => (node.type === 'paragraph' ? node.attrs.role : node.type));
  expect(roles(documentFromDocx(read?.blocks ?? [], annexed))).toEqual(roles(annexed));
});
