import { sql } from 'kysely';
import { selected } from '#platform/columns.ts';
import type { Tx } from '#platform/database.ts';
import type { CellConflict } from '../contract-sheet.ts';
import { reportFactNames } from '../rules/report.ts';
import type { CellSource } from './kept-cells.ts';

type Place = { readonly month: string; readonly projectId: string; readonly field: string };

/** Something that was typed into a cell. */
export type CellChange = {
  readonly at: string;
  readonly by: string;
  readonly value: string | null;
  readonly outcome: 'saved' | 'conflict';
  readonly source: CellSource;
};

/** What was typed into a cell, newest first, at most 200. */
export async function cellChanges(tx: Tx, city: string, { month, projectId, field }: Place): Promise<CellChange[]> {
  const { rows } = await sql<CellChange>`
    select at, by, value, outcome, source from dispatch.sheet_change
    where city_code = ${city} and month = ${month} and project_id = ${projectId}::uuid and field = ${field}
    order by at desc, id limit 200`.execute(tx);
  return rows;
}

/** The versions of a report, oldest first. */
export function reportedVersions(tx: Tx, city: string, { month, projectId }: Omit<Place, 'field'>) {
  return tx
    .selectFrom('dispatch.report_version')
    .select(['month', ...selected(reportFactNames), 'recorded_at as at', 'recorded_by as by'])
    .where('city_code', '=', city)
    .where('project_id', '=', projectId)
    .where('month', '=', month)
    .orderBy('version')
    .limit(200)
    .execute();
}

/** A contested value of somebody that waits for a choice. */
export type OpenConflict = Omit<CellConflict, 'now' | 'nowBy' | 'nowAt'> & {
  readonly path: string;
  readonly ownerCode: string | null;
  readonly by: string;
};

/** Which conflicts: of somebody, all or the one of an id; or of reports. */
export type ConflictsAsked =
  | { readonly by: string; readonly id?: string }
  | { readonly month: string; readonly projectIds: readonly string[] };

/**
 * Contested values that nobody has decided, newest first. Who later changed the cell themselves saw what stood there and
 * has decided by it.
 */
export async function openConflicts(tx: Tx, city: string, asked: ConflictsAsked) {
  const wanted =
    'by' in asked
      ? sql`c.by = ${asked.by} and (${asked.id ?? null}::uuid is null or c.id = ${asked.id ?? null}::uuid)`
      : sql`c.month = ${asked.month} and c.project_id = any(${asked.projectIds}::uuid[])`;
  const { rows } = await sql<OpenConflict>`
    select c.id, c.month, c.project_id as "projectId", p.name as "projectName", c.field, c.value as mine, c.at, c.path,
      c.owner_code as "ownerCode", c.by
    from dispatch.sheet_change c
    join project_library.public_project p on p.city_code = ${city} and p.id = c.project_id
    where c.city_code = ${city} and c.outcome = 'conflict' and ${wanted}
      and not exists (select from dispatch.sheet_resolution k where k.city_code = ${city} and k.change_id = c.id)
      and not exists (select from dispatch.sheet_change l where l.city_code = ${city} and l.month = c.month
        and l.project_id = c.project_id and l.field = c.field and l.by = c.by and l.outcome = 'saved' and l.at > c.at)
    order by c.at desc, c.id limit 500`.execute(tx);
  return rows;
}

/** Keeps what was chosen; false where somebody chose before. */
export async function writeResolution(
  tx: Tx,
  city: string,
  {
    id,
    path,
    ownerCode,
    choice,
    at,
    by,
  }: Pick<OpenConflict, 'id' | 'path' | 'ownerCode'> & {
    readonly choice: 'mine' | 'theirs';
    readonly at: Date;
    readonly by: string;
  },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into dispatch.sheet_resolution (city_code, change_id, path, owner_code, choice, at, by)
    values (${city}, ${id}::uuid, ${path}, ${ownerCode}, ${choice}, ${at}::timestamptz, ${by})
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}
