import { describe, expect, it } from 'vitest';
import type { PaperDocument } from './document.ts';
import { headedPaper, issuedDocument } from './issued-document.ts';
import { readArticles } from './read-articles.ts';
import { proposedRecipients, recipientLinesOf, unitsBelow } from './recipients.ts';

const signed = (date: string | null): PaperDocument => ({
  type: 'doc',
  content: [{ type: 'signature', attrs: { units: ['天台县美丽办'], date } }],
});
const given = { year: 2020, number: 3, date: null, signedOn: '2020-04-10' };
const read = (text: string) => readArticles([{ name: '', text }]);

describe('a paper that goes out', () => {
  it.each([
    [null, '2020-04-10', 'the day of signing is the day of a paper'],
    ['2020-04-08', '2020-04-08', 'what its author wrote stays'],
  ])('signed as of %s bears %s', (written, date, because) => {
    const [signature] = issuedDocument(signed(written), given).content;
    expect(signature, because).toMatchObject({ attrs: { date } });
  });

  it('bears its number above the title unless it has a masthead of its own', () => {
    const notice = headedPaper(read('# 题目\n\n正文。\n'), '通报〔2020〕第3期');
    expect(notice.masthead.numberText?.text).toBe('通报〔2020〕第3期');
    const briefing = read('工作简报\n〔2020〕第4期\n办公室编 2020年4月3日\n\n# 题目\n\n正文。\n');
    expect(headedPaper(briefing, '通报〔2020〕第3期').masthead.numberText?.text).toBe('〔2020〕第4期');
  });
});

describe('whom a paper goes to', () => {
  const county = '331000/331023';
  const regions = [
    { path: '331000', name: '台州市', kind: 'city' },
    { path: county, name: '天台县', kind: 'county' },
    { path: '331000/331000-Z01', name: '台州湾新区', kind: 'zone' },
    { path: `${county}/331023105`, name: '平桥镇', kind: 'township' },
    { path: '331000/331024/331024101', name: '横溪镇', kind: 'township' },
  ] as const;
  const namesOf = (addressee: string, path: string) => {
    const paper = read(`# 题目\n\n${addressee}\n\n正文。\n`);
    return proposedRecipients(recipientLinesOf(paper), unitsBelow(regions, path)).map(({ name, unitPath }) => [
      name,
      unitPath,
    ]);
  };

  it.each([
    [
      '各乡镇（街道），天台县各有关部门：',
      county,
      [
        ['平桥镇', `${county}/331023105`],
        ['天台县各有关部门', null],
      ],
    ],
    [
      '各县（市、区）人民政府，各集聚区管委会：',
      '331000',
      [
        ['天台县人民政府', county],
        ['台州湾新区管委会', '331000/331000-Z01'],
      ],
    ],
  ])('%s, issued at %s', (addressee, path, expected) => {
    expect(namesOf(addressee, path)).toEqual(expected);
  });
});
