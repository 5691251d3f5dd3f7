import { sql } from 'kysely';
import type { Author } from '#platform/audit.ts';
import type { Tx } from '#platform/database.ts';
import { jsonRows } from '#platform/json-rows.ts';
import type { ReturnedReport } from '../contract-review.ts';

/** A decision about one report, of the version that was seen. */
export type Decision = {
  readonly projectId: string;
  readonly version: number;
  readonly act: 'approved' | 'accepted' | 'returned' | 'unapproved';
  readonly state: 'submitted' | 'returned' | 'accepted';
  readonly step: number;
  readonly reason: string | null;
  readonly cells: readonly { readonly field: string; readonly reason: string }[] | null;
};

/** Decisions about a month come one after the other. */
export async function inReviewOrder(tx: Tx, city: string, month: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`dispatch.review.${city}.${month}`}, 0))`.execute(tx);
}

/** Writes decisions, each with its event; resolves with how many reports still had the version that was seen. */
export async function writeDecisions(
  tx: Tx,
  { cityCode, name }: Author,
  { month, at, decisions }: { readonly month: string; readonly at: string; readonly decisions: readonly Decision[] },
): Promise<number> {
  const { rows } = await sql`
    with given as (
      select r.city_code, r.project_id, r.month, r.version, r.path, r.owner_code, d.act, d.state, d.step, d.reason, d.cells
      from json_to_recordset(${jsonRows(decisions)}::json)
        as d("projectId" uuid, version int, act text, state text, step int, reason text, cells jsonb)
      join dispatch.report r on r.city_code = ${cityCode} and r.project_id = d."projectId" and r.month = ${month}
        and r.version = d.version
    ), event as (
      insert into dispatch.review_event (city_code, project_id, month, sequence, version, path, owner_code, act, step, reason,
        cells, at, by)
      select g.city_code, g.project_id, g.month, coalesce((
          select max(e.sequence) from dispatch.review_event e
          where e.city_code = g.city_code and e.project_id = g.project_id and e.month = g.month), 0) + 1,
        g.version, g.path, g.owner_code, g.act, g.step, g.reason, g.cells, ${at}::timestamptz, ${name}
      from given g
    )
    insert into dispatch.review (city_code, project_id, month, version, path, owner_code, state, step, reason, cells, at, by)
    select city_code, project_id, month, version, path, owner_code, state, step, reason, cells, ${at}::timestamptz, ${name}
    from given
    on conflict (city_code, project_id, month) do update set version = excluded.version, state = excluded.state,
      step = excluded.step, reason = excluded.reason, cells = excluded.cells, at = excluded.at, by = excluded.by
    returning project_id`.execute(tx);
  return rows.length;
}

/** What was decided about a report, oldest first, and the cells that were given back last. */
export async function reviewHistory(tx: Tx, city: string, at: { readonly projectId: string; readonly month: string }) {
  const { rows } = await sql<{
    act: Decision['act'];
    version: number;
    at: string;
    by: string;
    reason: string | null;
    cells: Decision['cells'];
  }>`
    select act, version, at, by, reason, cells from dispatch.review_event
    where city_code = ${city} and project_id = ${at.projectId}::uuid and month = ${at.month} order by sequence`.execute(
    tx,
  );
  return rows;
}

/** Versions of a report with who wrote them when, oldest first. */
export async function reportVersions(tx: Tx, city: string, at: { readonly projectId: string; readonly month: string }) {
  const { rows } = await sql<{ version: number; at: string; by: string; isNil: boolean }>`
    select version, recorded_at as at, recorded_by as by, is_nil as "isNil" from dispatch.report_version
    where city_code = ${city} and project_id = ${at.projectId}::uuid and month = ${at.month} order by version`.execute(
    tx,
  );
  return rows;
}

/** Evidence that speaks of the month, or was dated in it or later. */
export async function evidenceOf(tx: Tx, city: string, at: { readonly projectId: string; readonly month: string }) {
  const { rows } = await sql<{ kind: string; datedOn: string | null; uploadedBy: string }>`
    select kind, dated_on as "datedOn", uploaded_by as "uploadedBy" from project_library.public_evidence
    where city_code = ${city} and project_id = ${at.projectId}::uuid
      and (proves_month = ${at.month} or dated_on >= ${`${at.month}-01`}::date)
    order by dated_on, uploaded_at limit 40`.execute(tx);
  return rows;
}

/** Writes a unit's words about a doubt; earlier ones stay. */
export async function writeExplanation(
  tx: Tx,
  { cityCode, name }: Author,
  words: {
    readonly project: { readonly id: string; readonly path: string; readonly owner_code: string | null };
    readonly month: string;
    readonly field: string;
    readonly code: string;
    readonly text: string;
    readonly at: string;
  },
): Promise<void> {
  const { project, month, field, code, text, at } = words;
  await sql`
    insert into dispatch.explanation (city_code, project_id, month, field, code, sequence, path, owner_code, text, at, by)
    select ${cityCode}, ${project.id}::uuid, ${month}, ${field}, ${code}, coalesce(max(sequence), 0) + 1, ${project.path},
      ${project.owner_code}, ${text}, ${at}::timestamptz, ${name}
    from dispatch.explanation
    where city_code = ${cityCode} and project_id = ${project.id}::uuid and month = ${month} and field = ${field}
      and code = ${code}`.execute(tx);
}

/** What a unit wrote about the doubts of a month, by project: the last words about each, no text twice. */
export async function explanationTexts(tx: Tx, city: string, month: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ projectId: string; text: string }>`
    select project_id as "projectId", string_agg(distinct text, '；' order by text) as text from (
      select distinct on (project_id, field, code) project_id, text from dispatch.explanation
      where city_code = ${city} and month = ${month}
      order by project_id, field, code, sequence desc
    ) e group by project_id`.execute(tx);
  return new Map(rows.map(({ projectId, text }) => [projectId, text]));
}

/** Reports of open rounds that were given back and stand as they were, the latest first, at most 200. */
export async function returnedReports(tx: Tx, city: string): Promise<ReturnedReport[]> {
  const { rows } = await sql<ReturnedReport>`
    select v.project_id as "projectId", p.name, v.month, v.reason, coalesce(jsonb_array_length(v.cells), 0) as cells, v.at,
      v.by
    from dispatch.review v
    join dispatch.round k on k.city_code = v.city_code and k.month = v.month and k.state = 'open'
    join dispatch.report r on r.city_code = v.city_code and r.project_id = v.project_id and r.month = v.month
      and r.version = v.version
    join project_library.public_project p on p.city_code = v.city_code and p.id = v.project_id
    where v.city_code = ${city} and v.state = 'returned'
    order by v.at desc, v.project_id limit 200`.execute(tx);
  return rows;
}
