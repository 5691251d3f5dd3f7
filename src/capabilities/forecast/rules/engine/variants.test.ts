import { expect, test } from 'vitest';
import { drawn, learnt, summedUp } from './forecast.ts';
import { sampleCity, sampleOptions } from './sample-city.ts';
import type { ForecastInput, ForecastProject, ForecastVariant } from './shapes.ts';
import { variantGains } from './variants.ts';

const reserve: ForecastProject = {
  ...{ id: 'R', group: 'C0', sizeYuan: 80_000_000, startMonth: null, plannedEndMonth: null, type: 'works' },
  ...{ months: ['2019-11', '2019-12'], amountsYuan: [0, 0], stages: ['approval', 'approval'] },
};
const city: ForecastInput = { projects: [...sampleCity(4, { projects: 30, groups: 3 }).projects, reserve] };
const options = sampleOptions();
const variant = (changed: Partial<ForecastVariant>): ForecastVariant => ({
  ...{ project: 'R', entryMonth: null, pace: 1, fromMonth: null },
  ...changed,
});
const all = drawn(learnt(city, options), options);
const gain = (changed: Partial<ForecastVariant>) => variantGains(all, [variant(changed)])[0] ?? new Float64Array(0);
const mean = (draws: Float64Array) => draws.reduce((sum, draw) => sum + draw, 0) / draws.length;

test('changing nothing gains nothing in any draw', () => {
  expect(gain({}).every((draw) => draw === 0)).toBe(true);
});

test('an earlier entry never loses, and gains more the earlier it is', () => {
  const [march, june] = [gain({ entryMonth: '2020-03' }), gain({ entryMonth: '2020-06' })];
  expect(march.every((draw) => draw >= 0)).toBe(true);
  expect(mean(march)).toBeGreaterThan(mean(june));
  expect(mean(june)).toBeGreaterThan(0);
});

test('a faster pace gains, within the size of the project', () => {
  const started = summedUp(all, options).contributions.find(({ project }) => project !== 'R')?.project ?? '';
  const faster = gain({ project: started, pace: 1.2, fromMonth: '2020-04' });
  expect(faster.every((draw) => draw >= 0)).toBe(true);
  expect(mean(faster)).toBeGreaterThan(0);
});

test('a project that is unknown or over gains nothing', () => {
  expect(gain({ project: 'nobody', pace: 3 }).every((draw) => draw === 0)).toBe(true);
});
