import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures-of.ts';
import type { ProseFigure } from './prose-figure.ts';

const source = readFileSync(new URL('../../../../../demo/briefing-2020-04.txt', import.meta.url), 'utf8');

type Row = readonly [
  text: string,
  start: number,
  value: number,
  unit: string,
  kind: ProseFigure['kind'],
  direction: ProseFigure['direction'],
  basis: ProseFigure['basis'],
  approximation: ProseFigure['approximation'],
];

/** Every quantity of the published briefing, found by reading it and not by the reader. */
const byHand: readonly Row[] = [
  ['2019年3月23日', 61, 20190323, '日', 'date', null, null, 'exact'],
  ['2019年', 250, 2019, '年', 'date', null, null, 'exact'],
  ['-45.2%', 276, -45.2, '%', 'percent', 'down', null, 'exact'],
  ['11.1%', 294, 11.1, '%', 'percent', 'up', null, 'exact'],
  ['10%', 303, 10, '%', 'percent', 'up', null, 'exact'],
  ['9个', 432, 9, '个', 'count', null, null, 'exact'],
  ['2019年', 727, 2019, '年', 'date', null, null, 'exact'],
  ['86个', 747, 86, '个', 'count', null, null, 'exact'],
  ['六大', 881, 6, '大', 'count', null, null, 'exact'],
  ['4.3 亿元', 1410, 4.3, '亿元', 'amount', null, null, 'exact'],
  ['268 个', 1419, 268, '个', 'count', null, null, 'exact'],
  ['500 万元', 1498, 500, '万元', 'amount', null, null, 'exact'],
  ['12 名', 2089, 12, '名', 'count', null, null, 'exact'],
  ['800 余家', 2118, 800, '家', 'count', null, null, 'over'],
  ['14 个', 2187, 14, '个', 'count', null, null, 'exact'],
  ['18 个', 2198, 18, '个', 'count', null, null, 'exact'],
  ['24 小时', 2223, 24, '小时', 'duration', null, null, 'exact'],
  ['97 个', 2321, 97, '个', 'count', null, null, 'exact'],
  ['2000 余人次', 2516, 2000, '人次', 'count', null, null, 'over'],
  ['937 家', 2530, 937, '家', 'count', null, null, 'exact'],
  ['2019 年', 2788, 2019, '年', 'date', null, null, 'exact'],
  ['27252 万元', 2814, 27252, '万元', 'amount', null, null, 'exact'],
  ['21.9%', 2828, 21.9, '%', 'percent', 'up', 'yearOnYear', 'exact'],
  ['7个', 2849, 7, '个', 'count', null, null, 'exact'],
  ['13份', 3674, 13, '份', 'count', null, null, 'exact'],
];

describe('the published briefing', () => {
  const found = figuresOf(source);

  it('gives up every quantity that it holds, and nothing else', () => {
    const rows = found.map(({ text, start, value, unit, kind, direction, basis, approximation }) => {
      return [text, start, value, unit, kind, direction, basis, approximation];
    });
    expect(rows).toEqual(byHand);
  });

  it('stands where it says', () => {
    for (const { text, start, end } of found) expect(source.slice(start, end)).toBe(text);
  });

  it('keeps telephone, “123”, “77”, 第三批 and the number of the issue out', () => {
    const texts = found.map(({ start, end }) => source.slice(start - 2, end + 2)).join(' ');
    expect(texts).not.toMatch(/88819827|88582232|“123”|“77”|第三批|第4期/);
  });
});
