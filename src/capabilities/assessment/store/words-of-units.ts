import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { SelfLine } from '../rules/self-assessment.ts';

/** Which unit of which run. */
export type UnitAsked = { readonly runId: string; readonly unitCode: string };

/** A self-assessment as it is stored. */
export type StoredSelf = {
  readonly version: number;
  readonly state: 'draft' | 'sent';
  readonly lines: (Omit<SelfLine, 'files'> & { readonly files: string[] })[];
  readonly recordedAt: string;
  readonly recordedBy: string;
};

/** The last version of what a unit says of itself; undefined where it has said nothing. */
export async function selfOf(tx: Tx, city: string, { runId, unitCode }: UnitAsked): Promise<StoredSelf | undefined> {
  const { rows } = await sql<StoredSelf>`
    select version, state, lines, recorded_at as "recordedAt", recorded_by as "recordedBy"
    from assessment.self_assessment
    where city_code = ${city} and run_id = ${runId}::uuid and unit_code = ${unitCode}
    order by version desc limit 1`.execute(tx);
  return rows[0];
}

/** Appends a version of what a unit says of itself; false where the number is taken. */
export async function appendSelf(
  tx: Tx,
  city: string,
  { runId, unitCode, path, self }: UnitAsked & { readonly path: string; readonly self: StoredSelf },
): Promise<boolean> {
  const { version, state, lines, recordedAt, recordedBy } = self;
  const { numAffectedRows } = await sql`
    insert into assessment.self_assessment
      (city_code, run_id, unit_code, version, path, lines, state, recorded_at, recorded_by)
    values (${city}, ${runId}::uuid, ${unitCode}, ${version}::int, ${path}, ${JSON.stringify(lines)}::jsonb, ${state},
      ${recordedAt}::timestamptz, ${recordedBy}) on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** An appeal as it is stored. */
export type StoredAppeal = {
  readonly id: string;
  readonly unitCode: string;
  readonly path: string;
  readonly indicator: string | null;
  readonly text: string;
  readonly proof: string;
  readonly files: string[];
  readonly state: 'open' | 'accepted' | 'declined';
  readonly madeAt: string;
  readonly madeBy: string;
  readonly answer: string | null;
  readonly answeredAt: string | null;
  readonly answeredBy: string | null;
};

/** Appeals of a run that the caller may see, oldest first. */
export async function appealsOf(tx: Tx, city: string, runId: string): Promise<StoredAppeal[]> {
  const { rows } = await sql<StoredAppeal>`
    select id, unit_code as "unitCode", path, indicator, text, proof, files, state, made_at as "madeAt",
      made_by as "madeBy", answer, answered_at as "answeredAt", answered_by as "answeredBy"
    from assessment.appeal where city_code = ${city} and run_id = ${runId}::uuid
    order by made_at, id limit 2000`.execute(tx);
  return rows;
}

/** Writes a new appeal. */
export async function writeAppeal(
  tx: Tx,
  city: string,
  { runId, appeal }: { readonly runId: string; readonly appeal: StoredAppeal },
): Promise<void> {
  const { id, unitCode, path, indicator, text, proof, files, state, madeAt, madeBy } = appeal;
  await sql`
    insert into assessment.appeal
      (city_code, id, run_id, unit_code, path, indicator, text, proof, files, state, made_at, made_by)
    values (${city}, ${id}::uuid, ${runId}::uuid, ${unitCode}, ${path}, ${indicator}, ${text}, ${proof},
      ${JSON.stringify(files)}::jsonb, ${state}, ${madeAt}::timestamptz, ${madeBy})`.execute(tx);
}

/** Writes the answer to an appeal. */
export async function answerAppealRow(
  tx: Tx,
  city: string,
  given: Pick<StoredAppeal, 'id' | 'state' | 'answer' | 'answeredAt' | 'answeredBy'>,
): Promise<void> {
  const { id, state, answer, answeredAt, answeredBy } = given;
  await sql`
    update assessment.appeal set state = ${state}, answer = ${answer}, answered_at = ${answeredAt}::timestamptz,
      answered_by = ${answeredBy} where city_code = ${city} and id = ${id}::uuid`.execute(tx);
}

/** A file of evidence as it is listed. */
export type StoredFile = {
  readonly sha256: string;
  readonly name: string;
  readonly bytes: number;
  readonly recordedAt: string;
  readonly recordedBy: string;
};

/** Files of a unit in a run, oldest first. */
export async function filesOf(tx: Tx, city: string, { runId, unitCode }: UnitAsked): Promise<StoredFile[]> {
  const { rows } = await sql<StoredFile>`
    select sha256, name, bytes, recorded_at as "recordedAt", recorded_by as "recordedBy" from assessment.file
    where city_code = ${city} and run_id = ${runId}::uuid and unit_code = ${unitCode}
    order by recorded_at, sha256 limit 200`.execute(tx);
  return rows;
}

/** Lists a file; the same bytes are listed once. */
export async function writeFile(
  tx: Tx,
  city: string,
  { runId, unitCode, path, file }: UnitAsked & { readonly path: string; readonly file: StoredFile },
): Promise<void> {
  const { sha256, name, bytes, recordedAt, recordedBy } = file;
  await sql`
    insert into assessment.file (city_code, run_id, unit_code, sha256, path, name, bytes, recorded_at, recorded_by)
    values (${city}, ${runId}::uuid, ${unitCode}, ${sha256}, ${path}, ${name}, ${bytes}, ${recordedAt}::timestamptz,
      ${recordedBy}) on conflict do nothing`.execute(tx);
}
