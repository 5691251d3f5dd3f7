import { sql } from 'kysely';
import type { Author } from '#platform/audit.ts';
import type { Tx } from '#platform/database.ts';
import type { RoundWindow } from '../rules/locking.ts';

/** A round of a month (`YYYY-MM`) or a quarter (`YYYY-Qn`) as it is kept. */
export type KeptRound = RoundWindow & {
  readonly period: string;
  readonly openedAt: string;
  readonly lockedAt: string | null;
  readonly lockedBy: string | null;
  readonly lockReason: string | null;
};

/** A round to write. */
export type RoundToWrite = RoundWindow & {
  readonly month: string;
  readonly openedAt: string;
  readonly openedBy: string;
};

const place = (period: string) =>
  period.includes('Q')
    ? { table: sql.table('dispatch.quarter_round'), key: sql.ref('quarter') }
    : { table: sql.table('dispatch.round'), key: sql.ref('month') };

const columns = sql.raw(`state, opens_on as "opensOn", due_on as "dueOn", closes_on as "closesOn",
  grace_days as "graceDays", expected_units as "expectedUnits", opened_at as "openedAt", locked_at as "lockedAt",
  locked_by as "lockedBy", lock_reason as "lockReason"`);

/** Rounds of the city of months or quarters, newest first. */
export async function roundsOf(tx: Tx, city: string, kind: 'month' | 'quarter' = 'month'): Promise<KeptRound[]> {
  const { table, key } = place(kind === 'month' ? '' : 'Q');
  const { rows } = await sql<KeptRound>`
    select ${key} as period, ${columns} from ${table} where city_code = ${city} order by 1 desc limit 120`.execute(tx);
  return rows;
}

/** Day by which the reports of a month are due; null where its round was never opened. */
export async function dueOnOf(tx: Tx, city: string, month: string): Promise<string | null> {
  const { rows } = await sql<{ dueOn: string }>`
    select due_on as "dueOn" from dispatch.round where city_code = ${city} and month = ${month}`.execute(tx);
  return rows[0]?.dueOn ?? null;
}

/** One round, locked for the transaction that changes it; `undefined` where it was never opened. */
export async function roundToChange(tx: Tx, city: string, period: string): Promise<KeptRound | undefined> {
  const { table, key } = place(period);
  const { rows } = await sql<KeptRound>`
    select ${key} as period, ${columns} from ${table} where city_code = ${city} and ${key} = ${period} for update`.execute(
    tx,
  );
  return rows[0];
}

/** Writes a round of the city; false where the month or quarter has one already. */
export async function writeRound(tx: Tx, city: string, round: RoundToWrite): Promise<boolean> {
  const { table, key } = place(round.month);
  const { numAffectedRows } = await sql`
    insert into ${table} (city_code, ${key}, path, state, opens_on, due_on, closes_on, grace_days, expected_units,
      opened_at, opened_by)
    values (${city}, ${round.month}, ${city}, ${round.state}, ${round.opensOn}::date, ${round.dueOn}::date,
      ${round.closesOn}::date, ${round.graceDays}::int, ${round.expectedUnits}::text[], ${round.openedAt}::timestamptz,
      ${round.openedBy})
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** Changes a round's window and state. */
export async function changeRoundRow(tx: Tx, city: string, round: KeptRound): Promise<void> {
  const { table, key } = place(round.period);
  await sql`
    update ${table} set state = ${round.state}, opens_on = ${round.opensOn}::date, due_on = ${round.dueOn}::date,
      closes_on = ${round.closesOn}::date, grace_days = ${round.graceDays}::int,
      expected_units = ${round.expectedUnits}::text[], locked_at = ${round.lockedAt}::timestamptz,
      locked_by = ${round.lockedBy}, lock_reason = ${round.lockReason}
    where city_code = ${city} and ${key} = ${round.period}`.execute(tx);
}

/** What was done with a round. */
export type RoundAct = 'opened' | 'changed' | 'locked' | 'reopened';

/** Appends to what was done with a round. */
export async function noteRound(
  tx: Tx,
  { cityCode, name }: Author,
  event: { readonly period: string; readonly act: RoundAct; readonly reason: string | null; readonly at: string },
): Promise<void> {
  const { period, act, reason, at } = event;
  await sql`
    insert into dispatch.round_event (city_code, period, sequence, path, act, reason, at, by)
    select ${cityCode}, ${period}, coalesce(max(sequence), 0) + 1, ${cityCode}, ${act}, ${reason}, ${at}::timestamptz, ${name}
    from dispatch.round_event where city_code = ${cityCode} and period = ${period}`.execute(tx);
}

/** What was done with a round, oldest first. */
export async function roundEvents(tx: Tx, city: string, period: string) {
  const { rows } = await sql<{ act: RoundAct; reason: string | null; at: string; by: string }>`
    select act, reason, at, by from dispatch.round_event
    where city_code = ${city} and period = ${period} order by sequence`.execute(tx);
  return rows;
}

/** How many reports of a month are there and not accepted. */
export async function waitingReports(tx: Tx, city: string, month: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from dispatch.public_review
    where city_code = ${city} and month = ${month} and state <> 'accepted'`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** How many counties' forms of a quarter are not accepted. */
export async function waitingQuarters(tx: Tx, city: string, quarter: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from dispatch.county_quarter
    where city_code = ${city} and quarter = ${quarter} and state <> 'accepted'`.execute(tx);
  return rows[0]?.count ?? 0;
}
