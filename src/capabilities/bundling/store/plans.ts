import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import type { BundlingPlan, PlanBundle } from '../contract.ts';

/** Keeps a plan with its bundles, each under the path of its county. */
export async function writePlan(
  tx: Tx,
  city: string,
  {
    path,
    plan,
    bundles,
  }: {
    readonly path: string;
    readonly plan: BundlingPlan;
    readonly bundles: readonly (PlanBundle & { readonly path: string })[];
  },
): Promise<void> {
  await sql`insert into bundling.plan (city_code, id, path, unit_code, made_at, made_by, max_members, items, eligible,
      bundles, bound, is_proven, members, frontier, rest)
    values (${city}, ${plan.id}::uuid, ${path}, ${plan.unitCode}, ${plan.madeAt}::timestamptz, ${plan.madeBy},
      ${plan.maxMembers}::int, ${plan.items}::int, ${plan.eligible}::int, ${plan.bundles}::int, ${plan.bound}::int,
      ${plan.isProven}, ${plan.members}::int, ${JSON.stringify(plan.frontier)}::jsonb,
      ${JSON.stringify(plan.rest)}::jsonb)`.execute(tx);
  await sql`insert into bundling.plan_bundle (city_code, plan_id, position, path, unit_code, owner_name, industry_code,
      total_yuan, from_month, to_month, members)
    select ${city}, ${plan.id}::uuid, b.position, b.path, b."unitCode", b."ownerName", b."industryCode", b."totalYuan",
      b."from", b."to", b.members
    from jsonb_to_recordset(${JSON.stringify(bundles)}::jsonb) as b(position int, path text, "unitCode" text,
      "ownerName" text, "industryCode" text, "totalYuan" bigint, "from" text, "to" text, members jsonb)`.execute(tx);
}

/** The newest plan of a unit that the remit holds. */
export async function latestPlan(tx: Tx, city: string, unit: string): Promise<BundlingPlan | undefined> {
  const { rows } = await sql<BundlingPlan>`
    select id, unit_code as "unitCode", made_at as "madeAt", made_by as "madeBy", max_members as "maxMembers", items,
      eligible, bundles, bound, is_proven as "isProven", members, frontier, rest
    from bundling.plan where city_code = ${city} and unit_code = ${unit}
    order by made_at desc, id limit 1`.execute(tx);
  return rows[0];
}

/** A page of the bundles of a plan; undefined where the remit holds no such plan. Refuses `pageUnclear`. */
export async function bundlePage(
  tx: Tx,
  city: string,
  asked: { readonly id: string; readonly limit: number; readonly after?: string | undefined },
): Promise<{ rows: PlanBundle[]; next: string | null } | undefined> {
  const mark = pageMark(asked.after);
  const plan = await sql`select 1 from bundling.plan where city_code = ${city} and id = ${asked.id}::uuid`.execute(tx);
  if (plan.rows.length === 0) return undefined;
  const { rows } = await sql<PlanBundle>`
    select position, unit_code as "unitCode", owner_name as "ownerName", industry_code as "industryCode",
      total_yuan as "totalYuan", from_month as "from", to_month as "to", members
    from bundling.plan_bundle
    where city_code = ${city} and plan_id = ${asked.id}::uuid and position > ${Number(mark?.[0] ?? -1)}::int
    order by position limit ${asked.limit + 1}`.execute(tx);
  return pageOf(rows, asked.limit, ({ position }) => [position, '']);
}
