import type { Tx } from '#platform/database.ts';
import { officialOfYear, targetsOfYear } from '../../growth/public.ts';
import type { PublishedBase, UnitGoal } from '../rules/unit-goal.ts';

/** Goals of a year, and what the bureau had published of it and the year before by a day. */
export async function measuresOf(
  tx: Tx,
  city: string,
  { year, until }: { readonly year: number; readonly until: string },
): Promise<{ goals: UnitGoal[]; published: PublishedBase[] }> {
  const goals = await targetsOfYear(tx, city, year);
  const before = await officialOfYear(tx, city, { year: year - 1, until });
  return { goals, published: [...before, ...(await officialOfYear(tx, city, { year, until }))] };
}
