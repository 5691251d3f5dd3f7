import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { jsonRows } from '#platform/json-rows.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import type { KeyProject } from '../contract-long-plan.ts';
import type { KeyProjectTable } from './tables.ts';
import type { PageAsked } from './year-projects.ts';

/** Which items of a plan's list are wanted. */
export type KeyProjectQuery = {
  readonly planId: string;
  readonly unit?: string | undefined;
  readonly landed?: 'yes' | 'no' | undefined;
};

/** An item before its state is worked out from its projects. */
export type StoredKeyProject = Omit<KeyProject, 'state' | 'investedYuan'>;

/** Projects of the library that carry out an item `k`: those that are there, not cancelled, within the remit. */
const landedProjects = (city: string) => sql`
  select p.* from project_library.public_project p
  where p.city_code = ${city} and p.id = any(k.project_ids) and p.stage is distinct from 'cancelled'`;

/** What a project `p` has done since its start, as last reported. */
const latestTotal = (city: string) => sql`(
  select r.total_yuan from dispatch.public_report r
  where r.city_code = ${city} and r.project_id = p.id and r.total_yuan is not null order by r.month desc limit 1)`;

function matching(city: string, { planId, unit, landed }: KeyProjectQuery) {
  const isLanded = sql`exists (${landedProjects(city)})`;
  return sql.join(
    [
      sql`k.city_code = ${city} and k.plan_id = ${planId}::uuid and not k.is_removed`,
      ...(unit ? [sql`k.unit_code = ${unit}`] : []),
      ...(landed === 'yes' ? [isLanded] : []),
      ...(landed === 'no' ? [sql`not ${isLanded}`] : []),
    ],
    sql` and `,
  );
}

/** One page of the list in its order, each item with the projects behind it. */
export async function keyProjectPage(
  tx: Tx,
  city: string,
  query: KeyProjectQuery & PageAsked,
): Promise<{ rows: StoredKeyProject[]; next: string | null }> {
  const mark = pageMark(query.after);
  const { rows } = await sql<StoredKeyProject>`
    select k.id, k.version, k.position, k.name, k.content, k.total_yuan as "totalYuan", k.from_year as "fromYear",
      k.to_year as "toYear", k.unit_code as "unitCode", k.responsible, k.project_ids as "projectIds",
      coalesce((
        select json_agg(json_build_object('projectId', p.id, 'name', p.name, 'stage', p.stage, 'caliber', p.caliber,
          'plannedTotalYuan', p.planned_total_yuan, 'totalYuan', ${latestTotal(city)}) order by p.name collate "C", p.id)
        from project_library.public_project p
        where p.city_code = ${city} and p.id = any(k.project_ids)
      ), '[]'::json) as projects
    from plan.key_project k
    where ${matching(city, query)}
      and (${mark === null} or k.position > ${mark?.[0] ?? null}::int
        or (k.position = ${mark?.[0] ?? null}::int and k.id > ${mark?.[1] ?? null}::uuid))
    order by k.position, k.id limit ${query.limit + 1}`.execute(tx);
  return pageOf(rows, query.limit, ({ position, id }) => [position, id]);
}

/** The list that a filter leaves, added up; a project that stands behind two items is counted once. */
export async function keyProjectTotals(tx: Tx, city: string, query: KeyProjectQuery) {
  const { rows } = await sql<{ items: number; landed: number; totalYuan: number; investedYuan: number }>`
    with item as (select k.* from plan.key_project k where ${matching(city, query)})
    select count(*) as items, count(*) filter (where exists (${landedProjects(city)})) as landed,
      coalesce(sum(k.total_yuan), 0)::bigint as "totalYuan",
      (select coalesce(sum(${latestTotal(city)}), 0)::bigint from project_library.public_project p
        where p.city_code = ${city} and p.id = any(array(select unnest(i.project_ids) from item i))) as "investedYuan"
    from item k`.execute(tx);
  return rows[0] ?? { items: 0, landed: 0, totalYuan: 0, investedYuan: 0 };
}

/** An item as it stands, also one that was taken out; locked. */
export function lockedKeyProject(
  tx: Tx,
  city: string,
  { planId, id }: { readonly planId: string; readonly id: string },
): Promise<KeyProjectTable | undefined> {
  return tx
    .selectFrom('plan.key_project')
    .selectAll()
    .where('city_code', '=', city)
    .where('plan_id', '=', planId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Of a plan's list: the items in it, and those whose years lie outside of a period. */
export async function listState(
  tx: Tx,
  city: string,
  plan: { readonly id: string; readonly fromYear: number; readonly toYear: number },
): Promise<{ items: number; outside: number }> {
  const { rows } = await sql<{ items: number; outside: number }>`
    select count(*) as items, count(*) filter (where from_year > ${plan.toYear} or to_year < ${plan.fromYear}) as outside
    from plan.key_project where city_code = ${city} and plan_id = ${plan.id}::uuid and not is_removed`.execute(tx);
  return rows[0] ?? { items: 0, outside: 0 };
}

/** Of the projects given, how many stand in the unit; in the whole city where `unit` is null. */
export async function projectsIn(
  tx: Tx,
  city: string,
  { ids, unit }: { readonly ids: readonly string[]; readonly unit: string | null },
): Promise<number> {
  const { rows } = await sql<{ found: number }>`
    select count(*) as found from project_library.public_project
    where city_code = ${city} and id = any(${ids}::uuid[]) and (${unit}::text is null or unit_code = ${unit}::text)`.execute(
    tx,
  );
  return rows[0]?.found ?? 0;
}

const columns = sql.raw(`city_code, plan_id, id, version, path, position, name, content, total_yuan, from_year, to_year,
  unit_code, responsible, project_ids, is_removed, recorded_at, recorded_by`);

/** Writes items in one statement: each becomes the current one and one more version. */
export async function saveKeyProjects(tx: Tx, rows: readonly KeyProjectTable[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    with given as (
      select * from json_populate_recordset(null::plan.key_project, ${jsonRows(rows)}::json)
    ), version as (
      insert into plan.key_project_version (${columns}) select ${columns} from given
    )
    insert into plan.key_project (${columns}) select ${columns} from given
    on conflict (city_code, plan_id, id) do update set version = excluded.version, path = excluded.path,
      position = excluded.position, name = excluded.name, content = excluded.content, total_yuan = excluded.total_yuan,
      from_year = excluded.from_year, to_year = excluded.to_year, unit_code = excluded.unit_code,
      responsible = excluded.responsible, project_ids = excluded.project_ids, is_removed = excluded.is_removed,
      recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`.execute(tx);
}
