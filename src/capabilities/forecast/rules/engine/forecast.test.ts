import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forecast } from './forecast.ts';
import { sampleCity, sampleOptions } from './sample-city.ts';
import type { ForecastInput, ForecastProject, ForecastResult } from './shapes.ts';

const city = fc
  .record({ seed: fc.nat(1000), projects: fc.integer({ min: 1, max: 40 }), groups: fc.integer({ min: 1, max: 5 }) })
  .map(({ seed, ...of }) => sampleCity(seed, of));
const runs = { numRuns: 8 };
const january = sampleOptions();

/** Everything of an answer as text, draws too: equal texts are equal bytes. */
const bytes = (result: ForecastResult) =>
  JSON.stringify(result, (_, value: unknown) => (value instanceof Float64Array ? [...value] : value));

describe('whatever the city', () => {
  test('the total is the sum of the groups in every draw, every month and the mean', () => {
    fc.assert(
      fc.property(city, (input) => {
        const { groups, total } = forecast(input, january);
        for (let draw = 0; draw < january.draws; draw++)
          expect(total.draws[draw]).toBe(groups.reduce((sum, group) => sum + (group.draws[draw] ?? 0), 0));
        const mean = groups.reduce((sum, group) => sum + group.meanYuan, 0);
        expect(total.meanYuan).toBe(mean);
        for (const [place, { meanYuan }] of total.byMonth.entries())
          expect(meanYuan).toBeCloseTo(
            groups.reduce((sum, { byMonth }) => sum + (byMonth[place]?.meanYuan ?? 0), 0),
            0,
          );
      }),
      runs,
    );
  });

  test('the same seed gives the same bytes, another seed others, and the order of the rows nothing', () => {
    fc.assert(
      fc.property(city, fc.nat(1000), (input, seed) => {
        const asked = sampleOptions({ seed });
        const first = bytes(forecast(input, asked));
        expect(bytes(forecast(input, asked))).toBe(first);
        expect(bytes(forecast({ projects: input.projects.toReversed() }, asked))).toBe(first);
        if (forecast(input, january).total.quantiles['0.9'] > 0)
          expect(bytes(forecast(input, sampleOptions({ seed: seed + 1 })))).not.toBe(first);
      }),
      runs,
    );
  });

  test('amounts in another unit give the forecast in that unit', () => {
    fc.assert(
      fc.property(city, fc.constantFrom(0.01, 7, 10_000), (input, unit) => {
        const projects = input.projects.map((project) => ({
          ...project,
          sizeYuan: (project.sizeYuan ?? 0) * unit,
          amountsYuan: project.amountsYuan.map((amount) => amount * unit),
        }));
        const [one, other] = [forecast(input, january).total, forecast({ projects }, january).total];
        expect(other.meanYuan / unit / Math.max(1, one.meanYuan)).toBeCloseTo(one.meanYuan > 0 ? 1 : 0, 2);
        expect(other.probabilityOfGoal ?? -1).toBeCloseTo(one.probabilityOfGoal ?? -1, 1);
      }),
      runs,
    );
  });

  test('a probability lies within 0 and 1 and falls as the goal rises; months and quantiles only rise', () => {
    fc.assert(
      fc.property(city, (input) => {
        const answers = [-0.5, 0, 0.1, 0.5, 2].map((goal) => forecast(input, sampleOptions({ goal })));
        for (const [at, { groups }] of answers.entries())
          for (const [place, { probabilityOfGoal }] of groups.entries()) {
            if (probabilityOfGoal === null) continue;
            expect(probabilityOfGoal).toBeGreaterThanOrEqual(0);
            expect(probabilityOfGoal).toBeLessThanOrEqual(answers[at - 1]?.groups[place]?.probabilityOfGoal ?? 1);
          }
        for (const { byMonth } of answers[0]?.groups ?? [])
          for (const [at, { quantiles, meanYuan }] of byMonth.entries()) {
            expect(Object.values(quantiles)).toEqual(Object.values(quantiles).toSorted((one, other) => one - other));
            expect(meanYuan).toBeGreaterThanOrEqual(byMonth[at - 1]?.meanYuan ?? 0);
          }
      }),
      { numRuns: 5 },
    );
  });

  test('where every project was known from the start, no draw exceeds what they can still take', () => {
    fc.assert(
      fc.property(fc.nat(1000), (seed) => {
        const projects = sampleCity(seed, { projects: 12, groups: 12 }).projects.map((own) => ({
          ...own,
          months: ['2014-12', ...own.months],
          amountsYuan: [0, ...own.amountsYuan],
          stages: [null, ...own.stages],
        }));
        const { groups } = forecast({ projects }, january);
        for (const { group, sizeYuan, amountsYuan } of projects) {
          const size = sizeYuan ?? 0;
          const room = Math.max(0.1 * size, 1.6 * size - amountsYuan.reduce((sum, amount) => sum + amount, 0));
          const draws = groups.find(({ name }) => name === group)?.draws ?? new Float64Array(0);
          expect(draws.every((draw) => draw <= room + 1)).toBe(true);
        }
      }),
      runs,
    );
  });
});

