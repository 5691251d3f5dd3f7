import { sql } from 'kysely';
import { selected } from '#platform/columns.ts';
import type { Tx } from '#platform/database.ts';
import { jsonRows } from '#platform/json-rows.ts';
import type { Step } from '../rules/ladder.ts';

/** A row of `step`. */
export type StepTable = {
  city_code: string;
  project_id: string;
  step: number;
  version: number;
  path: string;
  owner_code: string | null;
  planned_on: string | null;
  actual_on: string | null;
  paper_name: string | null;
  paper_number: string | null;
  evidence_id: string | null;
  skip_ground: Step['skipGround'];
  skip_reason: string | null;
  note: string | null;
  recorded_at: string;
  recorded_by: string;
};

declare module '#platform/database.ts' {
  interface Tables {
    'project_library.step': StepTable;
  }
}

const columns = [
  ...selected([
    'step',
    'plannedOn',
    'actualOn',
    'paperName',
    'paperNumber',
    'evidenceId',
    'skipGround',
    'skipReason',
    'version',
    'recordedAt',
    'recordedBy',
  ]),
  'note',
] as const;

/** Every version of the steps of a project, newest first, at most `limit`. */
export function stepVersionsOf(tx: Tx, city: string, { id, limit }: { readonly id: string; readonly limit: number }) {
  return tx
    .selectFrom('project_library.step')
    .select(columns)
    .where('city_code', '=', city)
    .where('project_id', '=', id)
    .orderBy('recorded_at', 'desc')
    .orderBy('step')
    .orderBy('version', 'desc')
    .limit(limit)
    .execute();
}

/** Steps of a project as they are now, in their order. */
export function stepsOf(tx: Tx, city: string, id: string) {
  return tx
    .selectFrom('project_library.step')
    .select(columns)
    .distinctOn('step')
    .where('city_code', '=', city)
    .where('project_id', '=', id)
    .orderBy('step')
    .orderBy('version', 'desc')
    .execute();
}

/** The highest step that each of the projects reached on a day; those that reached none are not in it. */
export async function reachedSteps(tx: Tx, city: string, ids: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; reached: number }>`
    select project_id as id, max(step) as reached from (
      select distinct on (project_id, step) project_id, step, actual_on from project_library.step
      where city_code = ${city} and project_id = any(${ids}::uuid[]) order by project_id, step, version desc
    ) now where actual_on is not null group by project_id`.execute(tx);
  return new Map(rows.map(({ id, reached }) => [id, reached]));
}

/** Appends versions of steps. */
export async function writeSteps(tx: Tx, rows: readonly StepTable[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into project_library.step
    select * from json_populate_recordset(null::project_library.step, ${jsonRows(rows)}::json)`.execute(tx);
}

/** Steps go where their project goes: its region and its owner decide who sees them. */
export async function followProjects(tx: Tx, city: string, ids: readonly string[]): Promise<void> {
  await sql`
    update project_library.step s set path = p.path, owner_code = p.owner_code
    from project_library.project p
    where s.city_code = ${city} and s.project_id = any(${ids}::uuid[]) and p.city_code = ${city} and p.id = s.project_id
      and (s.path, s.owner_code) is distinct from (p.path, p.owner_code)`.execute(tx);
}
