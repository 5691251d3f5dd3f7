import { type RawBuilder, sql } from 'kysely';
import type { LongRunState } from '#kernel/long-run.ts';
import type { Facts } from '#kernel/refusal.ts';
import type { Tx } from '../database.ts';
import type { TakenRun } from './kind.ts';
import type { Progress } from './thread-message.ts';

/** A run as it stands in the database. */
export type StoredRun = {
  readonly id: string;
  readonly path: string;
  readonly room: string;
  readonly kind: string;
  readonly state: LongRunState;
  readonly percent: number;
  readonly step: string | null;
  readonly failureCode: string | null;
  readonly failureFacts: Facts | null;
  readonly result: Record<string, unknown> | null;
  readonly askedBy: string | null;
  readonly askedByName: string;
  readonly askedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
};

/** Milliseconds without a sign of life after which the desk that had a run is taken for dead. */
const leaseMs = 60_000;

/** How often a run is taken up before it is given up: what ends a process may end the next one too. */
const mostAttempts = 2;

const head = sql`id, path, room, kind, state, percent, step, failure_code as "failureCode",
  failure_facts as "failureFacts", asked_by as "askedBy", asked_by_name as "askedByName", asked_at as "askedAt",
  started_at as "startedAt", ended_at as "endedAt"`;

/** What is written when somebody asks. */
export type NewRun = Pick<StoredRun, 'id' | 'path' | 'room' | 'kind' | 'askedByName' | 'askedAt'> & {
  readonly key: string;
  readonly input: unknown;
  readonly askedBy: string | null;
};

/** Queues a run. */
export async function insertRun(tx: Tx, city: string, run: NewRun): Promise<void> {
  await sql`insert into platform.long_run
      (city_code, id, path, room, kind, key, input, state, percent, attempt, asked_by, asked_by_name, asked_at)
    values (${city}, ${run.id}::uuid, ${run.path}, ${run.room}, ${run.kind}, ${run.key},
      ${JSON.stringify(run.input)}::jsonb, 'queued', 0, 0, ${run.askedBy}::uuid, ${run.askedByName},
      ${run.askedAt}::timestamptz)`.execute(tx);
}

/** One run of the remit with its result. */
export async function runOf(tx: Tx, city: string, id: string): Promise<StoredRun | undefined> {
  return first(
    sql<StoredRun>`select ${head}, result from platform.long_run
    where city_code = ${city} and id = ${id}::uuid`,
    tx,
  );
}

/** The latest run with the same key that is under way or done. */
export async function sameRun(tx: Tx, city: string, key: string): Promise<StoredRun | undefined> {
  return first(
    sql<StoredRun>`select ${head}, result from platform.long_run
    where city_code = ${city} and key = ${key} and state in ('queued', 'running', 'done')
    order by asked_at desc, id limit 1`,
    tx,
  );
}

/** The latest runs of a room, newest first, without results. */
export async function latestRuns(
  tx: Tx,
  city: string,
  { room, kind, most }: { readonly room: string; readonly kind?: string | undefined; readonly most: number },
): Promise<StoredRun[]> {
  const { rows } = await sql<StoredRun>`select ${head}, null as result from platform.long_run
    where city_code = ${city} and room = ${room} and (${kind ?? null}::text is null or kind = ${kind ?? null})
    order by asked_at desc, id limit ${most}`.execute(tx);
  return rows;
}

/** How many runs are under way for an account, and in all that the transaction sees. */
export async function openRuns(
  tx: Tx,
  city: string,
  accountId: string | null,
): Promise<{ readonly own: number; readonly all: number }> {
  const found = await first(
    sql<{ own: number; all: number }>`
    select count(*) filter (where asked_by = ${accountId}::uuid)::int as own, count(*)::int as all
    from platform.long_run where city_code = ${city} and state in ('queued', 'running')`,
    tx,
  );
  return found ?? { own: 0, all: 0 };
}

/** A run to be carried out now. */
export type Taken = TakenRun & { readonly room: string; readonly kind: string };

/**
 * Takes up the oldest run that waits or whose desk has died, and nobody else gets it. Runs that ended a desk too often
 * fail with `longRunAbandoned`.
 */
