import { describe, expect, it } from 'vitest';
import type { PaperDocument } from '../../rules/document.ts';
import { documentSchema } from '../../rules/document-schema.ts';
import type { FigureAttributes } from '../../rules/figure-node.ts';
import { unboundIn } from './unbound.ts';

const places = [
  { code: '331000', names: ['台州市', '全市', '台州'] },
  { code: '331023', names: ['天台县', '天台'] },
];
const figure: FigureAttributes = {
  ...{
    id: 'f1',
    indicator: 'investedYuan',
    unit: '331023',
    month: '2019-12',
    scope: null,
    asOf: null,
    rounding: 'usual',
  },
  ...{ wording: '万元', shown: '27252万元', value: 272_520_000, origin: 'bound', reason: null },
};

function paper(...content: PaperDocument['content']): PaperDocument {
  return { type: 'doc', content };
}
const paragraph = (...content: Extract<PaperDocument['content'][number], { type: 'paragraph' }>['content']) =>
  ({ type: 'paragraph', attrs: { role: 'body' }, content }) as const;
const text = (words: string) => ({ type: 'text', text: words }) as const;

/** What stands at the positions that were found. */
function wordsAt(document: PaperDocument): string[] {
  const node = documentSchema.nodeFromJSON(document);
  return unboundIn(document, places, '331000').map(({ from, to }) => node.textBetween(from, to));
}

describe('quantities that no data watches', () => {
  it('are found where they stand, and bound figures and dates are none of them', () => {
    const document = paper(
      { type: 'title', content: [text('天台县投资情况')] },
      paragraph(
        text('2019年，天台县生态保护与环境治理业投资总额为'),
        { type: 'figure', attrs: figure },
        text('，同比增长21.9%。项目共7个。'),
      ),
    );
    expect(wordsAt(document)).toEqual(['增长21.9%', '7个']);
  });

  it('are proposed as what the words say, with the turn before a rate as a part of it', () => {
    const document = paper(paragraph(text('2019年，天台县生态保护与环境治理业投资总额为27252万元，同比增长21.9%。')));
    expect(unboundIn(document, places, '331000').map(({ choice }) => choice)).toEqual([
      { indicator: 'investedYuan', unit: '331023', month: '2019-12', wording: '万元' },
      { indicator: 'growthPercent', unit: '331023', month: '2019-12', wording: '增长%' },
    ]);
  });

  it.each([
    { words: '单个项目总投资500万元以上的，列入统计范围。', left: [], because: 'a limit is no fact' },
    { words: '力争全市投资增长10%以上。', left: [], because: 'a goal that nobody reached yet' },
    { words: '增速低于5%的，扣2分。', left: [], because: 'the condition of a rule and what it takes' },
    { words: '完成投资27252万元，其中500万元以上项目7个。', left: ['27252万元', '7个'], because: 'what was done is' },
  ])('$because', ({ words, left }) => {
    expect(wordsAt(paper(paragraph(text(words))))).toEqual(left);
  });
});
