import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { KeyProject } from '../contract-long-plan.ts';
import { keyProjectState } from '../rules/long-plan.ts';
import { type KeyProjectQuery, keyProjectPage, type StoredKeyProject } from '../store/key-projects.ts';
import type { PageAsked } from '../store/year-projects.ts';

/** A page of the list of key projects with the state of each. */
export function listKeyProjects(
  desk: Desk,
  caller: Caller,
  query: KeyProjectQuery & PageAsked,
): Promise<{ rows: KeyProject[]; next: string | null }> {
  return readInRemit(desk.db, caller, async (tx) => {
    const { rows, next } = await keyProjectPage(tx, caller.cityCode, query);
    return { rows: rows.map(withState), next };
  });
}

/** An item with what follows from the projects behind it. */
export function withState(item: StoredKeyProject): KeyProject {
  const totals = item.projects.flatMap(({ totalYuan }) => (totalYuan === null ? [] : [totalYuan]));
  return {
    ...item,
    state: keyProjectState(item.projects.map(({ stage }) => stage)),
    investedYuan: totals.length === 0 ? null : totals.reduce((sum, yuan) => sum + yuan, 0),
  };
}
