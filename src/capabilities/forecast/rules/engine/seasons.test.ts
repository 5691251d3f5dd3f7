import { expect, test } from 'vitest';
import { monthOfNumber } from './month-number.ts';
import { groupMonths, panelOf } from './panel.ts';
import { sampleOptions } from './sample-city.ts';
import { seasonsOf } from './seasons.ts';
import type { ForecastProject } from './shapes.ts';

const rush = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 13];
/** A project that receives a year’s half in December, for some months before 2020. */
function rushing(months: number): ForecastProject {
  const numbers = Array.from({ length: months }, (_, at) => 2020 * 12 - months + at);
  return {
    ...{ id: 'A', group: 'C1', sizeYuan: 1e6, startMonth: null, plannedEndMonth: null, type: '' },
    months: numbers.map(monthOfNumber),
    amountsYuan: numbers.map((number) => 100 * (rush[number % 12] ?? 0)),
    stages: numbers.map(() => null),
  };
}
function seasons(projects: readonly ForecastProject[]): number[] {
  const panel = panelOf({ projects }, sampleOptions());
  return [...seasonsOf(panel, groupMonths(panel), panel.origin)];
}

test.each([
  [9, 1, 1, 'less than a year says nothing of seasons'],
  [12, 3, 5, 'one year is believed by half and a little'],
  [60, 5, 6.5, 'five years are believed'],
])('after %i months December is worth %d to %d usual months: %s', (months, least, most) => {
  const december = seasons([rushing(months)])[11] ?? 0;
  expect(december).toBeGreaterThanOrEqual(least);
  expect(december).toBeLessThanOrEqual(most);
});

test('a project that waited for years before anybody reported is no sign of quiet months', () => {
  const waiting = { ...rushing(60), id: 'B', amountsYuan: rushing(60).amountsYuan.map(() => 0) };
  expect(seasons([rushing(24), waiting])).toEqual(seasons([rushing(24)]));
});
