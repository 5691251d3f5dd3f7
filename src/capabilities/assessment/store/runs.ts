import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import type { RunState } from '../rules/run.ts';
import type { SchemeLevel } from '../rules/sources.ts';

/** A run as it is stored, with what of its scheme names it. */
export type StoredRun = {
  readonly id: string;
  readonly path: string;
  readonly schemeId: string;
  readonly schemeName: string;
  readonly isExample: boolean;
  readonly level: SchemeLevel;
  readonly version: number;
  readonly year: number;
  readonly number: number;
  readonly edit: number;
  readonly state: RunState;
  readonly dueOn: string | null;
  readonly snapshot: number;
  readonly knownAt: string;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly publishedAt: string | null;
};

const shown = sql`
  select r.id, r.path, r.scheme_id as "schemeId", s.name as "schemeName", s.is_example as "isExample", s.level,
    r.version, r.year, r.number, r.edit, r.state, r.due_on as "dueOn", r.snapshot, r.known_at as "knownAt",
    r.made_at as "madeAt", r.made_by as "madeBy", r.published_at as "publishedAt"
  from assessment.run r join assessment.scheme s on s.city_code = r.city_code and s.id = r.scheme_id`;

type RunsAsked = {
  readonly schemeId?: string | undefined;
  readonly year?: number | undefined;
  readonly state?: RunState | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
};

/** One page of runs that the caller may see, the latest first. Refuses `pageUnclear`. */
export async function runPage(
  tx: Tx,
  city: string,
  { schemeId, year, state, limit, after }: RunsAsked,
): Promise<{ rows: StoredRun[]; next: string | null }> {
  const mark = pageMark(after);
  const filters = [
    sql`r.city_code = ${city}`,
    ...(schemeId ? [sql`r.scheme_id = ${schemeId}`] : []),
    ...(year ? [sql`r.year = ${year}`] : []),
    ...(state ? [sql`r.state = ${state}`] : []),
    ...(mark ? [sql`(r.made_at, r.id) < (${mark[0]}::timestamptz, ${mark[1]}::uuid)`] : []),
  ];
  const { rows } = await sql<StoredRun>`${shown} where ${sql.join(filters, sql` and `)}
    order by r.made_at desc, r.id desc limit ${limit + 1}`.execute(tx);
  return pageOf(rows, limit, ({ madeAt, id }) => [madeAt, id]);
}

/** One run; undefined where the caller may not see it. */
export async function runById(tx: Tx, city: string, id: string): Promise<StoredRun | undefined> {
  const { rows } = await sql<StoredRun>`${shown} where r.city_code = ${city} and r.id = ${id}::uuid`.execute(tx);
  return rows[0];
}

/** One run, locked until the transaction ends. */
export async function lockedRun(tx: Tx, city: string, id: string): Promise<StoredRun | undefined> {
  await sql`select from assessment.run where city_code = ${city} and id = ${id}::uuid for update`.execute(tx);
  return runById(tx, city, id);
}

/** The run of a scheme and year that answers for it: the one published last, else the newest that was not withdrawn. */
export async function runOfYear(
  tx: Tx,
  city: string,
  { schemeId, year }: { readonly schemeId: string; readonly year: number },
): Promise<StoredRun | undefined> {
  const { rows } = await sql<StoredRun>`${shown}
    where r.city_code = ${city} and r.scheme_id = ${schemeId} and r.year = ${year} and r.state <> 'withdrawn'
    order by (r.state = 'published') desc, r.number desc limit 1`.execute(tx);
  return rows[0];
}

/** A run to write for the first time. */
export type RunToWrite = Pick<
  StoredRun,
  'id' | 'path' | 'schemeId' | 'version' | 'year' | 'knownAt' | 'madeAt' | 'madeBy'
>;

