import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPaper } from './checks/check-paper.ts';
import { documentFault, type PaperDocument, paperDocument } from './document.ts';
import { documentFromPaper } from './document-from-paper.ts';
import { documentSchema } from './document-schema.ts';
import { documentFromSource, sourceFromDocument } from './document-source.ts';
import { readArticles } from './read-articles.ts';
import { writtenDocument } from './written-document.ts';

const published = readFileSync(new URL('../../../../demo/briefing-2020-04.txt', import.meta.url), 'utf8');
const bound =
  '# 题目\n\n天台县完成投资{{investedYuan|331023|2019-12|万元}}，增速为{{growthPercent|331023|2019-12|%}}。（某办）';
const table = '| 县 | 投资 |\n| 天台 | {{investedYuan|331023|2019-12|万元}} |\n| 三门 | 9000万元 |';
const given = { figureOf: () => 272_520_000, asOf: '2020-04-10T02:00:00.000Z' };
const bare = (text: string) => text.replace(/[\s*#|-]/g, '');

function documentOf(source: string): PaperDocument {
  return documentFromSource(source, given);
}

describe('a text as a document', () => {
  it('keeps every word of the published briefing in its order', () => {
    const document = documentFromPaper(readArticles([{ name: '', text: published }]), { bindings: [], asOf: null });
    expect(paperDocument.parse(document)).toEqual(document);
    const { text, paper } = writtenDocument(document);
    const words = (source: string) =>
      bare(source).replace(/联系电话[:：]|传真[:：]|E?mail[:：]|本期共印[:：]|[:：]/g, '');
    expect(words(text)).toBe(words(published));
    expect(paper.articles.map(({ author }) => author?.text)).toEqual(['台州市美丽办', '台州市美丽办', '天台县美丽办']);
    expect(paper.masthead).toMatchObject({ year: 2020, number: 4, date: '2019-03-23' });
  });

  it('is asked the same questions as before', () => {
    const paper = readArticles([{ name: '', text: published }]);
    const context = { today: '2020-04-10', previous: null, asked: null, countyUnits: 9, language: 'zh' } as const;
    const codes = (one: typeof paper) => [...new Set(checkPaper(one, context).map(({ code }) => code))].toSorted();
    const { paper: again } = writtenDocument(documentFromPaper(paper, { bindings: [], asOf: null }));
    expect(codes(again)).toEqual(codes(paper));
  });

  it('holds figures as nodes, in paragraphs and in cells, and says where they stand', () => {
    const { text, figures } = writtenDocument(documentOf(`${bound}\n\n${table}`));
    expect(figures.map(({ attributes }) => attributes.shown)).toEqual(['27252万元', '272520000.0%', '27252万元']);
    for (const { start, end, attributes } of figures) {
      expect(text.slice(start, end)).toBe(attributes.shown);
      expect(attributes).toMatchObject({ unit: '331023', month: '2019-12', origin: 'bound', asOf: given.asOf });
    }
  });
});

/** Words that no mark of the text means anything else by. */
const phrase = fc.stringMatching(/^[天台投资环境治理]{4,12}$/);
const paragraph = fc
  .tuple(
    phrase,
    fc.constantFrom('', '{{investedYuan|331023|2019-12|万元}}', '{{projects|331000|2019-12|个}}'),
    fc.boolean(),
  )
  .map(([words, token, isLead]) => (isLead ? `**一是${words}。**${token}${words}。` : `${words}${token}，${words}。`));
const source = fc
  .tuple(phrase, fc.array(paragraph, { minLength: 1, maxLength: 5 }), fc.boolean())
  .map(([title, paragraphs, hasTable]) => [`# ${title}`, ...paragraphs, ...(hasTable ? [table] : [])].join('\n\n'));

describe('there and back', () => {
  it('a document becomes a text that becomes the same document', () => {
    fc.assert(
      fc.property(source, (text) => {
        const document = documentOf(text);
        expect(documentOf(sourceFromDocument(document, '331000'))).toEqual(document);
      }),
    );
  });

  it('the published briefing too', () => {
    const document = documentOf(published);
    expect(documentOf(sourceFromDocument(document, '331000'))).toEqual(document);
  });

  it('a chart stands on a line of its own, and nowhere else', () => {
    const bars = '{{growthPercent|331000|2019-12|柱状图}} 2019年各地增速';
    const lines = '{{growthPercent|331023|2019-12|折线图}}';
    const document = documentOf(`# 通报\n\n下列为增速。\n${bars}\n\n${lines}\n\n完。`);
    expect(document.content.map(({ type }) => type)).toEqual(['title', 'paragraph', 'chart', 'chart', 'paragraph']);
    const drawn = document.content.flatMap((node) => (node.type === 'chart' ? [node.attrs] : []));
    expect(drawn).toMatchObject([
      { kind: 'growth', unit: null, month: '2019-12', caption: '2019年各地增速', points: [] },
      { kind: 'months', unit: '331023', indicator: 'growthPercent', caption: '' },
    ]);
    const source = sourceFromDocument(document, '331000');
    expect(source).toContain(`\n\n${bars}\n\n${lines}\n\n`);
    expect(documentOf(source)).toEqual({
      ...document,
      content: document.content.map((node) =>
        node.type === 'chart' ? { ...node, attrs: { ...node.attrs, id: expect.stringMatching(/^c\d+$/) } } : node,
      ),
    });
    expect(() => documentOf(`增速见${lines}`)).toThrow(expect.objectContaining({ code: 'figureTokenUnclear' }));
  });

  it('every place of the plain text is where the editor has it', () => {
    fc.assert(
      fc.property(source, (text) => {
        const document = documentOf(text);
        const node = documentSchema.nodeFromJSON(document);
        const written = writtenDocument(document);
        for (const { start, end, from, to } of written.places)
          expect(node.textBetween(from, to)).toBe(written.text.slice(start, end));
        for (const { position, attributes } of written.figures)
          expect(node.nodeAt(position)?.attrs.id).toBe(attributes.id);
      }),
    );
  });

  it('what the editor gives back is the document', () => {
    const document = documentOf(`${bound}\n\n${table}`);
    const node = documentSchema.nodeFromJSON(document);
    node.check();
    expect(documentSchema.nodeFromJSON(paperDocument.parse(node.toJSON())).eq(node)).toBe(true);
  });
});

describe('what is no document', () => {
  const text = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
  const tail = { type: 'tail' };
  const figure = (id: string) => ({ type: 'figure', attrs: { id, wording: '个', shown: '7个', value: 7 } });
  it.each([
    ['nothing in it', { type: 'doc', content: [] }],
    ['a tail before the text', { type: 'doc', content: [tail, text('甲')] }],
    ['a node of another program', { type: 'doc', content: [{ type: 'image', attrs: { src: 'x' } }] }],
    ['two figures of one name', { type: 'doc', content: [{ type: 'paragraph', content: [figure('a'), figure('a')] }] }],
    ['more than it may hold', { type: 'doc', content: [text('字'.repeat(200_001))] }],
  ])('%s', (_because, document) => {
    expect(documentFault(document)).not.toBeNull();
    expect(paperDocument.safeParse(document).success).toBe(false);
  });

  it('leaves out what somebody suggests to delete, and shows what somebody suggests to insert', () => {
    const at = { author: '甲', at: '2020-04-10T02:00:00Z' };
    const words = (shown: string, type: string) => ({ type: 'text', text: shown, marks: [{ type, attrs: at }] });
    const content = [{ type: 'paragraph', content: [words('旧', 'deletion'), words('新', 'insertion')] }];
    expect(writtenDocument(paperDocument.parse({ type: 'doc', content })).text).toBe('新\n');
  });
});
