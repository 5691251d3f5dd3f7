import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { mostProjects, type OpenProject, type RankSensitivities } from '../contract-bridge.ts';
import { pastInstant } from '../rules/past-instant.ts';
import { sensitivityOf } from '../rules/sensitivity.ts';
import { unitSeen } from '../rules/unit-seen.ts';
import { largestThen, sumsThen } from '../store/known-sums.ts';
import { largestProjects, openProjects } from '../store/open-projects.ts';
import { sumsOfMonth } from '../store/queries.ts';

/** How firm the ranks of a month are. Refuses `wholeCityOnly` to those who see no rank. */
export async function readSensitivity(
  desk: Desk,
  caller: Caller,
  { month, percent }: { readonly month: string; readonly percent: number },
): Promise<RankSensitivities> {
  const city = caller.cityCode;
  if (caller.remit !== city) throw new Refusal('wholeCityOnly');
  const [open, [sums, largest]] = await Promise.all([
    readInRemit(desk.db, caller, (tx) => openProjects(tx, city, { month, unit: null })),
    kept(desk, caller, month),
  ]);
  const carriers = new Map(largest.map(({ unitCode, ...carrier }) => [unitCode, carrier]));
  const left = Map.groupBy(open, ({ unitCode }) => unitCode);
  const units = sums
    .filter(({ isCity }) => !isCity)
    .map(({ code, name, investedYuan, baseYuan }) => ({
      ...{ code, name, investedYuan, baseYuan },
      largest: carriers.get(code) ?? null,
      openYuan: (left.get(code) ?? []).map(({ leftYuan }) => leftYuan),
    }));
  return { month, percent, units: sensitivityOf(units, percent) };
}

/** Sums and largest projects: of the kept roll-up, or as they were known then. */
function kept(desk: Desk, caller: Caller, month: string) {
  const { cityCode: city, asOf } = caller;
  const past = asOf === undefined ? null : pastInstant(asOf, desk.clock());
  return inRemit(desk.db, caller, (tx) =>
    past === null
      ? Promise.all([sumsOfMonth(tx, city, month), largestProjects(tx, city, month)])
      : Promise.all([sumsThen(tx, city, { month, past }), largestThen(tx, city, { month, past })]),
  );
}

/** Planned projects of one unit that have work left. Refuses `notFound` outside of the remit. */
export async function listOpenProjects(
  desk: Desk,
  caller: Caller,
  { month, unitCode }: { readonly month: string; readonly unitCode: string },
): Promise<OpenProject[]> {
  const unit = unitSeen(caller, unitCode);
  const rows = await readInRemit(desk.db, caller, (tx) => openProjects(tx, caller.cityCode, { month, unit }));
  return rows.slice(0, mostProjects).map(({ unitCode: _, ...project }) => project);
}