const project = (changed: Partial<ForecastProject>): ForecastProject => ({
  ...{ id: 'A', group: 'C1', sizeYuan: 1_000_000, startMonth: '2019-01', plannedEndMonth: null, type: '' },
  ...{ months: ['2019-01'], amountsYuan: [0], stages: [null] },
  ...changed,
});
const only = (changed: Partial<ForecastProject>): ForecastInput => ({ projects: [project(changed)] });

describe('at the edges', () => {
  test.each<[changed: Partial<ForecastProject>, mean: number, probability: number | null, because: string]>([
    [{ months: [], amountsYuan: [], stages: [] }, 0, null, 'a project without any row is not known'],
    [
      { months: ['2019-03', '2019-06'], amountsYuan: [500_000, 400_000], stages: ['started', 'finished'] },
      0,
      0,
      'what is finished adds nothing',
    ],
    [
      { months: ['2019-03', '2019-06'], amountsYuan: [500_000, 0], stages: ['started', 'withdrawn'] },
      0,
      0,
      'what is withdrawn adds nothing',
    ],
  ])('%#: %s', (changed, mean, probability) => {
    const { total } = forecast(only(changed), january);
    expect(total.meanYuan).toBe(mean);
    expect(total.probabilityOfGoal).toBe(probability);
  });

  test('a city of zeros has no growth, and the answer says that nothing is known', () => {
    const { total, notes } = forecast(only({ stages: ['withdrawn'] }), january);
    expect([total.meanYuan, total.probabilityOfGoal]).toEqual([0, null]);
    expect(notes.map(({ code }) => code)).toEqual(expect.arrayContaining(['nothingKnown', 'noBase', 'oneGroup']));
  });

  test('nobody at all is an empty answer', () => {
    const { groups, total } = forecast({ projects: [] }, january);
    expect([groups, total.meanYuan, total.probabilityOfGoal]).toEqual([[], 0, null]);
  });

  test('a goal that is already met is certain', () => {
    const months = ['2019-02', '2020-02', '2020-03'];
    const met = only({ months, amountsYuan: [100, 60, 50], stages: [null, null, null] });
    expect(forecast(met, sampleOptions({ origin: '2020-04', horizonMonths: 9 })).total.probabilityOfGoal).toBe(1);
  });

  test('110 reaches 110 % of 100, although a computer has 110.00000000000001', () => {
    const months = ['2019-02', '2020-02', '2020-03'];
    const stages = ['started', 'started', 'finished'] as const;
    const exact = only({ months, amountsYuan: [100, 60, 50], stages });
    expect(forecast(exact, sampleOptions({ origin: '2020-04', horizonMonths: 9 })).total.probabilityOfGoal).toBe(1);
  });

  test('a reserve project enters before it receives, and as its stage allows', () => {
    const months = ['2019-10', '2019-11', '2019-12'];
    const share = (stage: 'feasibility' | 'contract') => {
      const input = only({ months, amountsYuan: [0, 0, 0], stages: [stage, stage, stage] });
      return forecast(input, january).contributions[0]?.entryProbability ?? -1;
    };
    expect(share('feasibility')).toBeGreaterThan(0);
    expect(share('contract')).toBeGreaterThan(2 * share('feasibility'));
    expect(share('contract')).toBeLessThan(1);
  });

  test('beyond a year the base is forecast itself, draw by draw', () => {
    const { total } = forecast(sampleCity(3, { projects: 20, groups: 2 }), sampleOptions({ horizonMonths: 24 }));
    expect(total.byMonth).toHaveLength(24);
    expect(total.byMonth[23]?.lastYearYuan).toBeNull();
    expect(total.baseYuan).toBeGreaterThan(total.byMonth[11]?.meanYuan ?? Number.POSITIVE_INFINITY);
  });
});

