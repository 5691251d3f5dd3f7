import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { DifferenceClass, ListKind } from '../rules/classes.ts';

/** A row of a list that differs from the library. */
export type Difference = {
  readonly id: string;
  readonly name: string | null;
  readonly unitCode: string | null;
  readonly kind: ListKind;
  readonly class: DifferenceClass;
};

/** Rows that differ in the last comparison of each kind of list of a month. */
const differing = (city: string, month: string) => sql`
  from (
    select distinct on (r.kind, r.path) r.city_code, r.id, r.kind from reconciliation.run r
    where r.city_code = ${city} and r.month = ${month}
    order by r.kind, r.path, r.recorded_at desc, r.id desc
  ) run
  join reconciliation.row w on w.city_code = run.city_code and w.run_id = run.id and w.class <> 'equal'`;

/** How many rows of the lists of a month differ from the library, by unit; null for rows that name none. */
export async function differencesByUnit(
  tx: Tx,
  city: string,
  month: string,
): Promise<{ unitCode: string | null; differences: number }[]> {
  const { rows } = await sql<{ unitCode: string | null; differences: number }>`
    select w.unit_code as "unitCode", count(*) as differences ${differing(city, month)}
    group by w.unit_code order by w.unit_code`.execute(tx);
  return rows;
}

/** The rows themselves, by unit and name. */
export async function differenceRows(
  tx: Tx,
  city: string,
  asked: { readonly month: string; readonly unit: string | null; readonly limit: number; readonly offset: number },
): Promise<Difference[]> {
  const { month, unit, limit, offset } = asked;
  const { rows } = await sql<Difference>`
    select w.run_id || '/' || w.number as id, w.name, w.unit_code as "unitCode", run.kind, w.class
    ${differing(city, month)}
    where ${unit}::text is null or w.unit_code = ${unit}
    order by w.unit_code, w.name collate "C", w.run_id, w.number limit ${limit} offset ${offset}`.execute(tx);
  return rows;
}
