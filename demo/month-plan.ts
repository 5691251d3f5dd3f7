import { splitAmount } from './split-amount.ts';
import { type UnitPlan, unitPlans } from './unit-plan.ts';

/** Share of the year that is done by the end of each round of 2018, and of 2019. */
const course2018 = [0.09, 0.165, 0.24, 0.32, 0.41, 0.49, 0.57, 0.66, 0.75, 0.86, 1];
const course2019 = [0.0444, 0.091, 0.147, 0.215, 0.296, 0.379, 0.464, 0.566, 0.681, 0.824, 1];

/** City growth at the end of February 2019 in tenths of a percent. Source: briefing 2020-4 (年初 −45.2 %). */
const february2019Tenths = -452;

/**
 * 本年累计 of each unit at the end of each round, yuan, by the unit's code and in the order of `roundMonths`. Whole 万元,
 * never falling within a year.
 */
export function cumulativePlan(): ReadonlyMap<string, readonly number[]> {
  const years2018 = unitPlans.map(({ invested2018Wan, bends: [bend] }) =>
    course2018.map((share) => Math.round(invested2018Wan * share ** bend)),
  );
  const februaries = februaries2019(years2018.map(([february = 0]) => february));
  const courses = unitPlans.map((unit, place): [string, readonly number[]] => {
    const year2018 = years2018[place] ?? [];
    const year2019 = course2019.map((share) => yearAfterFebruary(unit, februaries[place] ?? 0, share));
    const [february = 0, march = 0] = year2019;
    const year2020 = [grown(february, unit.february2020Percent), grown(march, unit.march2020Percent)];
    return [unit.code, [...year2018, ...year2019, ...year2020].map((wan) => wan * 10_000)];
  });
  return new Map(courses);
}

/** February 2019 of each unit, so that the city's growth is what the briefing says. */
function februaries2019(bases: readonly number[]): number[] {
  const cityBase = bases.reduce((sum, base) => sum + base, 0);
  const city = Math.round((cityBase * (1000 + february2019Tenths)) / 1000);
  return splitAmount(
    city,
    bases.map((base, place) => base * (1 + (unitPlans[place]?.february2019Percent ?? 0) / 100)),
  );
}

function yearAfterFebruary({ invested2019Wan, bends: [, bend] }: UnitPlan, february: number, share: number): number {
  const [first = 0] = course2019;
  return february + Math.round((invested2019Wan - february) * ((share - first) / (1 - first)) ** bend);
}

function grown(base: number, percent: number): number {
  return Math.round(base * (1 + percent / 100));
}