export async function takeRun(tx: Tx, city: string, now: Date): Promise<Taken | undefined> {
  const deadSince = new Date(now.getTime() - leaseMs).toISOString();
  await sql`update platform.long_run
    set state = 'failed', failure_code = 'longRunAbandoned', failure_facts = '{}', ended_at = ${now}::timestamptz
    where city_code = ${city} and state = 'running' and beat_at < ${deadSince}::timestamptz
      and attempt >= ${mostAttempts}`.execute(tx);
  return first(
    sql<Taken>`update platform.long_run
    set state = 'running', attempt = attempt + 1, percent = 0, step = null, started_at = ${now}::timestamptz,
      beat_at = ${now}::timestamptz
    where city_code = ${city} and id = (
      select id from platform.long_run where city_code = ${city}
        and (state = 'queued'
          or (state = 'running' and beat_at < ${deadSince}::timestamptz and attempt < ${mostAttempts}))
      order by asked_at, id limit 1 for update skip locked)
    returning city_code as "cityCode", id, path, room, kind, input, attempt, asked_by as "askedBy",
      asked_by_name as "askedByName"`,
    tx,
  );
}

const mine = ({ cityCode, id, attempt }: Taken) =>
  sql`city_code = ${cityCode} and id = ${id}::uuid and state = 'running' and attempt = ${attempt}`;

/** A sign of life with how far the run is; false where it is no longer this desk's, such as after a stop. */
export async function beat(tx: Tx, run: Taken, { progress, now }: { progress: Progress | null; now: Date }) {
  const percent = Math.min(99, Math.max(0, Math.floor(progress?.percent ?? 0)));
  const { numAffectedRows } = await sql`update platform.long_run
    set beat_at = ${now}::timestamptz, percent = ${percent}, step = ${progress?.step ?? null}
    where ${mine(run)}`.execute(tx);
  return numAffectedRows === 1n;
}

/** Locks the run for its end; false where it is no longer this desk's. */
export async function lockRun(tx: Tx, run: Taken): Promise<boolean> {
  const { rows } = await sql`select id from platform.long_run where ${mine(run)} for update`.execute(tx);
  return rows.length === 1;
}

/** Ends the run with its result. */
export async function writeDone(tx: Tx, run: Taken, { result, now }: { result: object; now: Date }): Promise<void> {
  await sql`update platform.long_run
    set state = 'done', percent = 100, result = ${JSON.stringify(result)}::jsonb, ended_at = ${now}::timestamptz
    where ${mine(run)}`.execute(tx);
}

/** Ends the run with the reason why it has no result. */
export async function writeFailed(
  tx: Tx,
  run: Taken,
  { code, facts, now }: { readonly code: string; readonly facts: Facts; readonly now: Date },
): Promise<void> {
  await sql`update platform.long_run set state = 'failed', failure_code = ${code},
      failure_facts = ${JSON.stringify(facts)}::jsonb, ended_at = ${now}::timestamptz
    where ${mine(run)}`.execute(tx);
}

/** Gives a run back that a desk leaves behind when it stops: the next one takes it up as if for the first time. */
export async function giveBack(tx: Tx, run: Taken): Promise<void> {
  await sql`update platform.long_run set state = 'queued', attempt = attempt - 1, beat_at = null, started_at = null
    where ${mine(run)}`.execute(tx);
}

/** Stops a run that is under way; false where it had ended. */
export async function writeStopped(tx: Tx, city: string, { id, now }: { id: string; now: Date }): Promise<boolean> {
  const { numAffectedRows } = await sql`update platform.long_run set state = 'stopped', ended_at = ${now}::timestamptz
    where city_code = ${city} and id = ${id}::uuid and state in ('queued', 'running')`.execute(tx);
  return numAffectedRows === 1n;
}

/** Clears away runs that ended before an instant; what they made lies with their rooms. */
export async function clearRuns(tx: Tx, city: string, before: Date): Promise<void> {
  await sql`delete from platform.long_run where city_code = ${city} and ended_at < ${before}::timestamptz`.execute(tx);
}

async function first<Row>(statement: RawBuilder<Row>, tx: Tx): Promise<Row | undefined> {
  return (await statement.execute(tx)).rows[0];
}
