import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { jsonRows } from '#platform/json-rows.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import type { FlagRow, Pattern, Severity } from '../rules/flag.ts';
import type { FlagChanges, KeptFlag } from '../rules/flag-changes.ts';

/** Every flag that is kept in the remit. */
export async function keptFlags(tx: Tx, city: string): Promise<KeptFlag[]> {
  const { rows } = await sql<KeptFlag>`
    select id, key, severity, code, facts, others, rows, gone_at as "goneAt" from integrity.flag where city_code = ${city}`.execute(
    tx,
  );
  return rows;
}

/** Writes what a run changed, and one event for each change. */
export async function writeChanges(tx: Tx, city: string, { changes, at }: { changes: FlagChanges; at: string }) {
  const seen = changes.seen.map((flag) => ({ id: randomUUID(), ...flag }));
  const rows = [...seen, ...changes.again.map(({ kept, found }) => ({ id: kept.id, ...found }))].map((flag) => ({
    city_code: city,
    id: flag.id,
    key: flag.key,
    pattern: flag.pattern,
    severity: flag.severity,
    code: flag.code,
    facts: flag.facts,
    path: flag.path,
    unit_code: flag.unitCode,
    rows: flag.rows,
    others: flag.others,
    first_seen_at: at,
    last_seen_at: at,
  }));
  await sql`
    insert into integrity.flag select * from json_populate_recordset(null::integrity.flag, ${jsonRows(rows)}::json)
    on conflict (city_code, id) do update set severity = excluded.severity, code = excluded.code,
      facts = excluded.facts, path = excluded.path, rows = excluded.rows, others = excluded.others,
      last_seen_at = excluded.last_seen_at, gone_at = null`.execute(tx);
  const gone = changes.gone.map(({ id }) => id);
  await sql`update integrity.flag set gone_at = ${at}::timestamptz
    where city_code = ${city} and id = any(${gone}::uuid[])`.execute(tx);
  await writeEvents(tx, city, {
    at,
    events: [
      ...seen.map(({ id }) => ({ id, what: 'seen' })),
      ...changes.again.flatMap(({ kept, what }) => (what === null ? [] : [{ id: kept.id, what: what as string }])),
      ...gone.map((id) => ({ id, what: 'gone' })),
    ],
  });
}

type Events = { readonly at: string; readonly events: readonly { readonly id: string; readonly what: string }[] };

async function writeEvents(tx: Tx, city: string, { at, events }: Events): Promise<void> {
  await sql`
    insert into integrity.flag_event (city_code, flag_id, sequence, path, what, at, severity, rows, code, facts,
      others)
    select f.city_code, f.id, 1 + (select count(*) from integrity.flag_event o
        where o.city_code = f.city_code and o.flag_id = f.id), f.path, e.what, ${at}::timestamptz, f.severity, f.rows,
      f.code, f.facts, f.others
    from json_to_recordset(${jsonRows(events)}::json) as e (id uuid, what text)
    join integrity.flag f on f.city_code = ${city} and f.id = e.id`.execute(tx);
}

/** A flag as it is stored, with the names of its projects as they are now and its latest answer. */
export type StoredFlag = {
  readonly id: string;
  readonly pattern: Pattern;
  readonly severity: Severity;
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly path: string;
  readonly unitCode: string;
  readonly rows: readonly (FlagRow & { readonly name: string; readonly code: string | null })[];
  readonly others: number;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  readonly goneAt: string | null;
  readonly answer: { readonly text: string; readonly answeredBy: string; readonly answeredAt: string } | null;
};

/** Which flags are wanted. `unansweredUntil`: those that nobody answered only if first seen by then; null = all. */
export type FlagsWanted = {
  readonly pattern?: Pattern | undefined;
  readonly severity?: Severity | undefined;
  readonly unit?: string | undefined;
  readonly project?: string | undefined;
  readonly state?: 'open' | 'answered' | 'gone' | undefined;
  readonly id?: string | undefined;
  readonly unansweredUntil: Date | null;
};

