import { expect, it } from 'vitest';
import { readArticles } from '../read-articles.ts';
import { checkPaper } from './check-paper.ts';

const context = { today: '2020-04-10', previous: null, asked: null, countyUnits: null, language: 'zh' } as const;
const notice = (text: string, end: string) =>
  `台环函〔2020〕5号\n\n# 关于2019年投资情况的通报\n\n各县（市、区）人民政府：\n\n${text}\n\n${end}\n`;
const table = '| 地区 | 个 |\n|---|---|\n| 天台县 | 7 |';
const found = (text: string) =>
  checkPaper(readArticles([{ name: '', text }]), context).map(({ code, text: words }) => [code, words]);

it.each([
  { because: 'they agree', end: `附件：2019年情况表\n\n某办\n\n附件 2019年情况表\n\n${table}`, codes: [] },
  {
    because: 'several agree, one by the caption of its table',
    end: `附件：1.2019年情况表\n\n2.滞后清单\n\n某办\n\n附件1\n\n| 表题：2019年情况表 |\n${table}\n\n附件2 滞后清单\n\n无。`,
    codes: [],
  },
  { because: 'a list alone is of files that go along', end: '附件：2019年情况表\n\n某办', codes: [] },
  {
    because: 'another title',
    end: `附件：投资计划表\n\n某办\n\n附件 2019年情况表\n\n${table}`,
    codes: [['annexesDiffer', '附件 2019年情况表']],
  },
  {
    because: 'two are listed, one is there',
    end: `附件：1.情况表\n\n2.滞后清单\n\n某办\n\n附件1 情况表\n\n${table}`,
    codes: [['annexesDiffer', '情况表']],
  },
  { because: 'none is listed', end: `某办\n\n附件 情况表\n\n${table}`, codes: [['annexListMissing', '附件 情况表']] },
  {
    because: 'the text names one more',
    text: '滞后项目见附件2。',
    end: `附件：情况表\n\n某办\n\n附件 情况表\n\n${table}`,
    codes: [['annexUnknown', '见附件2']],
  },
])('annexes: $because', ({ text = '现将情况通报如下。', end, codes }) => {
  expect(found(notice(text, end))).toEqual(codes);
});

it('a 文号 makes a text no issue of a briefing, and words that ask for a reported figure are found', () => {
  expect(found(notice('请各县确保统计数据增长15%以上。', '某办'))).toEqual([['figureToReach', '确保统计数据增长15%']]);
});
