import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { jsonRows } from '#platform/json-rows.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import type { Training } from '../contract-trainings.ts';

/** A training session as it is stored. */
export type StoredTraining = Omit<Training, 'mayEdit' | 'unitCode'> & { readonly path: string };

const shown = sql`
  select t.id, t.version, t.path, t.title, t.held_on as "heldOn", t.form, t.place, t.lecturer, t.content, t.material,
    t.attendees, t.recorded_at as "recordedAt", t.recorded_by as "recordedBy",
    (select coalesce(json_agg(json_build_object('sha256', f.sha256, 'name', f.name, 'bytes', f.bytes)
        order by f.recorded_at, f.sha256), '[]')
      from coordination.training_file f where f.city_code = t.city_code and f.training_id = t.id) as files
  from coordination.training t`;

/** One page of training sessions, newest first. Refuses `pageUnclear`. */
export async function trainingPage(
  tx: Tx,
  city: string,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
): Promise<{ rows: StoredTraining[]; next: string | null }> {
  const mark = pageMark(after);
  const beyond = mark ? sql`and (t.held_on, t.id) < (${mark[0]}::date, ${mark[1]}::uuid)` : sql``;
  const { rows } = await sql<StoredTraining>`${shown} where t.city_code = ${city} ${beyond}
    order by t.held_on desc, t.id desc limit ${limit + 1}`.execute(tx);
  return pageOf(rows, limit, ({ heldOn, id }) => [heldOn, id]);
}

/** One training session; `null` where the caller may not see it. */
export async function trainingById(tx: Tx, city: string, id: string): Promise<StoredTraining | null> {
  const { rows } = await sql<StoredTraining>`${shown} where t.city_code = ${city} and t.id = ${id}::uuid`.execute(tx);
  return rows[0] ?? null;
}

/** Writes a version; false where the version before is no longer the one that stands. */
export async function writeTraining(tx: Tx, city: string, training: StoredTraining): Promise<boolean> {
  const row = {
    ...{ city_code: city, id: training.id, version: training.version, path: training.path, title: training.title },
    ...{ held_on: training.heldOn, form: training.form, place: training.place, lecturer: training.lecturer },
    ...{ content: training.content, material: training.material, attendees: training.attendees },
    ...{ recorded_at: training.recordedAt, recorded_by: training.recordedBy },
  };
  const { numAffectedRows } = await sql`
    insert into coordination.training as t
    select * from json_populate_recordset(null::coordination.training, ${jsonRows([row])}::json)
    on conflict (city_code, id) do update set version = excluded.version, title = excluded.title,
      held_on = excluded.held_on, form = excluded.form, place = excluded.place, lecturer = excluded.lecturer,
      content = excluded.content, material = excluded.material, attendees = excluded.attendees,
      recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
    where t.version = excluded.version - 1`.execute(tx);
  if (numAffectedRows !== 1n) return false;
  await sql`insert into coordination.training_version
    select * from json_populate_recordset(null::coordination.training_version, ${jsonRows([row])}::json)`.execute(tx);
  return true;
}

/** A file of material to write; its content lies with the platform. */
export type MaterialToWrite = {
  readonly trainingId: string;
  readonly sha256: string;
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly recordedAt: string;
  readonly recordedBy: string;
};

/** Adds a file of material; the same file a second time changes nothing. */
export async function writeMaterial(tx: Tx, city: string, file: MaterialToWrite): Promise<void> {
  await sql`insert into coordination.training_file
    values (${city}, ${file.trainingId}::uuid, ${file.sha256}, ${file.path}, ${file.name}, ${file.bytes}::bigint,
      ${file.recordedAt}::timestamptz, ${file.recordedBy}) on conflict do nothing`.execute(tx);
}
