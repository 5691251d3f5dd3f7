import { randomUUID } from 'node:crypto';
import type { Reply } from '#kernel/endpoint.ts';
import { type Author, audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { searchDuplicates as contract, lookUpDuplicates as lookUpContract } from '../contract-duplicates.ts';
import { placeNamesOf } from '../rules/duplicate-keys.ts';
import { type Comparable, doubtfulScore, likenessOf, type Prepared, prepared } from '../rules/duplicates.ts';
import { noteSearched, pairsSharing, projectsToCompare, projectsToSearch } from '../store/duplicate-keys.ts';
import { type DuplicatePairTable, writePairs } from '../store/duplicate-pairs.ts';
import { noteSearch, oneSearchAfterAnother } from '../store/duplicate-searches.ts';
import { projectsAlike, refreshKeys } from './projects-alike.ts';

/** Projects that one search looks at. */
const searchLimit = 2000;
/** Searches of one night: 80,000 projects. What is left waits for the next one. */
const nightlySearches = 40;

/** Compares the projects that changed with those that share a key with them. Nothing is merged. */
export function searchDuplicates(desk: Desk, caller: Caller): Promise<Reply<typeof contract>> {
  const now = desk.clock();
  return inRemit(desk.db, caller, (tx) => searchOnce(tx, caller, { remit: caller.remit, now }));
}

/**
 * The same for a whole city at night, search by search, each a transaction of its own, so that nobody waits for all of it.
 * Resolves with the number of projects that were compared.
 */
export async function searchDuplicatesAtNight(desk: Desk, author: Author): Promise<number> {
  const [now, remit] = [desk.clock(), author.cityCode];
  let compared = 0;
  for (let searches = 0; searches < nightlySearches; searches++) {
    const one = await inRemit(desk.db, { remit, ownerCode: null }, (tx) => searchOnce(tx, author, { remit, now }));
    compared += one.compared;
    if (!one.left) break;
  }
  return compared;
}

type Search = { readonly remit: string; readonly now: Date };

async function searchOnce(tx: Tx, author: Author, { remit, now }: Search): Promise<Reply<typeof contract>> {
  const { cityCode } = author;
  await oneSearchAfterAnother(tx, cityCode);
  const regions = await regionsOf(tx, cityCode);
  const places = placeNamesOf(regions);
  await refreshKeys(tx, cityCode, { regions, places, limit: searchLimit });
  const changed = await projectsToSearch(tx, cityCode, { remit, limit: searchLimit });
  await noteSearch(tx, { cityCode, remit, at: now, by: author.name });
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
  const entry = { path: remit, entityId: cityCode, before: null, after, at: now };
  await audit(tx, author, { act: 'project-library.search-duplicates', ...entry });
  return { compared: changed.length, found, left: changed.length === searchLimit };
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
