import { expect, test } from 'vitest';
import { forecast } from './forecast.ts';
import { sampleCity, sampleOptions } from './sample-city.ts';
import type { ForecastInput, ForecastProject } from './shapes.ts';
import { awaitedMonths, spreadAmounts } from './unreported.ts';

const project = (amountsYuan: readonly number[], unreported: readonly string[], first = 1): ForecastProject => {
  const months = amountsYuan.map((_, at) => `2019-${String(first + at).padStart(2, '0')}`);
  return {
    ...{ id: 'P', group: 'C', sizeYuan: 100, startMonth: null, plannedEndMonth: null, type: '', months, amountsYuan },
    ...{ unreported, stages: months.map(() => null) },
  };
};

test.each<{ given: ForecastProject; spread: readonly number[]; because: string }>([
  { given: project([4, 6], []), spread: [4, 6], because: 'every month was reported' },
  { given: project([4, 0, 6], ['2019-02']), spread: [4, 3, 3], because: 'the report of March holds February too' },
  { given: project([4, 0, 0, 9], ['2019-02', '2019-03']), spread: [4, 3, 3, 3], because: 'two months were caught up' },
  { given: project([4, 0], ['2019-02']), spread: [4, 0], because: 'February is still awaited' },
  { given: project([0, 0, 6], ['2019-02']), spread: [0, 0, 6], because: 'nothing had begun before' },
  { given: project([4, 0, -2], ['2019-02']), spread: [4, -1, -1], because: 'a correction belongs to both as well' },
])('$given.amountsYuan without $given.unreported is $spread: $because', ({ given, spread }) => {
  expect(spreadAmounts(given)).toEqual(spread);
});

test('what December did not report is no part of the next year', () => {
  const given = { ...project([4, 0, 0, 6], ['2019-02']), months: ['2018-11', '2018-12', '2019-01', '2019-02'] };
  expect(spreadAmounts({ ...given, unreported: ['2018-12'] })).toEqual([4, 0, 0, 6]);
});

test('only the latest months are awaited', () => {
  expect(awaitedMonths(project([4, 0, 6, 0, 0], ['2019-02', '2019-04', '2019-05']))).toEqual(['2019-04', '2019-05']);
  expect(awaitedMonths(project([4, 0, 6], ['2019-02']))).toEqual([]);
});

/** The sample city at April, where every third project that is under way has not reported March. */
function city(how: 'reported' | 'unreported' | 'nothing'): ForecastInput {
  const { projects } = sampleCity(3, { projects: 240, groups: 4 });
  return {
    projects: projects.map((one, at) => {
      const count = one.months.filter((month) => month < '2019-04').length;
      const isMissed = how !== 'reported' && at % 3 === 0 && one.months[count - 1] === '2019-03' && count > 1;
      const amounts = one.amountsYuan.slice(0, count);
      return {
        ...one,
        ...{ months: one.months.slice(0, count), stages: one.stages.slice(0, count) },
        amountsYuan: isMissed ? amounts.with(-1, 0) : amounts,
        ...(isMissed && how === 'unreported' ? { unreported: ['2019-03'] } : {}),
      };
    }),
  };
}

test('a report that is missing is not taken for a month without works', () => {
  const options = sampleOptions({ origin: '2019-04', horizonMonths: 9 });
  const [whole, missed, asZero] = (['reported', 'unreported', 'nothing'] as const).map((how) =>
    forecast(city(how), options),
  );
  const far = (of: typeof whole) => Math.abs((of?.total.medianYuan ?? 0) - (whole?.total.medianYuan ?? 0));
  expect(far(missed)).toBeLessThan(far(asZero) / 3);
  expect(missed?.total.yearToDateYuan).toBe(asZero?.total.yearToDateYuan);
  expect(missed?.notes).toContainEqual({
    code: 'reportsMissing',
    facts: { projects: expect.any(Number), months: '2019-03', groups: 'C0、C1、C2、C3' },
  });
  expect(whole?.notes.map(({ code }) => code)).not.toContain('reportsMissing');
});

test('what is awaited comes with the next report, in its month', () => {
  const options = sampleOptions({ origin: '2019-04', horizonMonths: 9 });
  const next = (how: 'reported' | 'unreported') => {
    const { total } = forecast(city(how), options);
    return (total.byMonth[0]?.meanYuan ?? 0) - total.yearToDateYuan;
  };
  expect(next('unreported')).toBeGreaterThan(next('reported') * 1.15);
});
