import type { Reply } from '#kernel/endpoint.ts';
import { nightlyName } from '#kernel/nightly-name.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { readDuplicateStanding as contract } from '../contract-duplicates.ts';
import { duplicateStanding } from '../store/duplicate-searches.ts';

/** Where the question of duplicates stands in the remit of the caller. */
export async function readDuplicateStanding(desk: Desk, caller: Caller): Promise<Reply<typeof contract>> {
  const standing = await readInRemit(desk.db, caller, (tx) => duplicateStanding(tx, caller));
  const isNightly = standing.searchedBy === nightlyName;
  return { ...standing, isNightly, searchedBy: isNightly ? null : standing.searchedBy };
}
