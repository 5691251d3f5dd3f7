import { sql } from 'kysely';
import { givenColumns, selected } from '#platform/columns.ts';
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

const stepNames = [
  'step',
  'plannedOn',
  'actualOn',
  'paperName',
  'paperNumber',
  'evidenceId',
  'skipGround',
  'skipReason',
] as const;
const stepColumns = selected(stepNames);
const columns = [...selected([...stepNames, 'version', 'recordedAt', 'recordedBy']), 'note'] as const;

/** Whose step a row is, and who wrote it. */
export type StepStamp = Pick<
  StepTable,
  'city_code' | 'project_id' | 'version' | 'path' | 'owner_code' | 'note' | 'recorded_at' | 'recorded_by'
>;

/** A step as a row of its table; what is not given is null. */
export function stepTableRow(step: Step, stamp: StepStamp): Partial<StepTable> {
  return { ...stamp, ...givenColumns(step, stepNames) };
}

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

/** Steps of projects as they are now, each with its version, by project. */
export async function stepsOfProjects(
  tx: Tx,
  city: string,
  ids: readonly string[],
): Promise<Map<string, (Step & { readonly version: number })[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('project_library.step')
    .select(['project_id as projectId', 'version', ...stepColumns])
    .distinctOn(['project_id', 'step'])
    .where('city_code', '=', city)
    .where(sql<boolean>`project_id = any(${ids}::uuid[])`)
    .orderBy('project_id')
    .orderBy('step')
    .orderBy('version', 'desc')
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ projectId }) => projectId)].map(([id, steps]) => [
      id,
      steps.map(({ projectId: _, ...step }) => step),
    ]),
  );
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
export async function writeSteps(tx: Tx, rows: readonly Partial<StepTable>[]): Promise<void> {
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