describe('months without a row of anybody', () => {
  const whole = sampleCity(5, { projects: 20, groups: 2 });
  const noted = (input: ForecastInput, origin = '2020-01') =>
    forecast(input, sampleOptions({ origin })).notes.find(({ code }) => code === 'monthsEmpty')?.facts;
  const withoutMonths = (from: string, to: string): ForecastInput => ({
    projects: whole.projects.map((own) => {
      const kept = own.months.flatMap((month, at) => (month < from || month > to ? [at] : []));
      return {
        ...own,
        months: kept.map((at) => own.months[at] ?? ''),
        amountsYuan: kept.map((at) => own.amountsYuan[at] ?? 0),
        stages: kept.map((at) => own.stages[at] ?? null),
      };
    }),
  });

  test('are named, be it that the table ends early or that a part was left out', () => {
    expect(noted(whole)).toBeUndefined();
    expect(noted(whole, '2022-01')).toEqual({ count: 24, first: '2020-01', last: '2021-12' });
    expect(noted(withoutMonths('2019-04', '2019-06'))).toEqual({ count: 3, first: '2019-04', last: '2019-06' });
  });
});

describe('January and February', () => {
  const apart = sampleCity(9, { projects: 30, groups: 3 });
  const together: ForecastInput = {
    projects: apart.projects.map((own) => {
      const amounts = new Map(own.months.map((month, at) => [month, own.amountsYuan[at] ?? 0]));
      for (const [month, amount] of amounts) {
        const february = `${month.slice(0, 4)}-02`;
        if (!month.endsWith('-01') || !amounts.has(february)) continue;
        amounts.set(february, amount + (amounts.get(february) ?? 0));
        amounts.set(month, 0);
      }
      const known = [...amounts].filter(([month]) => !month.endsWith('-01'));
      return {
        ...own,
        months: known.map(([month]) => month),
        amountsYuan: known.map(([, amount]) => amount),
        stages: known.map(() => null),
      };
    }),
  };

  test('together or apart, the year is forecast much the same', () => {
    const [one, other] = [forecast(apart, january).total, forecast(together, january).total];
    expect(other.medianYuan / one.medianYuan).toBeGreaterThan(0.8);
    expect(other.medianYuan / one.medianYuan).toBeLessThan(1.25);
  });

  test('where they come together, January waits for February, also as an origin', () => {
    const { total, notes } = forecast(together, january);
    expect(notes.map(({ code }) => code)).toContain('januaryWithFebruary');
    expect(notes.map(({ code }) => code)).not.toContain('monthsEmpty');
    expect(total.byMonth[0]?.meanYuan).toBe(0);
    expect(total.byMonth[1]?.meanYuan).toBeGreaterThan(0);
    const february = forecast(together, sampleOptions({ origin: '2020-02', horizonMonths: 11 })).total;
    expect(february.byMonth[0]?.meanYuan).toBeCloseTo(total.byMonth[1]?.meanYuan ?? 0, -6);
    expect(february.medianYuan).toBe(total.medianYuan);
  });
});
