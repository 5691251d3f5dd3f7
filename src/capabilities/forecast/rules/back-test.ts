import type { PastForecast } from './calibration.ts';
import { forecast } from './engine/forecast.ts';
import { engineProjects, type LibraryRow } from './library-input.ts';
import { reachedShare } from './reached-share.ts';
import { goalTenthsOf, type UnitGoal } from './unit-goal.ts';

/** The past as it was known when a month’s round was over. */
export type PastOrigin = {
  readonly asOfMonth: string;
  readonly origin: string;
  readonly rows: readonly LibraryRow[];
  readonly goals: readonly UnitGoal[];
};

/** What the thread of a back-test is given. */
export type BackTestTask = {
  readonly city: string;
  readonly units: readonly string[];
  readonly origins: readonly PastOrigin[];
  /** The library as it is known now: what came true. */
  readonly now: readonly LibraryRow[];
};

const draws = 4_000;
const seed = 1;

/** Forecasts of the city's own past, made with nothing but what was known then, beside what came true. Pure. */
export function backTest({ city, units, origins, now }: BackTestTask, tell: (share: number) => void): PastForecast[] {
  return origins.flatMap(({ asOfMonth, origin, rows, goals }, place) => {
    tell(place / origins.length);
    const year = origin.slice(0, 4);
    const actual = actualOfYear(now, year);
    const projects = engineProjects(rows, origin);
    const horizonMonths = 13 - Number(origin.slice(5));
    const goal = goalTenthsOf(goals, city, city) / 1000;
    const result = forecast({ projects }, { origin, horizonMonths, goal, seed, draws, onProgress: null });
    const whole = { ...result.total, name: city };
    const all = [...actual.values()].reduce((sum, yuan) => sum + yuan, 0);
    return [whole, ...result.groups.filter(({ name }) => units.includes(name))].map((group): PastForecast => {
      const goalTenths = goalTenthsOf(goals, group.name, city);
      const baseYuan = Math.round(group.baseYuan);
      return {
        ...{ asOfMonth, unitCode: group.name, baseYuan, goalTenths },
        actualYuan: group.name === city ? all : (actual.get(group.name) ?? 0),
        medianYuan: Math.round(group.medianYuan),
        naiveYuan: Math.round(group.naiveYuan),
        lowYuan: Math.round(group.quantiles['0.1']),
        highYuan: Math.round(group.quantiles['0.9']),
        probability: reachedShare(group.draws, { baseYuan, goalTenths }),
      };
    });
  });
}

/** What each unit reported in a year. */
function actualOfYear(rows: readonly LibraryRow[], year: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { unitCode, amounts } of rows)
    for (const pair of (amounts ?? '').split(',')) {
      const [month = '', yuan = '0'] = pair.split(':');
      if (month.startsWith(year)) sums.set(unitCode, (sums.get(unitCode) ?? 0) + Number(yuan));
    }
  return sums;
}

/** Last known months from which forecasts are tried: the ends of the quarters, in years that are over and have a year before. */
export function testedMonths({ first, last }: { readonly first: string; readonly last: string }): string[] {
  const [begin, end] = [Number(first.slice(0, 4)) + 1, Number(last.slice(0, 4)) - (last.endsWith('-12') ? 0 : 1)];
  const years = Array.from({ length: Math.max(0, end - begin + 1) }, (_, place) => begin + place);
  return years.flatMap((year) => [`${year - 1}-12`, `${year}-03`, `${year}-06`, `${year}-09`]).slice(-mostOrigins);
}

/** Origins that are tried at most, the latest ones. */
const mostOrigins = 16;
