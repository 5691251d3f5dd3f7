import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { TaskEvent } from '../contract.ts';
import type { Standing } from '../rules/task.ts';
import type { StoredTask } from './tasks.ts';

/** A task to write for the first time. */
export type TaskToWrite = Omit<StoredTask, 'projectName' | 'latest' | 'version'>;

/** Writes a new task; false where its unit has one for the same source that is not over. */
export async function writeTask(tx: Tx, city: string, task: TaskToWrite): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into coordination.task (city_code, id, version, path, owner_code, unit_code, receiver, receiver_name, person,
      title, measures, state, due_on, first_due_on, level, project_id, source_kind, source_key, source_link, meeting_id,
      set_path, set_by, set_at)
    values (${city}, ${task.id}::uuid, 1, ${task.path}, ${task.ownerCode}, ${task.unitCode}, ${task.receiver},
      ${task.receiverName}, ${task.person}, ${task.title}, ${task.measures}, ${task.state}, ${task.dueOn}::date,
      ${task.firstDueOn}::date, ${task.level}, ${task.projectId}::uuid, ${task.sourceKind}, ${task.sourceKey},
      ${task.sourceLink}, ${task.meetingId}::uuid, ${task.setPath}, ${task.setBy}, ${task.setAt}::timestamptz)
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** A step to append. */
export type EventToWrite = Pick<TaskEvent, 'what' | 'text' | 'proof' | 'at' | 'by'>;

/** Brings a task to where an act took it and appends the step. */
export async function writeStep(
  tx: Tx,
  city: string,
  { task, after, event }: { readonly task: StoredTask; readonly after: Standing; readonly event: EventToWrite },
): Promise<void> {
  await sql`update coordination.task set state = ${after.state}, due_on = ${after.dueOn}::date, level = ${after.level},
    version = version + 1 where city_code = ${city} and id = ${task.id}::uuid`.execute(tx);
  await appendEvent(tx, city, { task, after, event });
}

/** Appends a step of a task. */
export async function appendEvent(
  tx: Tx,
  city: string,
  wish: { readonly task: TaskToWrite | StoredTask; readonly after: Standing; readonly event: EventToWrite },
): Promise<void> {
  const { task, after, event } = wish;
  await sql`
    insert into coordination.task_event
    select ${city}, ${task.id}::uuid, 1 + count(*), ${task.path}::text, ${task.ownerCode}::text, ${event.what}::text,
      ${event.text}::text, ${event.proof}::text, ${after.state}::text, ${after.dueOn}::date, ${after.level}::text,
      ${event.at}::timestamptz, ${event.by}::text
    from coordination.task_event where city_code = ${city} and task_id = ${task.id}::uuid`.execute(tx);
}

/** Steps of a task, oldest first. */
export async function eventsOf(tx: Tx, city: string, taskId: string): Promise<TaskEvent[]> {
  const { rows } = await sql<TaskEvent>`
    select sequence, what, text, proof, state, due_on as "dueOn", level, at, by_name as by
    from coordination.task_event where city_code = ${city} and task_id = ${taskId}::uuid
    order by sequence limit 500`.execute(tx);
  return rows;
}

/** Tasks of a project's owner move with the project. */
export async function followProjects(tx: Tx, city: string, projectIds: readonly string[]): Promise<void> {
  await sql`
    update coordination.task_event e set path = p.path, owner_code = p.owner_code
    from coordination.task t join project_library.public_project p on p.city_code = t.city_code and p.id = t.project_id
    where e.city_code = ${city} and t.city_code = ${city} and t.id = e.task_id and t.receiver = 'owner'
      and t.project_id = any(${projectIds}::uuid[]) and p.owner_code is not null
      and (e.path, e.owner_code) is distinct from (p.path, p.owner_code)`.execute(tx);
  await sql`
    update coordination.task t set path = p.path, owner_code = p.owner_code, unit_code = p.unit_code
    from project_library.public_project p
    where t.city_code = ${city} and t.receiver = 'owner' and t.project_id = any(${projectIds}::uuid[])
      and p.city_code = ${city} and p.id = t.project_id and p.owner_code is not null
      and (t.path, t.owner_code) is distinct from (p.path, p.owner_code)`.execute(tx);
}
