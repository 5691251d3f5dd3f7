import { sql } from 'kysely';
import { arrayText } from '#platform/array-text.ts';
import type { Tx } from '#platform/database.ts';
import type { LockFacts, RoundWindow } from '../rules/locking.ts';
import { type ReviewStep, usualSteps } from '../rules/review-steps.ts';

/** The lock facts of one report, without what depends on who asks, and where its project lies. */
export type LockRow = Omit<LockFacts, 'ownStep'> & {
  readonly projectId: string;
  readonly path: string;
  readonly ownerCode: string | null;
};

/** The window of a round as JSON; null where the month was never opened. */
export const roundWindow = (city: string, month: ReturnType<typeof sql>) => sql<RoundWindow | null>`
  (select json_build_object('state', k.state, 'opensOn', k.opens_on, 'dueOn', k.due_on, 'closesOn', k.closes_on,
    'graceDays', k.grace_days, 'expectedUnits', k.expected_units)
  from dispatch.round k where k.city_code = ${city} and k.month = ${month})`;

/** Latest day of an exception for project `p` in the month. */
export const exceptionUntil = (city: string, month: ReturnType<typeof sql>) => sql<string | null>`
  (select max(e.until)::text from dispatch.exception e
  where e.city_code = ${city} and e.period = ${month} and e.revoked_at is null
    and (e.project_id = p.id or e.unit_code = p.unit_code))`;

/** The freeze of project `p` in the month that lasts longest, as JSON. */
export const longestFreeze = (city: string, month: ReturnType<typeof sql>) => sql<LockFacts['freeze']>`
  (select json_build_object('reason', f.reason, 'until', f.until, 'by', f.frozen_by) from dispatch.freeze f
  where f.city_code = ${city} and f.lifted_at is null and (f.month is null or f.month = ${month})
    and (f.unit_code is null or f.unit_code = p.unit_code) and (f.action is null or f.action = p.action)
    and (f.project_ids is null or p.id = any(f.project_ids))
  order by f.until desc nulls first, f.frozen_at limit 1)`;

/** Name of the project into which `p` was merged. */
export const mergedInto = (city: string) => sql<string | null>`
  (select kept.name from project_library.public_merger m
  join project_library.public_project kept on kept.city_code = m.city_code and kept.id = m.merged_into
  where m.city_code = ${city} and m.id = p.id)`;

/** Review `v` as JSON; null where there is none. */
const reviewJson = sql`case when v.version is not null
  then json_build_object('version', v.version, 'state', v.state, 'step', v.step) end`;

/** The review that is kept about `p`'s report of the month. */
export const keptReview = (city: string, month: ReturnType<typeof sql>) => sql`
  (select ${reviewJson} from dispatch.review v
  where v.city_code = ${city} and v.project_id = p.id and v.month = ${month})`;

/** Whether the round was locked over report `r` as it stands; what came later under an exception waits for its review. */
export const isSettled = (city: string, month: ReturnType<typeof sql>) => sql<boolean>`
  coalesce((select k.state = 'locked' and r.recorded_at <= coalesce(k.locked_at, r.recorded_at)
  from dispatch.round k where k.city_code = ${city} and k.month = ${month}), false)`;

/** What decides whether the reports of these projects in a month may be written; those out of the remit are not there. */
export async function lockRows(
  tx: Tx,
  city: string,
  { projectIds, months }: { readonly projectIds: readonly string[]; readonly months: readonly string[] },
): Promise<LockRow[]> {
  const month = sql`asked.month`;
  // What hardly ever is there is looked for once, and not for each of a thousand projects.
  const { rows } = await sql<LockRow>`
    with asked as materialized (
      select asked.month, ${roundWindow(city, month)} as round from unnest(${months}::text[]) asked (month)
    )
    select p.id as "projectId", p.path, p.owner_code as "ownerCode", asked.month, p.unit_code as "unitCode", asked.round,
      case when exists (select from project_library.public_merger where city_code = ${city})
        then ${mergedInto(city)} end as "mergedInto",
      case when exists (select from dispatch.exception where city_code = ${city} and revoked_at is null)
        then ${exceptionUntil(city, month)} end as "exceptionUntil",
      case when exists (select from dispatch.freeze where city_code = ${city} and lifted_at is null)
        then ${longestFreeze(city, month)} end as freeze,
      r.version, ${reviewJson} as review, coalesce(r.review_step, 0) as "firstStep"
    from project_library.public_project p
    cross join asked
    left join dispatch.report r on r.city_code = ${city} and r.project_id = p.id and r.month = asked.month
    left join dispatch.review v on v.city_code = ${city} and v.project_id = p.id and v.month = asked.month
    where p.city_code = ${city} and p.id = any(${arrayText(projectIds)}::uuid[])`.execute(tx);
  return rows;
}

/** The steps of the review as JSON; null where nobody set them. */
export const stepsJson = (city: string) => sql<ReviewStep[] | null>`
  (select json_agg(json_strip_nulls(json_build_object(
    'kind', s.kind, 'department', s.department, 'reviewer', s.reviewer)) order by s.ordinal)
  from dispatch.review_step s
  where s.city_code = ${city} and s.version = (
    select max(version) from dispatch.review_step where city_code = ${city}))`;

/** Steps of the city's review in their order. */
export async function reviewSteps(tx: Tx, city: string): Promise<readonly ReviewStep[]> {
  const { rows } = await sql<{ steps: ReviewStep[] | null }>`select ${stepsJson(city)} as steps`.execute(tx);
  return rows[0]?.steps ?? usualSteps;
}
