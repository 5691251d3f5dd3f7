import { sql } from 'kysely';
import type { Caller } from '#platform/caller.ts';
import type { Tx } from '#platform/database.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import type { SourceKind, Standing, TaskState } from '../rules/task.ts';

/** A task as it is stored, with the name of its project as it is now and what the unit last answered. */
export type StoredTask = Standing & {
  readonly id: string;
  readonly version: number;
  readonly path: string;
  readonly ownerCode: string | null;
  readonly unitCode: string;
  readonly receiver: 'unit' | 'owner';
  readonly receiverName: string;
  readonly person: string;
  readonly title: string;
  readonly measures: string;
  readonly firstDueOn: string;
  readonly projectId: string | null;
  readonly projectName: string | null;
  readonly sourceKind: SourceKind;
  readonly sourceKey: string;
  readonly sourceLink: string | null;
  readonly meetingId: string | null;
  readonly setPath: string;
  readonly setBy: string;
  readonly setAt: string;
  readonly latest: string | null;
};

const shown = sql`
  select t.id, t.version, t.path, t.owner_code as "ownerCode", t.unit_code as "unitCode", t.receiver,
    t.receiver_name as "receiverName", t.person, t.title, t.measures, t.state, t.due_on as "dueOn",
    t.first_due_on as "firstDueOn", t.level, t.project_id as "projectId", p.name as "projectName",
    t.source_kind as "sourceKind", t.source_key as "sourceKey", t.source_link as "sourceLink",
    t.meeting_id as "meetingId", t.set_path as "setPath", t.set_by as "setBy", t.set_at as "setAt",
    (select e.text from coordination.task_event e where e.city_code = t.city_code and e.task_id = t.id
      and e.what in ('feedback', 'ask') order by e.sequence desc limit 1) as latest
  from coordination.task t
  left join lateral (
    select name from project_library.public_project where city_code = t.city_code and id = t.project_id offset 0
  ) p on true`;

/** Which tasks are wanted. */
export type TasksWanted = {
  readonly state?: 'live' | 'all' | TaskState | undefined;
  readonly overdue?: 'yes' | undefined;
  readonly mine?: 'answer' | 'decide' | undefined;
  readonly kind?: SourceKind | undefined;
  readonly unit?: string | undefined;
  readonly project?: string | undefined;
  readonly meeting?: string | undefined;
  readonly q?: string | undefined;
};

type Who = Pick<Caller, 'cityCode' | 'remit' | 'ownerCode'> & { readonly today: string };

function condition({ cityCode, remit, ownerCode, today }: Who, wanted: TasksWanted) {
  const { state, overdue, mine, kind, unit, project, meeting, q } = wanted;
  const own = ownerCode === null ? sql`t.owner_code is null and t.path = ${remit}` : sql`t.owner_code = ${ownerCode}`;
  const all = [
    sql`t.city_code = ${cityCode}`,
    ...(state === 'live' ? [sql`t.state in ('open', 'asked')`] : []),
    ...(state && state !== 'live' && state !== 'all' ? [sql`t.state = ${state}`] : []),
    ...(overdue ? [sql`t.state = 'open' and t.due_on < ${today}::date`] : []),
    ...(mine === 'answer' ? [sql`t.state = 'open' and ${own}`] : []),
    ...(mine === 'decide' ? [sql`t.state = 'asked' and t.set_path = ${remit}`] : []),
    ...(kind ? [sql`t.source_kind = ${kind}`] : []),
    ...(unit ? [sql`strpos(t.path || '/', '/' || ${unit} || '/') > 0`] : []),
    ...(project ? [sql`t.project_id = ${project}::uuid`] : []),
    ...(meeting ? [sql`t.meeting_id = ${meeting}::uuid`] : []),
    ...(q
      ? [sql`strpos(t.title || ' ' || t.receiver_name || ' ' || t.person || ' ' || coalesce(p.name, ''), ${q}) > 0`]
      : []),
  ];
  return sql.join(all, sql` and `);
}

/** One page of tasks, the next due first. Refuses `pageUnclear`. */
export async function taskPage(
  tx: Tx,
  who: Who,
  { wanted, limit, after }: { wanted: TasksWanted; limit: number; after?: string | undefined },
): Promise<{ rows: StoredTask[]; next: string | null }> {
  const mark = pageMark(after);
  const beyond = mark ? sql`and (t.due_on, t.id) > (${mark[0]}::date, ${mark[1]}::uuid)` : sql``;
  const { rows } = await sql<StoredTask>`${shown} where ${condition(who, wanted)} ${beyond}
    order by t.due_on, t.id limit ${limit + 1}`.execute(tx);
  return pageOf(rows, limit, ({ dueOn, id }) => [dueOn, id]);
}

/** One task; `null` outside the remit. */
export async function taskById(tx: Tx, city: string, id: string): Promise<StoredTask | null> {
  const { rows } = await sql<StoredTask>`${shown} where t.city_code = ${city} and t.id = ${id}::uuid`.execute(tx);
  return rows[0] ?? null;
}

/** One task, locked until the transaction ends; `null` outside the remit. */
export async function lockedTask(tx: Tx, city: string, id: string): Promise<StoredTask | null> {
  await sql`select from coordination.task where city_code = ${city} and id = ${id}::uuid for update`.execute(tx);
  return taskById(tx, city, id);
}

/** The task of a unit that is not over for a source; `null` where there is none. */
export async function openTaskFor(
  tx: Tx,
  city: string,
  { setPath, sourceKey }: { readonly setPath: string; readonly sourceKey: string },
): Promise<{ id: string; title: string } | null> {
  const { rows } = await sql<{ id: string; title: string }>`
    select id, title from coordination.task where city_code = ${city} and set_path = ${setPath}
      and source_key = ${sourceKey} and state in ('open', 'asked') and source_kind not in ('meeting', 'other')`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** Sources for which a unit has a task that is not over, with the task. */
export async function openSources(tx: Tx, city: string, setPath: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ key: string; id: string }>`
    select source_key as key, id from coordination.task where city_code = ${city} and set_path = ${setPath}
      and state in ('open', 'asked') and source_kind not in ('meeting', 'other')`.execute(tx);
  return new Map(rows.map(({ key, id }) => [key, id]));
}

/** Every task of the city that is not over, for the nightly work. */
export async function liveTasks(tx: Tx, city: string): Promise<(StoredTask & { readonly askedOn: string | null })[]> {
  const { rows } = await sql<StoredTask & { askedOn: string | null }>`
    select s.*, (select max(e.at)::date::text from coordination.task_event e
      where e.city_code = ${city} and e.task_id = s.id and e.what = 'ask') as "askedOn"
    from (${shown} where t.city_code = ${city} and t.state in ('open', 'asked')) s order by s.id`.execute(tx);
  return rows;
}
