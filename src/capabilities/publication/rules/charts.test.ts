import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartPoints, chartState } from './charts.ts';
import { dataTable } from './data-table.ts';
import { paperDocument } from './document.ts';
import { chartAttributes } from './figure-node.ts';
import { figureState, figuresOfDocument } from './figure-states.ts';
import { periodOfIndicator } from './period-of-indicator.ts';

const point = (unit: string, value: number | null) => ({ unit, month: '2019-11', label: unit, value });
const series = [point('a', 12_345_678), point('b', null), point('c', 99_000_000), point('city', 111_345_678)];
const wish = { indicator: 'investedYuan', cityCode: 'city' } as const;

describe('the points of a chart', () => {
  it('by unit go from high to low in 万元, what nobody knows last, the city left out', () => {
    expect(chartPoints(series, { ...wish, kind: 'growth' })).toEqual([
      { label: 'c', value: 9900 },
      { label: 'a', value: 1234.57 },
      { label: 'b', value: null },
    ]);
  });

  it('by month keep the order of the months', () => {
    const labels = chartPoints(series, { ...wish, kind: 'months' }).map(({ label }) => label);
    expect(labels).toEqual(['a', 'b', 'c', 'city']);
  });

  it('keep their order whichever way the units came', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(series.slice(0, 3), { minLength: 3 }), (shuffled) => {
        const drawn = chartPoints(shuffled, { ...wish, kind: 'growth' });
        expect(drawn.map(({ label }) => label)).toEqual(['c', 'a', 'b']);
      }),
    );
  });
});

describe('a chart held against the data', () => {
  const points = [{ label: 'c', value: 9900 }];
  const known = { id: 'x', kind: 'growth', indicator: 'investedYuan', unit: null, month: '2019-11', asOf: null };
  const chart = chartAttributes.parse({ ...known, caption: '', points });
  it.each([
    ['the same points are fresh', {}, points, 'fresh'],
    ['other points make it stale', {}, [{ label: 'c', value: 9901 }], 'stale'],
    ['a written reason keeps it', { reason: '以上报时为准' }, [{ label: 'c', value: 9901 }], 'kept'],
    ['no value any more is said', {}, [{ label: 'c', value: null }], 'unknown'],
    ['an indicator that the catalogue does not have is typed', { indicator: 'other' }, [], 'typed'],
  ])('%s', (_because, change, now, condition) => {
    expect(chartState({ ...chart, ...change }, now).condition).toBe(condition);
  });
});

describe('a table of the data', () => {
  let key = 0;
  const newKey = () => `k${key++}`;
  const columns = ['investedYuan', 'fundsSources'].map((indicator) => ({
    indicator,
    asOf: '2020-01-01',
    points: series,
  }));
  const table = (order: 'byUnit' | 'highFirst' | 'lowFirst') =>
    dataTable({ columns, order, cityCode: 'city', cityName: '全市', caption: '', unitHead: '地区', newKey });
  const firstColumn = (order: 'byUnit' | 'highFirst' | 'lowFirst') =>
    table(order).content.map((row) => JSON.stringify(row.content[0]?.content).match(/"text":"([^"]*)"/)?.[1]);

  it.each([
    ['byUnit', ['地区', 'a', 'b', 'c', '全市']],
    ['highFirst', ['地区', 'c', 'a', 'b', '全市']],
    ['lowFirst', ['地区', 'a', 'c', 'b', '全市']],
  ] as const)('ordered %s has the city last and the unknown before it', (order, wanted) => {
    expect(firstColumn(order)).toEqual(wanted);
  });

  it('has a live figure in every cell that has a value, without the unit where the head says it', () => {
    const document = paperDocument.parse({ type: 'doc', content: [table('byUnit')] });
    const figures = figuresOfDocument(document);
    expect(figures.map(({ shown }) => shown)).toEqual([
      '1234.57',
      '12345678笔',
      '9900',
      '99000000笔',
      '11134.57',
      '111345678笔',
    ]);
    for (const figure of figures) expect(figureState(figure, figure.value).condition).toBe('fresh');
    expect(JSON.stringify(document)).toContain('累计完成投资（万元）');
  });
});

describe('the time that a caption names', () => {
  it.each([
    ['investedYuan', '2019-11', '2019年1—11月'],
    ['investedYuan', '2019-12', '2019年'],
    ['assessmentScore', '2019-11', '2019年'],
  ])('of %s in %s is %s', (indicator, month, wanted) => {
    expect(periodOfIndicator(indicator, month)).toBe(wanted);
  });
});
