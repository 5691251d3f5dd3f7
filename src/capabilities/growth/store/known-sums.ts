import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { Carrier } from '../rules/sensitivity.ts';
import { type Contribution, type ContributionsAsked, type Sums, unitGoals } from './queries.ts';

/** An instant to look back at; `isSettled` where nothing that is still being written can belong before it. */
export type PastInstant = { readonly asOf: string; readonly isSettled: boolean };

/** The last change that counts at an instant. */
export const changedAt = (city: string, { asOf }: PastInstant) => sql`growth.changed_at(${city}, ${asOf}::timestamptz)`;

/**
 * Sums of every unit in the remit as they were known at an instant. What is settled is worked out once and kept, so that
 * a second look costs no more than a look at now.
 */
export async function sumsThen(
  tx: Tx,
  city: string,
  { month, past }: { month: string; past: PastInstant },
): Promise<Sums[]> {
  const kept = sql`(select * from growth.known_sum where city_code = ${city} and month = ${month}
    and changed_at = (select ${changedAt(city, past)}))`;
  const worked = sql`growth.sums_known(${city}, ${month}, ${past.asOf}::timestamptz)`;
  const keeping =
    past.isSettled && sql`select growth.keep_known(${city}, ${month}, ${changedAt(city, past)})`.execute(tx);
  const reading = sql<Sums>`
    select u.code, u.name, u."goalTenths", u.code = ${city} as "isCity", coalesce(k.projects, 0) as projects,
      coalesce(k.invested_yuan, 0) as "investedYuan", coalesce(k.base_yuan, 0) as "baseYuan",
      coalesce(to_json(k.top_three_yuan), '[]') as "topThreeYuan"
    from (${unitGoals(city, month, past.asOf)}) u
    left join ${past.isSettled ? kept : worked} k on k.unit_code = u.code
    where u.code = ${city} or platform.in_remit(u.path)
    order by u.code`.execute(tx);
  const [, { rows }] = await Promise.all([keeping, reading]);
  return rows;
}

/** What a unit, or all of the remit, had invested by a month and by the same month of the year before. Whole yuan. */
export type MonthSums = {
  readonly month: string;
  readonly projects: number;
  readonly investedYuan: number;
  readonly baseYuan: number;
};

/** The sums of several months as they were known at an instant, each kept like those of one; in the order of `months`. */
export async function monthSumsThen(
  tx: Tx,
  city: string,
  {
    months,
    unit,
    past,
  }: { readonly months: readonly string[]; readonly unit: string | null; readonly past: PastInstant },
): Promise<MonthSums[]> {
  const each = sql`unnest(${[...months]}::text[]) with ordinality m(month, place)`;
  const kept = sql`(select * from growth.known_sum where city_code = ${city} and month = m.month
    and changed_at = (select ${changedAt(city, past)}))`;
  const worked = sql`growth.sums_known(${city}, m.month, ${past.asOf}::timestamptz)`;
  const keeping =
    past.isSettled &&
    sql`select growth.keep_known(${city}, m.month, changed.at)
      from (select ${changedAt(city, past)} as at) changed cross join ${each}`.execute(tx);
  const reading = sql<MonthSums>`
    select m.month, coalesce(sum(k.projects), 0)::int as projects,
      coalesce(sum(k.invested_yuan), 0)::bigint as "investedYuan", coalesce(sum(k.base_yuan), 0)::bigint as "baseYuan"
    from ${each}
    left join lateral (
      select k.projects, k.invested_yuan, k.base_yuan from ${past.isSettled ? kept : worked} k
      join organisation.public_region u on u.code = k.unit_code
      where u.parent = ${city} and u.kind in ('county', 'zone') and platform.in_remit(u.path)
        and (${unit}::text is null or u.code = ${unit})
    ) k on true
    group by m.month, m.place order by m.place`.execute(tx);
  const [, { rows }] = await Promise.all([keeping, reading]);
  return rows;
}

/** Months of a year whose round was opened by an instant, oldest first. */
export async function monthsThen(tx: Tx, city: string, { year, asOf }: { year: number; asOf: string }) {
  const setting = sql`select set_config('app.as_of', ${asOf}, true)`.execute(tx);
  const reading = sql<{ month: string }>`
    select month from dispatch.public_round_at where city_code = ${city} and left(month, 4) = ${String(year)}
    order by month`.execute(tx);
  const [, { rows }] = await Promise.all([setting, reading]);
  return rows.map(({ month }) => month);
}

/**
 * Projects behind a figure as they were known at an instant, largest first, with what they had a year before; what is
 * settled is kept like the sums.
 */
export async function contributionsThen(
  tx: Tx,
  city: string,
  { past, ...asked }: ContributionsAsked & { readonly past: PastInstant },
): Promise<Contribution[]> {
  const { month, unit, limit = 200, offset = 0, isEcoLed = false } = asked;
  const kept = sql`(select * from growth.known_standing where city_code = ${city} and month = ${month}
    and changed_at = (select ${changedAt(city, past)}) and (${unit}::text is null or unit_code = ${unit})
    and (is_eco_led or not ${isEcoLed}))`;
  const worked = sql`(select * from growth.contributions_known(${city}, ${month}, ${unit})
    where not ${isEcoLed} or project_id in (select project_id
      from growth.standing_at(${city}, ${month}, ${past.asOf}::timestamptz) where is_eco_led))`;
  const before = past.isSettled
    ? sql`select growth.keep_known_standing(${city}, ${month}, ${changedAt(city, past)})`.execute(tx)
    : sql`select set_config('app.as_of', ${past.asOf}, true)`.execute(tx);
  const reading = sql<Contribution>`
    select project_id as "projectId", name, unit_code as "unitCode", invested_yuan as "investedYuan",
      base_yuan as "baseYuan"
    from ${past.isSettled ? kept : worked} k order by invested_yuan desc, project_id limit ${limit} offset ${offset}`.execute(
    tx,
  );
  const [, { rows }] = await Promise.all([before, reading]);
  return rows;
}

/**
 * The largest project of each unit as it was known at an instant, with what it had a year before; what is settled is
 * kept like the sums. The remit must be the city.
 */
export async function largestThen(
  tx: Tx,
  city: string,
  { month, past }: { readonly month: string; readonly past: PastInstant },
): Promise<(Carrier & { readonly unitCode: string })[]> {
  const kept = sql`(select * from growth.known_largest where city_code = ${city} and month = ${month}
    and changed_at = (select ${changedAt(city, past)}))`;
  const worked = sql`growth.contributions_known(${city}, ${month})`;
  const before = past.isSettled
    ? sql`select growth.keep_known_largest(${city}, ${month}, ${changedAt(city, past)})`.execute(tx)
    : sql`select set_config('app.as_of', ${past.asOf}, true)`.execute(tx);
  const reading = sql<Carrier & { readonly unitCode: string }>`
    select distinct on (unit_code) unit_code as "unitCode", project_id as "projectId", name,
      invested_yuan as "investedYuan", base_yuan as "baseYuan"
    from ${past.isSettled ? kept : worked} k order by unit_code, invested_yuan desc, project_id`.execute(tx);
  const [, { rows }] = await Promise.all([before, reading]);
  return rows;
}
