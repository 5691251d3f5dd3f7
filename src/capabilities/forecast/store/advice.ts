import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { AdviceAction, AdviceProposal } from '../contract-advice.ts';
import type { Samples } from '../rules/made-advice.ts';

/** An advice as it is kept, without its samples. */
export type StoredAdvice = {
  readonly id: string;
  readonly path: string;
  readonly unitCode: string;
  readonly asOfMonth: string;
  readonly origin: string;
  readonly knownAt: string;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly goalTenths: number;
  readonly baseYuan: number;
  readonly goalYuan: number;
  readonly meanYuan: number;
  readonly probabilityPercent: number;
  readonly actions: readonly AdviceAction[];
  readonly proposal: AdviceProposal;
  readonly draws: number;
};

/** Keeps an advice. */
export async function writeAdvice(tx: Tx, city: string, advice: Omit<StoredAdvice, 'draws'>): Promise<void> {
  await sql`insert into forecast.advice (city_code, id, path, unit_code, as_of_month, origin, known_at, made_at, made_by,
      goal_tenths, base_yuan, goal_yuan, mean_yuan, probability_percent, actions, proposal)
    values (${city}, ${advice.id}::uuid, ${advice.path}, ${advice.unitCode}, ${advice.asOfMonth}, ${advice.origin},
      ${advice.knownAt}::timestamptz, ${advice.madeAt}::timestamptz, ${advice.madeBy}, ${advice.goalTenths}::int,
      ${advice.baseYuan}::bigint, ${advice.goalYuan}::bigint, ${advice.meanYuan}::bigint,
      ${advice.probabilityPercent}::int, ${JSON.stringify(advice.actions)}::jsonb,
      ${JSON.stringify(advice.proposal)}::jsonb)`.execute(tx);
}

/** Keeps a part of its samples. */
export async function writeSamples(
  tx: Tx,
  city: string,
  wish: { readonly id: string; readonly path: string; readonly part: 'shown' | 'fresh'; readonly samples: Samples },
): Promise<void> {
  const { id, path, part, samples } = wish;
  const { buffer, byteOffset, byteLength } = samples.values;
  await sql`insert into forecast.advice_sample (city_code, advice_id, part, path, draws, content)
    values (${city}, ${id}::uuid, ${part}, ${path}, ${samples.draws}::int,
      ${Buffer.from(buffer, byteOffset, byteLength)}::bytea)`.execute(tx);
}

/** One advice of the remit, or the newest of a unit. */
export async function adviceOf(
  tx: Tx,
  city: string,
  asked: { readonly id: string } | { readonly unit: string },
): Promise<StoredAdvice | undefined> {
  const chosen = 'id' in asked ? sql`a.id = ${asked.id}::uuid` : sql`a.unit_code = ${asked.unit}`;
  const { rows } = await sql<StoredAdvice>`
    select a.id, a.path, a.unit_code as "unitCode", a.as_of_month as "asOfMonth", a.origin, a.known_at as "knownAt",
      a.made_at as "madeAt", a.made_by as "madeBy", a.goal_tenths as "goalTenths", a.base_yuan as "baseYuan",
      a.goal_yuan as "goalYuan", a.mean_yuan as "meanYuan", a.probability_percent as "probabilityPercent", a.actions,
      a.proposal, (select s.draws from forecast.advice_sample s
        where s.city_code = a.city_code and s.advice_id = a.id and s.part = 'shown') as draws
    from forecast.advice a where a.city_code = ${city} and ${chosen}
    order by a.made_at desc, a.id desc limit 1`.execute(tx);
  return rows[0];
}

/** A part of the samples as bytes; undefined outside the remit. */
export async function sampleBytes(
  tx: Tx,
  city: string,
  { id, part }: { readonly id: string; readonly part: 'shown' | 'fresh' },
): Promise<{ readonly draws: number; readonly content: Buffer } | undefined> {
  const { rows } = await sql<{ draws: number; content: Buffer }>`
    select draws, content from forecast.advice_sample
    where city_code = ${city} and advice_id = ${id}::uuid and part = ${part}`.execute(tx);
  return rows[0];
}

/** The same as numbers. */
export async function samplesOf(
  tx: Tx,
  city: string,
  asked: { readonly id: string; readonly part: 'shown' | 'fresh' },
): Promise<Samples | undefined> {
  const found = await sampleBytes(tx, city, asked);
  if (!found) return undefined;
  // A copy, since the bytes of a row need not begin where a float may.
  const { buffer } = new Uint8Array(found.content);
  return { draws: found.draws, values: new Float32Array(buffer) };
}

/** An action of which a task was made. */
export type Adoption = {
  readonly actionId: string;
  readonly taskId: string;
  readonly adoptedAt: string;
  readonly adoptedBy: string;
};

/** Actions of an advice of which tasks were made. */
export async function adoptionsOf(tx: Tx, city: string, adviceId: string): Promise<Adoption[]> {
  const { rows } = await sql<Adoption>`
    select action_id as "actionId", task_id as "taskId", adopted_at as "adoptedAt", adopted_by as "adoptedBy"
    from forecast.adoption where city_code = ${city} and advice_id = ${adviceId}::uuid
    order by adopted_at, action_id`.execute(tx);
  return rows;
}

/** Notes that a task was made of an action; false where there is one. */
export async function writeAdoption(
  tx: Tx,
  city: string,
  { adviceId, path, ...adoption }: Adoption & { readonly adviceId: string; readonly path: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into forecast.adoption
      (city_code, advice_id, action_id, task_id, path, adopted_at, adopted_by)
    values (${city}, ${adviceId}::uuid, ${adoption.actionId}, ${adoption.taskId}::uuid, ${path},
      ${adoption.adoptedAt}::timestamptz, ${adoption.adoptedBy}) on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}
