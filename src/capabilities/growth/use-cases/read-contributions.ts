import type { Caller } from '#platform/caller.ts';
import { inRemit, readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { pastInstant } from '../rules/past-instant.ts';
import { contributionsThen } from '../store/known-sums.ts';
import { type ContributionsAsked, contributions } from '../store/queries.ts';

/** Projects behind a figure, largest first, as they are known now or were at an instant; at most 200 unless told. */
export function readContributions(
  desk: Desk,
  caller: Caller,
  { asOf, ...asked }: ContributionsAsked & { readonly asOf?: string | undefined },
): ReturnType<typeof contributions> {
  if (asOf === undefined) return readInRemit(desk.db, caller, (tx) => contributions(tx, caller.cityCode, asked));
  const past = pastInstant(asOf, desk.clock());
  return inRemit(desk.db, caller, (tx) => contributionsThen(tx, caller.cityCode, { ...asked, past }));
}
