import type { Tx } from '#platform/database.ts';
import type { PlacedRegion } from '../../organisation/public.ts';
import type { LookAlike } from '../contract-leads.ts';
import { duplicateKeys, keyUnits, placeNamesOf } from '../rules/duplicate-keys.ts';
import { namePartsOf, type PlaceNames } from '../rules/duplicate-name.ts';
import { type Comparable, doubtfulScore, likenessOf, prepared } from '../rules/duplicates.ts';
import type { ProjectFacts } from '../rules/project.ts';
import {
  type DuplicateKeyTable,
  idsWithKeys,
  projectsToCompare,
  projectsWithoutKeys,
  replaceKeys,
} from '../store/duplicate-keys.ts';

/** What is looked for, and where. */
export type Looking = {
  readonly facts: Comparable & Pick<ProjectFacts, 'siteCode'>;
  /** The project itself, where it is in the library. */
  readonly besides: string | null;
  readonly regions: readonly PlacedRegion[];
};

const shown = 10;
/** Projects whose keys are made on the way of a single look-up. */
const keyedOnTheWay = 2000;

/** At most ten projects of the remit that look like one, most alike first. */
export async function projectsAlike(tx: Tx, city: string, { facts, besides, regions }: Looking): Promise<LookAlike[]> {
  const places = placeNamesOf(regions);
  await refreshKeys(tx, city, { regions, places, limit: keyedOnTheWay });
  const keys = duplicateKeys(namePartsOf(facts.name, places), keyUnits(facts, regions));
  const ids = await idsWithKeys(tx, city, { keys, code: facts.code });
  const wanted = prepared(facts, places);
  const found = await projectsToCompare(tx, city, ids);
  return found
    .filter(({ id }) => id !== besides)
    .map((project) => ({ project, ...likenessOf(wanted, prepared(project, places)) }))
    .filter(({ score }) => score >= doubtfulScore)
    .toSorted((one, other) => other.score - one.score || (one.project.id < other.project.id ? -1 : 1))
    .slice(0, shown)
    .map(({ project: { id, name, code, ownerName, unitCode, plannedTotalYuan }, score, reasons }) => ({
      ...{ id, name, code, ownerName, unitCode, plannedTotalYuan, score },
      reasons: [...reasons],
    }));
}

type Refreshing = { readonly regions: readonly PlacedRegion[]; readonly places: PlaceNames; readonly limit: number };

/** Makes the keys of projects that changed, at most `limit`; resolves with their ids. */
export async function refreshKeys(tx: Tx, city: string, { regions, places, limit }: Refreshing): Promise<string[]> {
  const changed = await projectsWithoutKeys(tx, city, limit);
  if (changed.length === 0) return [];
  const rows = changed.flatMap((project) =>
    duplicateKeys(namePartsOf(project.name, places), keyUnits(project, regions)).map(
      (key): DuplicateKeyTable => ({
        city_code: city,
        key,
        project_id: project.id,
        project_version: project.version,
        path: project.path,
        owner_code: project.ownerCode,
      }),
    ),
  );
  await replaceKeys(tx, city, rows);
  return changed.map(({ id }) => id);
}
