import { expect, test } from 'vitest';
import { evenQuantiles, fanPoints, incompleteMonths } from './fan-points.ts';

const notes = [
  { code: 'reportsMissing' as const, facts: { projects: 2, months: '2020-03、2020-04', groups: '331023' } },
];

test.each([
  ['331023', ['2020-03', '2020-04'], 'the unit of the projects'],
  ['331000', ['2020-03', '2020-04'], 'the city holds all units'],
  ['331024', [], 'another unit has reported'],
])('for %s the months %j are not reported by all: %s', (unit, months) => {
  expect(incompleteMonths({ notes }, unit, '331000')).toEqual(months);
  expect(incompleteMonths({ notes: [] }, unit, '331000')).toEqual([]);
});

test('only a month that was reported can be incomplete', () => {
  const known = [
    { month: '2020-02', investedYuan: 50, lastYearYuan: 60 },
    { month: '2020-03', investedYuan: 80, lastYearYuan: 100 },
  ];
  const months = [{ month: '2020-04', meanYuan: 150, quantiles: evenQuantiles(150), lastYearYuan: 150 }];
  const marked = fanPoints({ known, months }, ['2020-03', '2020-04']).filter(({ isIncomplete }) => isIncomplete);
  expect(marked.map(({ month, known: yuan }) => [month, yuan])).toEqual([['2020-03', 80]]);
});
