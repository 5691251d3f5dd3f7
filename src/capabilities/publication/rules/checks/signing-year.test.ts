import { expect, it } from 'vitest';
import { readArticles } from '../read-articles.ts';
import { checkPaper } from './check-paper.ts';

const codes = ['numberYearDiffers', 'titleYearDiffers', 'titleYearUnnamed', 'yearAhead', 'dateAfterToday'];
const body = '各县（市、区）人民政府：\n\n2019年全市完成投资273982万元。\n\n某办公室';

it.each([
  { because: 'a yearly notice speaks of the year before', day: '2020年1月10日', year: 2020, found: [] },
  { because: 'the number is of the year before', day: '2020年1月10日', year: 2019, found: ['numberYearDiffers'] },
  { because: 'the day is of the year before', day: '2019年1月10日', year: 2020, found: ['numberYearDiffers'] },
  { because: 'the day is to come', day: '2020年12月1日', year: 2020, found: ['dateAfterToday'] },
  { because: 'nobody signed it yet, and it is numbered in this year', day: '', year: 2020, found: [] },
  { because: 'nobody signed it yet, but last year is over', day: '', year: 2019, found: ['numberYearDiffers'] },
  { because: 'a text that is no paper of the desk has no year to be held against', day: '', year: null, found: [] },
  {
    because: 'its own number is',
    day: '2020年1月10日',
    year: null,
    head: '台环函〔2019〕5号',
    found: ['numberYearDiffers'],
  },
  { because: 'the title is long past', title: 2017, day: '2020年1月10日', year: 2020, found: ['titleYearDiffers'] },
  { because: 'the title is to come', title: 2021, day: '2020年1月10日', year: 2020, found: ['titleYearDiffers'] },
  {
    because: 'the text names another year',
    title: 2020,
    day: '2020年1月10日',
    year: 2020,
    found: ['titleYearUnnamed'],
  },
])('$because', ({ title = 2019, day, year, head = '', found }) => {
  const text = `${head}\n\n# 关于${title}年某市投资情况的通报\n\n${body}\n\n${day}\n`;
  const findings = checkPaper(readArticles([{ name: '', text }]), {
    ...{ today: '2020-04-10', previous: null, asked: null, countyUnits: null, language: 'zh', numberYear: year },
  }).filter(({ code }) => codes.includes(code));
  expect(findings.map(({ code }) => code)).toEqual(found);
  for (const { text: words, start, settles } of findings)
    expect([text.slice(start, start + words.length), settles === '']).toEqual([words, false]);
});

it('a briefing has a date of its own, and a plan may be of the next year', () => {
  const context = { today: '2020-12-20', previous: null, asked: null, countyUnits: null, language: 'zh' as const };
  const found = (text: string) =>
    checkPaper(readArticles([{ name: '', text }]), { ...context, numberYear: 2020 })
      .map(({ code }) => code)
      .filter((code) => codes.includes(code));
  expect(found('# 2021年某市生态环保投资工作方案\n\n2021年继续推进。\n')).toEqual([]);
  expect(found(`美丽台州建设\n工作简报\n〔2019〕第4期\n某办公室编 2019年3月23日\n\n# 题目\n\n${body}\n`)).toEqual([]);
});
