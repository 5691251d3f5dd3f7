import { sql } from 'kysely';
import { lastDayOf, monthAfter } from '#kernel/period.ts';
import { endOfDay } from '#platform/clock.ts';
import { cursorRows } from '#platform/cursor.ts';
import type { Tx } from '#platform/database.ts';
import type { LibraryRow } from '../rules/library-input.ts';

/**
 * Projects of the city that count, and `others` by their ids, with their monthly amounts and reached steps as they were known
 * at an instant, up to a month. The lists travel as text and are taken apart where they are used: a hundred thousand
 * projects must not hold the desk up.
 */
export async function libraryRows(
  tx: Tx,
  city: string,
  { knownAt, asOfMonth, others = [] }: { knownAt: string; asOfMonth: string; others?: readonly string[] },
): Promise<LibraryRow[]> {
  await sql`select set_config('app.as_of', ${knownAt}, true)`.execute(tx);
  const statement = sql<LibraryRow>`
    with amounts as (
      select project_id, string_agg(month || ':' || yuan, ',' order by month) as months
      from (
        select project_id, month,
          cumulative_yuan - coalesce(lag(cumulative_yuan) over (partition by project_id, left(month, 4) order by month), 0)
            as yuan
        from dispatch.public_reports_at(${city}, ${knownAt}::timestamptz) where month <= ${asOfMonth}
      ) m
      group by project_id
    ), steps as (
      select project_id, string_agg(step || ':' || left(actual_on::text, 7), ',' order by step) as reached
      from project_library.public_step_at where city_code = ${city} and actual_on is not null group by project_id
    )
    select p.id, p.name, p.unit_code as "unitCode", p.caliber, p.stage, p.action, p.industry_code as "industryCode",
      p.planned_total_yuan as "sizeYuan", p.planned_start as "plannedStart", p.planned_finish as "plannedFinish",
      p.started_in as "startedIn", p.entered_in as "enteredIn", p.statistics_state as "statisticsState",
      left(p.approved_on::text, 7) as "approvedIn",
      left((f.recorded_at at time zone 'Asia/Shanghai')::text, 7) as "knownIn", a.months as amounts, s.reached as steps
    from project_library.public_project_at p
    left join amounts a on a.project_id = p.id
    left join steps s on s.project_id = p.id
    left join project_library.public_first_known f on f.city_code = p.city_code and f.id = p.id
    where p.city_code = ${city} and (p.caliber = 'in' or p.id = any(${others}::uuid[]))
    order by p.id`;
  const rows: LibraryRow[] = [];
  for await (const some of cursorRows(tx, statement, { name: `library ${knownAt} ${asOfMonth}` })) rows.push(...some);
  return rows;
}

/**
 * The last month that was reported and whose round is over on a day, or, where none is, the last that anybody reported;
 * null without any. A round that nobody has answered tells nothing: taken for a month without work, it would make every
 * project stand still. The due day itself still counts for those who report.
 */
export async function latestMonth(tx: Tx, city: string, today: string): Promise<string | null> {
  const { rows } = await sql<{ month: string | null }>`
    select coalesce(
      (select r.month from dispatch.public_round r
        where r.city_code = ${city} and r.due_on < ${today}::date and exists (
          select from dispatch.public_report p where p.city_code = r.city_code and p.month = r.month)
        order by r.month desc limit 1),
      (select max(month) from dispatch.public_report where city_code = ${city})) as month`.execute(tx);
  return rows[0]?.month ?? null;
}

/** The last month whose round is locked, and when it was; null without any. */
export async function settledMonth(
  tx: Tx,
  city: string,
): Promise<{ readonly month: string; readonly lockedAt: string } | null> {
  const { rows } = await sql<{ month: string; lockedAt: string }>`
    select month, coalesce(locked_at, due_on::timestamptz) as "lockedAt" from dispatch.public_round
    where city_code = ${city} and state = 'locked' order by month desc limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** The first month that anybody reported; null without any. */
export async function firstMonth(tx: Tx, city: string): Promise<string | null> {
  const { rows } = await sql<{ month: string | null }>`
    select min(month) as month from dispatch.public_report where city_code = ${city}`.execute(tx);
  return rows[0]?.month ?? null;
}

/** The instant as of which a month's reports were in: the end of its due day, or of the month after; never ahead of now. */
export async function knownWhen(
  tx: Tx,
  city: string,
  { month, now }: { readonly month: string; readonly now: Date },
): Promise<string> {
  const { rows } = await sql<{ due: string }>`
    select due_on as due from dispatch.public_round where city_code = ${city} and month = ${month}`.execute(tx);
  const then = endOfDay(rows[0]?.due ?? lastDayOf(monthAfter(month)));
  return (then > now ? now : then).toISOString();
}

/** The last act on projects, reports, goals or published figures: the same state, the same forecast. */
export async function lastChangeAt(tx: Tx, city: string): Promise<string | null> {
  const { rows } = await sql<{ at: string }>`
    select at from platform.audit_entry
    where city_code = ${city} and split_part(act, '.', 1) in ('project-library', 'dispatch', 'growth', 'demo')
    order by at desc, sequence desc limit 1`.execute(tx);
  return rows[0]?.at ?? null;
}
