import { randomUUID } from 'node:crypto';
import type { Reply } from '#kernel/endpoint.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { searchDuplicates as contract, lookUpDuplicates as lookUpContract } from '../contract-duplicates.ts';
import { placeNamesOf } from '../rules/duplicate-keys.ts';
import { type Comparable, doubtfulScore, likenessOf, type Prepared, prepared } from '../rules/duplicates.ts';
import { noteSearched, pairsSharing, projectsToCompare, projectsToSearch } from '../store/duplicate-keys.ts';
import { type DuplicatePairTable, writePairs } from '../store/duplicate-pairs.ts';
import { projectsAlike, refreshKeys } from './projects-alike.ts';

/** Projects that one search looks at. */
const searchLimit = 2000;

/** Compares the projects that changed with those that share a key with them. Nothing is merged. */
export function searchDuplicates(desk: Desk, caller: Caller): Promise<Reply<typeof contract>> {
  const now = desk.clock();
  const { cityCode } = caller;
  return inRemit(desk.db, caller, async (tx) => {
    const regions = await regionsOf(tx, cityCode);
    const places = placeNamesOf(regions);
    await refreshKeys(tx, cityCode, { regions, places, limit: searchLimit });
    const changed = await projectsToSearch(tx, cityCode, { remit: caller.remit, limit: searchLimit });
    if (changed.length === 0) return { compared: 0, found: 0, left: false };
    const searched = changed.map(({ project_id }) => project_id);
    const pairs = await pairsSharing(tx, cityCode, searched);
    const ids = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))];
    const projects = new Map((await projectsToCompare(tx, cityCode, ids)).map((project) => [project.id, project]));
    const ready = new Map<string, Prepared>([...projects].map(([id, project]) => [id, prepared(project, places)]));
    const rows = pairs.flatMap(({ one, other }): DuplicatePairTable[] => {
      const [a, b] = [ready.get(one), ready.get(other)];
      if (!a || !b) return [];
      const { score, reasons } = likenessOf(a, b);
      if (score < doubtfulScore) return [];
      const path = commonPath(projects.get(one)?.path ?? '', projects.get(other)?.path ?? '');
      const about = { path, score, reasons: JSON.stringify(reasons), found_at: now.toISOString() };
      const open = { state: 'open', reason: null, decided_at: null, decided_by: null } as const;
      return [{ city_code: cityCode, id: randomUUID(), one_id: one, other_id: other, ...about, ...open }];
    });
    const found = await writePairs(tx, rows);
    await noteSearched(tx, changed);
    const after = { compared: changed.length, found };
    const entry = { path: caller.remit, entityId: cityCode, before: null, after, at: now };
    await audit(tx, caller, { act: 'project-library.search-duplicates', ...entry });
    return { compared: changed.length, found, left: changed.length === searchLimit };
  });
}

/** Projects of the remit that look like one that is being typed in. */
export function lookUpDuplicates(
  desk: Desk,
  caller: Caller,
  { besides, ...facts }: Comparable & { readonly besides: string | null },
): Promise<Reply<typeof lookUpContract>> {
  return inRemit(desk.db, caller, async (tx) => {
    const regions = await regionsOf(tx, caller.cityCode);
    return projectsAlike(tx, caller.cityCode, { facts: { ...facts, siteCode: null }, besides, regions });
  });
}

/** The place to which both belong: who answers for it decides. */
function commonPath(one: string, other: string): string {
  const [a, b] = [one.split('/'), other.split('/')];
  const length = a.findIndex((part, i) => part !== b[i]);
  return (length < 0 ? a : a.slice(0, length)).join('/');
}
