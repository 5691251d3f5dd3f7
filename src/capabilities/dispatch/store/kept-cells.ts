import { sql } from 'kysely';
import { arrayText } from '#platform/array-text.ts';
import type { Tx } from '#platform/database.ts';
import { orderedIds } from '#platform/ordered-id.ts';
import type { CellPlace } from '../rules/cell-places.ts';

/** Where a value was typed. */
export type CellSource = 'grid' | 'outbox' | 'workbook';

/** A cell that is being filled in. */
export type KeptCell = {
  readonly projectId: string;
  readonly month: string;
  readonly field: string;
  readonly value: string | null;
  readonly savedBy: string;
  readonly savedAt: string;
};

type Places = {
  readonly projectIds: readonly string[];
  readonly months: readonly string[];
  readonly fields: readonly string[];
};

const cellsAt = (city: string, { projectIds, months, fields }: Places) => sql<KeptCell>`
  select project_id as "projectId", month, field, value, saved_by as "savedBy", saved_at as "savedAt"
  from dispatch.sheet_cell
  where city_code = ${city} and month = any(${months}::text[]) and project_id = any(${arrayText(projectIds)}::uuid[])
    and field = any(${fields}::text[])
  order by month, project_id, field`;

/** Cells of these projects, months and fields. */
export async function keptCells(tx: Tx, city: string, places: Places): Promise<KeptCell[]> {
  const { rows } = await cellsAt(city, places).execute(tx);
  return rows;
}

/**
 * The same, held until the transaction ends: whoever else wants to write them waits. Ask for it once, and before the
 * reports, so that these are read as they are once the cells are held.
 */
export async function heldCells(tx: Tx, city: string, places: Places): Promise<KeptCell[]> {
  const { rows } = await sql<KeptCell>`${cellsAt(city, places)} for update`.execute(tx);
  return rows;
}

/** What is to be done with a cell: written over what was found, written where there was none, or taken away again. */
export type CellWrite = {
  readonly project_id: string;
  readonly month: string;
  readonly field: string;
  readonly path: string;
  readonly owner_code: string | null;
  readonly base: string | null;
  readonly value: string | null;
  readonly theirs: string | null;
  readonly act: 'insert' | 'update' | 'delete' | 'conflict';
};

/**
 * Writes cells and their history in one statement. Resolves with the places that were not written, because somebody else
 * filled them in in the same moment; they stand in the history as conflicts.
 */
export async function writeCells(
  tx: Tx,
  {
    city,
    at,
    by,
    source,
  }: { readonly city: string; readonly at: Date; readonly by: string; readonly source: CellSource },
  writes: readonly CellWrite[],
): Promise<CellPlace[]> {
  if (writes.length === 0) return [];
  const { reports, cells } = byReport(writes);
  // A column at a time: as JSON, of which every row repeats the names, thousands took the database four times as long to read.
  const ofReports = (name: 'project_id' | 'month' | 'path' | 'owner_code') =>
    arrayText(reports.map((one) => one[name]));
  const ofCells = (name: 'field' | 'base' | 'value' | 'act') => arrayText(writes.map((write) => write[name]));
  // Nearly always it is empty all through; what is missing at the end of a column is read as null.
  const theirs = writes.some((write) => write.theirs !== null) ? writes.map((write) => write.theirs) : [];
  const { rows } = await sql<CellPlace>`
    with report as materialized (
      select * from unnest(${ofReports('project_id')}::uuid[], ${ofReports('month')}::text[], ${ofReports('path')}::text[],
        ${ofReports('owner_code')}::text[]) with ordinality as r (project_id, month, path, owner_code, number)
    ), given as materialized (
      select c.id, r.project_id, r.month, c.field, r.path, r.owner_code, c.base, c.value, c.theirs, c.act
      from unnest(${arrayText(orderedIds(writes.length))}::uuid[], ${arrayText(cells)}::int[], ${ofCells('field')}::text[],
        ${ofCells('base')}::text[], ${ofCells('value')}::text[], ${arrayText(theirs)}::text[], ${ofCells('act')}::text[])
        as c (id, report, field, base, value, theirs, act)
      join report r on r.number = c.report
      order by month, project_id, field
    ), inserted as (
      insert into dispatch.sheet_cell
        (city_code, month, project_id, field, path, owner_code, value, source, saved_at, saved_by)
      select ${city}, month, project_id, field, path, owner_code, value, ${source}, ${at}::timestamptz, ${by}
      from given where act = 'insert'
      on conflict do nothing returning month, project_id, field
    ), updated as (
      update dispatch.sheet_cell c
      set value = g.value, source = ${source}, saved_at = ${at}::timestamptz, saved_by = ${by}
      from given g
      where g.act = 'update' and c.city_code = ${city} and c.month = g.month and c.project_id = g.project_id
        and c.field = g.field
      returning c.month, c.project_id, c.field
    ), deleted as (
      delete from dispatch.sheet_cell c using given g
      where g.act = 'delete' and c.city_code = ${city} and c.month = g.month and c.project_id = g.project_id
        and c.field = g.field
      returning c.month, c.project_id, c.field
    ), done as (
      select * from inserted union all select * from updated union all select * from deleted
    ), outcome as materialized (
      select g.*, d.field is not null as stands from given g left join done d using (month, project_id, field)
    ), noted as (
      insert into dispatch.sheet_change
        (city_code, id, month, project_id, field, path, owner_code, base, value, theirs, outcome, source, at, by)
      select ${city}, id, month, project_id, field, path, owner_code, base, value, theirs,
        case when stands and act <> 'conflict' then 'saved' else 'conflict' end, ${source}, ${at}::timestamptz, ${by}
      from outcome
    )
    select project_id as "projectId", month, field from outcome where act <> 'conflict' and not stands`.execute(tx);
  return rows;
}

/**
 * The reports of cells, and for each cell the number of its own, from 1: so that what neighbours have in common is given
 * to the database once.
 */
function byReport(writes: readonly CellWrite[]) {
  const reports: CellWrite[] = [];
  const cells = writes.map((write) => {
    const last = reports.at(-1);
    if (last?.project_id !== write.project_id || last.month !== write.month) reports.push(write);
    return String(reports.length);
  });
  return { reports, cells };
}

/**
 * Lets the statements of this transaction be planned for what they are given. A plan that was kept from when nobody had
 * typed anything goes through all cells for each of thousands that are saved at once.
 */
export async function plannedAnew(tx: Tx): Promise<void> {
  await sql`set local plan_cache_mode = force_custom_plan`.execute(tx);
}
