import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';

/** A task as it stood at the end of a period. */
export type SettledTask = {
  readonly id: string;
  readonly title: string;
  readonly unitCode: string;
  readonly receiverName: string;
  readonly person: string;
  readonly setAt: string;
  /** Day of China on which it was set. */
  readonly setOn: string;
  readonly state: 'open' | 'asked' | 'closed' | 'withdrawn';
  readonly dueOn: string;
  readonly isOverdue: boolean;
  readonly closedAt: string | null;
  readonly latest: string | null;
};

/** Days of China, both included, and by whom the tasks were set: null for whoever it was. */
export type SettledPeriod = { readonly from: string; readonly to: string; readonly setPath: string | null };

/**
 * Tasks of the remit that a unit set in a period, or that were not over when it began, as they stood at the end of it: a
 * later step does not change what a paper said.
 */
export async function tasksOfPeriod(
  tx: Tx,
  city: string,
  { from, to, setPath }: SettledPeriod,
): Promise<SettledTask[]> {
  const { rows } = await sql<SettledTask>`
    with begun as (select (${from}::date)::timestamp at time zone 'Asia/Shanghai' as at),
    ended as (select (${to}::date + 1)::timestamp at time zone 'Asia/Shanghai' as at)
    select t.id, t.title, t.unit_code as "unitCode", t.receiver_name as "receiverName", t.person, t.set_at as "setAt",
      (t.set_at at time zone 'Asia/Shanghai')::date::text as "setOn",
      stood.state, stood.due_on as "dueOn", (stood.state = 'open' and stood.due_on < ${to}::date) as "isOverdue",
      case when stood.state = 'closed' then stood.changed end as "closedAt", said.text as latest
    from coordination.task t
    cross join lateral (
      select e.state, e.due_on, e.at as changed from coordination.task_event e
      where e.city_code = t.city_code and e.task_id = t.id and e.at < (select at from ended)
      order by e.sequence desc limit 1) stood
    left join lateral (
      select e.text from coordination.task_event e where e.city_code = t.city_code and e.task_id = t.id
        and e.at < (select at from ended) and e.what in ('feedback', 'ask') order by e.sequence desc limit 1) said on true
    left join lateral (
      select e.state from coordination.task_event e where e.city_code = t.city_code and e.task_id = t.id
        and e.at < (select at from begun) order by e.sequence desc limit 1) before on true
    where t.city_code = ${city} and (${setPath}::text is null or t.set_path = ${setPath}) and stood.state <> 'withdrawn'
      and coalesce(before.state, 'open') in ('open', 'asked')
    order by t.unit_code, stood.due_on, t.id`.execute(tx);
  return rows;
}
