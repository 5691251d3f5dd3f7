import { describe, expect, it } from 'vitest';
import { commonIndicators } from './common-indicators.ts';
import { figuresOf } from './figures-of.ts';
import { type BindingContext, monthOf, proposedBindings } from './proposed-bindings.ts';

const values: Readonly<Record<string, number>> = {
  'investedYuan|331023|2019-12': 272_520_000,
  'growthPercent|331023|2019-12': 21.94,
};
const regions = [
  { code: '331000', names: ['台州市'] },
  { code: '331023', names: ['天台县'] },
];
const context: BindingContext = { indicators: commonIndicators, regions, cityCode: '331000' };
const withValues = {
  ...context,
  exactValue: (key: string, unit: string, month: string) => values[`${key}|${unit}|${month}`] ?? null,
};

function proposed(text: string, given: BindingContext = context) {
  return proposedBindings(text, figuresOf(text, ['台州市', '天台县']), given);
}

describe('what a figure may be bound to', () => {
  const text = '2019年，天台县生态环保投资总额为27252万元，同比增长21.9%，高于10%的增长目标。';

  it('names indicator, unit, month and form', () => {
    expect(
      proposed(text).map(({ clear }) => clear && [clear.indicator, clear.unit, clear.month, clear.display]),
    ).toEqual([
      ['investedYuan', '331023', '2019-12', '万元'],
      ['growthPercent', '331023', '2019-12', '%'],
      ['targetPercent', '331023', '2019-12', '%'],
    ]);
  });

  it('gives equal values as its strongest reason', () => {
    const [first] = proposed(text, withValues);
    expect(first?.clear).toMatchObject({
      reasons: ['words', 'place', 'period', 'valueFits'],
      score: 1,
      value: 272_520_000,
    });
  });

  it('shows the value of the data in the unit of the text where they differ', () => {
    const [first] = proposed(text.replace('27252', '27522'), withValues);
    expect(first?.clear).toMatchObject({ reasons: ['words', 'place', 'period', 'valueDiffers'], shown: '27252万元' });
  });

  it.each([
    ['检查各类企业800余家。', 'the desk does not count it'],
    ['财政安排经费300万元。', 'no investment'],
    ['城镇居民收入增长5%。', 'another growth'],
  ])('%s has no clear binding: %s', (other) => {
    expect(proposed(other).map(({ clear }) => clear)).toEqual([null]);
  });
});

describe('monthOf', () => {
  it.each([
    ['2019', '2019-12'],
    ['2019-Q1', '2019-03'],
    ['2019-H1', '2019-06'],
    ['2019-01/2019-04', '2019-04'],
    ['2019-03-23', '2019-03'],
    ['Q1', null],
    [null, null],
  ])('%s runs to %s', (period, month) => expect(monthOf(period)).toBe(month));
});