const answered = sql<boolean>`exists (select from integrity.answer a where a.city_code = f.city_code and a.flag_id = f.id)`;

const states = {
  open: sql<boolean>`f.gone_at is null and not ${answered}`,
  answered: sql<boolean>`f.gone_at is null and ${answered}`,
  gone: sql<boolean>`f.gone_at is not null`,
} as const;

function condition(city: string, wanted: FlagsWanted) {
  const { pattern, severity, unit, project, state, id, unansweredUntil } = wanted;
  const all = [
    sql`f.city_code = ${city}`,
    ...(pattern ? [sql`f.pattern = ${pattern}`] : []),
    ...(severity ? [sql`f.severity = ${severity}`] : []),
    ...(unit ? [sql`f.unit_code = ${unit}`] : []),
    ...(project ? [sql`f.rows @> ${JSON.stringify([{ projectId: project }])}::jsonb`] : []),
    ...(state ? [states[state]] : []),
    ...(id ? [sql`f.id = ${id}::uuid`] : []),
    ...(unansweredUntil ? [sql`(f.first_seen_at <= ${unansweredUntil} or ${answered})`] : []),
  ];
  return sql.join(all, sql` and `);
}

const shown = sql`
  select f.id, f.pattern, f.severity, f.code, f.facts, f.path, f.unit_code as "unitCode", f.others,
    f.first_seen_at as "firstSeenAt", f.last_seen_at as "lastSeenAt", f.gone_at as "goneAt",
    (select coalesce(json_agg(json_build_object('projectId', p.id, 'name', p.name, 'code', p.code, 'months', r->'months')
        order by p.name, p.id), '[]')
      from jsonb_array_elements(f.rows) r
      join project_library.public_project p on p.city_code = f.city_code and p.id = (r->>'projectId')::uuid) as rows,
    (select json_build_object('text', a.text, 'answeredBy', a.answered_by, 'answeredAt', a.answered_at)
      from integrity.answer a where a.city_code = f.city_code and a.flag_id = f.id order by a.version desc limit 1) as answer
  from integrity.flag f`;

/** One page of flags, newest first. */
export async function flagPage(
  tx: Tx,
  city: string,
  { wanted, limit, after }: { wanted: FlagsWanted; limit: number; after?: string | undefined },
): Promise<{ rows: StoredFlag[]; next: string | null }> {
  const mark = pageMark(after);
  const beyond = mark
    ? sql`and (f.first_seen_at < ${mark[0]}::timestamptz or (f.first_seen_at = ${mark[0]}::timestamptz and f.id > ${mark[1]}::uuid))`
    : sql``;
  const { rows } = await sql<StoredFlag>`${shown} where ${condition(city, wanted)} ${beyond}
    order by f.first_seen_at desc, f.id limit ${limit + 1}`.execute(tx);
  return pageOf(rows, limit, ({ firstSeenAt, id }) => [firstSeenAt, id]);
}

/** Every flag that is wanted, the gravest first; for the command line. */
export async function allFlags(tx: Tx, city: string, wanted: FlagsWanted): Promise<StoredFlag[]> {
  const { rows } = await sql<StoredFlag>`${shown} where ${condition(city, wanted)}
    order by array_position(array['error', 'warn', 'note'], f.severity), f.pattern, f.key`.execute(tx);
  return rows;
}

/** Open and answered flags by pattern. */
export async function flagsByPattern(tx: Tx, city: string, wanted: FlagsWanted) {
  const { rows } = await sql<{ pattern: Pattern; open: number; answered: number }>`
    select f.pattern, count(*) filter (where not ${answered}) as open, count(*) filter (where ${answered}) as answered
    from integrity.flag f where ${condition(city, wanted)} and f.gone_at is null
    group by f.pattern order by f.pattern`.execute(tx);
  return rows;
}