/** Writes a run as the next of its scheme and year; false where one is under way. */
export async function writeRun(tx: Tx, city: string, run: RunToWrite): Promise<boolean> {
  const { id, path, schemeId, version, year, knownAt, madeAt, madeBy } = run;
  const { numAffectedRows } = await sql`
    insert into assessment.run (city_code, id, path, scheme_id, version, year, number, edit, state, due_on, snapshot,
      known_at, made_at, made_by)
    select ${city}, ${id}::uuid, ${path}, ${schemeId}, ${version}::int, ${year}::int, coalesce(max(number), 0) + 1, 1,
      'draft', null, 1, ${knownAt}::timestamptz, ${madeAt}::timestamptz, ${madeBy}
    from assessment.run where city_code = ${city} and scheme_id = ${schemeId} and year = ${year}
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** Writes where a run stands now; its edit grows by one. */
export async function changeRun(
  tx: Tx,
  city: string,
  run: Pick<StoredRun, 'id' | 'state' | 'dueOn' | 'snapshot' | 'knownAt' | 'publishedAt'> & { readonly by: string },
): Promise<void> {
  const { id, state, dueOn, snapshot, knownAt, publishedAt, by } = run;
  await sql`
    update assessment.run set state = ${state}, due_on = ${dueOn}::date, snapshot = ${snapshot}::int,
      known_at = ${knownAt}::timestamptz, published_at = ${publishedAt}::timestamptz,
      published_by = case when ${publishedAt}::timestamptz is null then null else ${by} end, edit = edit + 1
    where city_code = ${city} and id = ${id}::uuid`.execute(tx);
}

/** What was done with a run. */
export type RunEvent = {
  readonly what: 'compute' | 'open' | 'extend' | 'publish' | 'withdraw';
  readonly reason: string | null;
  readonly at: string;
  readonly by: string;
};

/** Appends to what was done with a run. */
export async function noteRun(
  tx: Tx,
  city: string,
  { id, path, event }: Pick<StoredRun, 'id' | 'path'> & { readonly event: RunEvent },
): Promise<void> {
  const { what, reason, at, by } = event;
  await sql`
    insert into assessment.run_event
    select ${city}, ${id}::uuid, 1 + count(*), ${path}::text, ${what}::text, ${reason}::text, ${at}::timestamptz,
      ${by}::text
    from assessment.run_event where city_code = ${city} and run_id = ${id}::uuid`.execute(tx);
}

/** What was done with a run, oldest first. */
export async function eventsOf(tx: Tx, city: string, id: string): Promise<RunEvent[]> {
  const { rows } = await sql<RunEvent>`
    select what, reason, at, by_name as by from assessment.run_event
    where city_code = ${city} and run_id = ${id}::uuid order by sequence limit 200`.execute(tx);
  return rows;
}

/** What of a run waits for somebody. */
export type RunWaiting = {
  readonly id: string;
  /** Null where the reader’s own unit is not assessed. */
  readonly ownSpoken: boolean | null;
  readonly proposed: number;
  readonly openAppeals: number;
};

/** What waits in some runs: for the unit at `remit`, for a second person other than `accountId`, and for who assesses. */
export async function waitingOfRuns(
  tx: Tx,
  city: string,
  { ids, remit, accountId }: { readonly ids: readonly string[]; readonly remit: string; readonly accountId: string },
): Promise<RunWaiting[]> {
  const { rows } = await sql<RunWaiting>`
    select r.id,
      (select coalesce((select a.state = 'sent' from assessment.self_assessment a where a.city_code = t.city_code
          and a.run_id = t.run_id and a.unit_code = t.unit_code order by a.version desc limit 1), false)
        from assessment.result t where t.city_code = r.city_code and t.run_id = r.id and t.unit_path = ${remit}
          and t.path <> t.unit_path limit 1) as "ownSpoken",
      (select count(*)::int from assessment.entry e where e.city_code = r.city_code and e.run_id = r.id
        and e.state = 'proposed' and e.proposed_account::text is distinct from ${accountId}) as proposed,
      (select count(*)::int from assessment.appeal a where a.city_code = r.city_code and a.run_id = r.id
        and a.state = 'open') as "openAppeals"
    from assessment.run r where r.city_code = ${city} and r.id = any(${ids}::uuid[])`.execute(tx);
  return rows;
}
