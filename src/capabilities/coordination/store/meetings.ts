import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { jsonRows } from '#platform/json-rows.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import type { AgendaItem, Meeting } from '../contract-meetings.ts';

/** A meeting as it is stored. */
export type StoredMeeting = Omit<Meeting, 'mayEdit' | 'unitCode'> & { readonly path: string };

const columns = sql`id, version, path, title, held_on as "heldOn", place, chair, attendees, minutes, state,
  recorded_at as "recordedAt", recorded_by as "recordedBy"`;

/** One page of meetings, newest first. Refuses `pageUnclear`. */
export async function meetingPage(
  tx: Tx,
  city: string,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
): Promise<{ rows: StoredMeeting[]; next: string | null }> {
  const mark = pageMark(after);
  const beyond = mark ? sql`and (held_on, id) < (${mark[0]}::date, ${mark[1]}::uuid)` : sql``;
  const { rows } = await sql<StoredMeeting>`
    select ${columns} from coordination.meeting where city_code = ${city} ${beyond}
    order by held_on desc, id desc limit ${limit + 1}`.execute(tx);
  return pageOf(rows, limit, ({ heldOn, id }) => [heldOn, id]);
}

/** One meeting; `null` where the caller may not see it. */
export async function meetingById(tx: Tx, city: string, id: string): Promise<StoredMeeting | null> {
  const { rows } = await sql<StoredMeeting>`
    select ${columns} from coordination.meeting where city_code = ${city} and id = ${id}::uuid`.execute(tx);
  return rows[0] ?? null;
}

/** The last meeting that the same unit held before one; `null` where it held none. */
export async function meetingBefore(tx: Tx, city: string, one: StoredMeeting): Promise<StoredMeeting | null> {
  const { rows } = await sql<StoredMeeting>`
    select ${columns} from coordination.meeting
    where city_code = ${city} and path = ${one.path} and state = 'held'
      and (held_on, id) < (${one.heldOn}::date, ${one.id}::uuid)
    order by held_on desc, id desc limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** The agenda of a meeting as far as the caller's remit goes, in its order. */
export async function agendaOf(
  tx: Tx,
  city: string,
  { id, version }: Pick<StoredMeeting, 'id' | 'version'>,
): Promise<AgendaItem[]> {
  const { rows } = await sql<AgendaItem>`
    select title, note, unit_code as "unitCode", project_id as "projectId",
      json_build_object('kind', source_kind, 'key', source_key, 'link', source_link) as source
    from coordination.meeting_item
    where city_code = ${city} and meeting_id = ${id}::uuid and version = ${version}
    order by position`.execute(tx);
  return rows;
}

/**
 * Writes a version of a meeting with its agenda; false where the version before is no longer the one that stands.
 * `pathOf` gives the place of a unit.
 */
export async function writeMeeting(
  tx: Tx,
  city: string,
  wish: {
    readonly meeting: StoredMeeting;
    readonly agenda: readonly AgendaItem[];
    readonly pathOf: (unit: string) => string;
  },
): Promise<boolean> {
  const { meeting, agenda, pathOf } = wish;
  const row = {
    ...{ city_code: city, id: meeting.id, version: meeting.version, path: meeting.path, title: meeting.title },
    ...{ held_on: meeting.heldOn, place: meeting.place, chair: meeting.chair, attendees: meeting.attendees },
    ...{ minutes: meeting.minutes, state: meeting.state },
    ...{ recorded_at: meeting.recordedAt, recorded_by: meeting.recordedBy },
  };
  const { numAffectedRows } = await sql`
    insert into coordination.meeting as m
    select * from json_populate_recordset(null::coordination.meeting, ${jsonRows([row])}::json)
    on conflict (city_code, id) do update set version = excluded.version, title = excluded.title,
      held_on = excluded.held_on, place = excluded.place, chair = excluded.chair, attendees = excluded.attendees,
      minutes = excluded.minutes, state = excluded.state, recorded_at = excluded.recorded_at,
      recorded_by = excluded.recorded_by
    where m.version = excluded.version - 1`.execute(tx);
  if (numAffectedRows !== 1n) return false;
  await sql`insert into coordination.meeting_version
    select * from json_populate_recordset(null::coordination.meeting_version, ${jsonRows([row])}::json)`.execute(tx);
  const items = agenda.map(({ source, ...item }, i) => ({
    ...{ city_code: city, meeting_id: meeting.id, version: meeting.version, position: i + 1 },
    ...{ path: pathOf(item.unitCode), meeting_path: meeting.path, unit_code: item.unitCode },
    ...{ project_id: item.projectId, source_kind: source.kind, source_key: source.key, source_link: source.link },
    ...{ title: item.title, note: item.note },
  }));
  await sql`insert into coordination.meeting_item
    select * from json_populate_recordset(null::coordination.meeting_item, ${jsonRows(items)}::json)`.execute(tx);
  return true;
}
