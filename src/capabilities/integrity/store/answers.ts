import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { defaultAnswerDays } from '../rules/visibility.ts';

/** A unit's answer. */
export type Answer = {
  readonly version: number;
  readonly text: string;
  readonly answeredBy: string;
  readonly answeredAt: string;
};

/** Answers to a flag, newest first. */
export async function answersTo(tx: Tx, city: string, flagId: string): Promise<Answer[]> {
  const { rows } = await sql<Answer>`
    select version, text, answered_by as "answeredBy", answered_at as "answeredAt" from integrity.answer
    where city_code = ${city} and flag_id = ${flagId}::uuid order by version desc limit 200`.execute(tx);
  return rows;
}

/** What became of a flag, newest first. */
export async function eventsOf(tx: Tx, city: string, flagId: string) {
  const { rows } = await sql<{
    what: 'seen' | 'changed' | 'gone' | 'back';
    at: string;
    severity: 'note' | 'warn' | 'error';
  }>`
    select what, at, severity from integrity.flag_event
    where city_code = ${city} and flag_id = ${flagId}::uuid order by sequence desc limit 200`.execute(tx);
  return rows;
}

/** Appends an answer. */
export async function writeAnswer(
  tx: Tx,
  city: string,
  { flagId, path, ...answer }: Answer & { readonly flagId: string; readonly path: string },
): Promise<void> {
  await sql`insert into integrity.answer values (${city}, ${flagId}::uuid, ${answer.version}::int, ${path},
    ${answer.text}, ${answer.answeredBy}, ${answer.answeredAt}::timestamptz)`.execute(tx);
}

/** Days for which a new flag is the unit's alone, with the version of the setting; version 0 is the default. */
export async function answerDaysOf(tx: Tx, city: string): Promise<{ days: number; version: number }> {
  const { rows } = await sql<{ days: number; version: number }>`
    select days, version from integrity.answer_days where city_code = ${city} order by version desc limit 1`.execute(
    tx,
  );
  return rows[0] ?? { days: defaultAnswerDays, version: 0 };
}

/** Appends a version of the setting. */
export async function writeAnswerDays(
  tx: Tx,
  city: string,
  given: { readonly days: number; readonly version: number; readonly at: string; readonly by: string },
): Promise<void> {
  await sql`insert into integrity.answer_days
    values (${city}, ${given.version}::int, ${city}, ${given.days}::int, ${given.at}::timestamptz, ${given.by})`.execute(
    tx,
  );
}

/** A run to write. */
export type Run = {
  readonly startedAt: string;
  readonly projects: number;
  readonly flags: number;
  readonly ms: number;
};

/** Appends a run. */
export async function writeRun(tx: Tx, city: string, run: Run & { readonly by: string }): Promise<void> {
  await sql`insert into integrity.run values (${city}, ${randomUUID()}::uuid, ${run.startedAt}::timestamptz, ${city}, ${run.projects}::int,
    ${run.flags}::int, ${run.by}, ${run.ms}::int)`.execute(tx);
}

/** When the last run began; null before the first. */
export async function lastRunAt(tx: Tx, city: string): Promise<string | null> {
  const { rows } = await sql<{ at: string }>`
    select started_at as at from integrity.run where city_code = ${city} order by started_at desc limit 1`.execute(tx);
  return rows[0]?.at ?? null;
}

/** Takes the city's check for this transaction; false where another one runs. */
export async function takeCheck(tx: Tx, city: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`integrity.${city}`}, 0)) as taken`.execute(tx);
  return rows[0]?.taken ?? false;
}
