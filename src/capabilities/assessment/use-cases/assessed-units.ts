import { departments, departmentTerms } from '#kernel/department.ts';
import { regionOf } from '#kernel/region.ts';
import type { Tx } from '#platform/database.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { SchemeLevel } from '../rules/sources.ts';
import type { AssessedUnit } from '../store/results.ts';

/** Whom a scheme of a level that was made at a path assesses, in the order of their codes. */
export async function assessedUnits(
  tx: Tx,
  city: string,
  { path, level }: { readonly path: string; readonly level: SchemeLevel },
): Promise<AssessedUnit[]> {
  if (level === 'departments')
    return departments.map((department) => ({
      ...{ code: `department:${department}`, name: departmentTerms[department].zh, path },
    }));
  const parent = regionOf(path);
  const regions = (await regionsOf(tx, city)).filter((region) => region.parent === parent);
  const isAssessed = (kind: string) =>
    level === 'counties' ? kind === 'county' || kind === 'zone' : kind === 'township';
  return regions
    .filter(({ kind }) => isAssessed(kind))
    .map(({ code, name, path: place }) => ({ code, name, path: place }))
    .toSorted((one, other) => (one.code < other.code ? -1 : 1));
}
