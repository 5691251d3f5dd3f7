import { type SqlBool, sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { pageMark } from '#platform/paging.ts';
import type { CaliberVerdict, ProjectRow } from '../contract.ts';
import type { EntryFacts } from '../rules/entry-guidance.ts';
import { type ListCaller, memberOf, orderOf, placed, rowColumns } from './project-filter.ts';
import { beyond, running } from './project-list.ts';

/** A project that may be on its way into the statistics library. */
export type EntryCandidate = ProjectRow & { readonly ownerCode: string | null; readonly sortValue: string };

/** What narrows the list before the rules are asked. */
export type CandidateWish = {
  readonly unit?: string | undefined;
  readonly state?: 'ripe' | 'notReady' | 'reporting' | 'returned' | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** Projects in or near the caliber that have not entered, by county and, within it, from the largest. */
export async function entryCandidates(tx: Tx, caller: ListCaller, wish: CandidateWish): Promise<EntryCandidate[]> {
  const { value } = orderOf('p', 'county');
  const way = running(false, undefined);
  const statistics = memberOf('p', 'statisticsState');
  const states = {
    ripe: 'notReported',
    notReady: 'notReported',
    reporting: 'reporting',
    returned: 'returned',
  } as const;
  const conditions = [
    sql<SqlBool>`p.caliber <> 'out' and ${statistics} <> 'entered' and coalesce(p.stage, '') not in ('cancelled', 'finished', 'accepted')`,
    wish.unit && sql<SqlBool>`p.unit_code = ${wish.unit}`,
    wish.state && sql<SqlBool>`${statistics} = ${states[wish.state]}`,
    // Nothing ripe lacks these; the papers are looked at by the rule.
    wish.state === 'ripe' &&
      sql<SqlBool>`p.caliber = 'in' and p.code is not null and p.owner_code is not null and p.started_in is not null
        and p.approved_on is not null and p.approval_number is not null`,
    beyond(pageMark(wish.after), value, { id: sql`p.id`, way }),
  ].filter((one) => typeof one === 'object');
  const { rows } = await sql<EntryCandidate>`
    select ${rowColumns('p')}, p.owner_code as "ownerCode", ${value} as "sortValue" from project_library.project p
    where ${placed('p', caller)} and ${sql.join(conditions, sql` and `)}
    order by ${value}, p.id limit ${wish.limit}`.execute(tx);
  return rows;
}

/** What was known of some projects from an instant on, in order. */
export type EntryVersion = EntryFacts & {
  readonly id: string;
  readonly caliber: CaliberVerdict;
  readonly recordedAt: string;
};

/** Every version of some projects, oldest first, with what guidance looks at. */
export async function entryVersions(tx: Tx, city: string, ids: readonly string[]): Promise<EntryVersion[]> {
  const { rows } = await sql<EntryVersion>`
    select id, caliber, recorded_at as "recordedAt", code, owner_code as "ownerCode", approved_on as "approvedOn",
      approval_number as "approvalNumber", started_in as "startedIn", planned_total_yuan as "plannedTotalYuan",
      statistics_state as "statisticsState", entered_in as "enteredIn", stage
    from project_library.project_version where city_code = ${city} and id = any(${ids}::uuid[])
    order by id, version`.execute(tx);
  return rows;
}
