import { monthAfter, yearOf } from '#kernel/period.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inSnapshot } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { unitsOf } from '../../organisation/public.ts';
import { forecast } from '../rules/engine/forecast.ts';
import type { ForecastNote, ForecastResult, GroupForecast } from '../rules/engine/shapes.ts';
import { engineProjects } from '../rules/library-input.ts';
import { reachedShare } from '../rules/reached-share.ts';
import { baseOf, goalTenthsOf } from '../rules/unit-goal.ts';
import { measuresOf } from '../store/goals.ts';
import { knownWhen, latestMonth, libraryRows } from '../store/library-rows.ts';

/** What a command asks of the library. */
export type CityWish = {
  /** The last month whose reports are known. */
  readonly asOfMonth: string;
  readonly seed: number;
  readonly draws: number;
};

/**
 * A forecast of the city’s year as it could have been made when a month was over: nothing later is known. It is not kept.
 * Groups bear the names of counties and zones; each is held against its own goal and base. Refuses `forecastNoMonth`,
 * `forecastNothingKnown`.
 */
export async function forecastCity(desk: Desk, caller: Caller, wish: CityWish): Promise<ForecastResult> {
  const { cityCode: city } = caller;
  const { asOfMonth, seed, draws } = wish;
  const now = desk.clock();
  const origin = monthAfter(asOfMonth);
  const year = yearOf(origin);
  const known = await inSnapshot(desk.db, { remit: city, ownerCode: null }, async (tx) => {
    const latest = await latestMonth(tx, city, dayOf(now));
    if (latest === null || asOfMonth > latest) throw new Refusal('forecastNoMonth');
    const knownAt = await knownWhen(tx, city, { month: asOfMonth, now });
    const rows = await libraryRows(tx, city, { knownAt, asOfMonth });
    if (rows.length === 0) throw new Refusal('forecastNothingKnown');
    const measures = await measuresOf(tx, city, { year, until: dayOf(new Date(knownAt)) });
    return { rows, ...measures, units: await unitsOf(tx, city) };
  });
  const names = new Map(known.units.map(({ code, name }) => [code, name]));
  const projects = engineProjects(known.rows, origin);
  const horizonMonths = 13 - Number(origin.slice(5));
  const goal = goalTenthsOf(known.goals, city, city) / 1000;
  const result = forecast({ projects }, { origin, horizonMonths, goal, seed, draws, onProgress: null });
  const measured = (group: GroupForecast, code: string): GroupForecast => {
    const reportedYuan = Math.round(group.baseYuan);
    const { baseYuan } = baseOf(code, { year, reportedYuan, published: known.published });
    const goalTenths = goalTenthsOf(known.goals, code, city);
    return { ...group, baseYuan, probabilityOfGoal: reachedShare(group.draws, { baseYuan, goalTenths }) };
  };
  const nameOf = (code: string) => names.get(code) ?? code;
  const groups = result.groups.map((group) => ({ ...measured(group, group.name), name: nameOf(group.name) }));
  return {
    ...result,
    groups,
    total: measured(result.total, city),
    notes: result.notes.map((note) => namedNote(note, nameOf)),
  };
}

/** A note that lists groups, with their names for their codes. */
function namedNote({ code, facts }: ForecastNote, nameOf: (code: string) => string): ForecastNote {
  const { groups } = facts;
  if (typeof groups !== 'string') return { code, facts };
  return { code, facts: { ...facts, groups: groups.split('、').map(nameOf).join('、') } };
}
