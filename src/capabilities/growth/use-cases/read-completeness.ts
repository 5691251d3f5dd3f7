import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { progressByUnit } from '../../dispatch/public.ts';
import { type Completeness, completenessOf } from '../rules/headline.ts';

/** How many of the projects that should report a month have done so, in the caller's remit. */
export async function readCompleteness(desk: Desk, caller: Caller, month: string): Promise<Completeness> {
  return completenessOf(await readInRemit(desk.db, caller, (tx) => progressByUnit(tx, caller.cityCode, month)));
}
