import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { jsonRows } from '#platform/json-rows.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import { projectOf } from '../../project-library/public.ts';
import type { AllocationGrant, AllocationScenario } from '../contract-allocation.ts';
import type { OpenProject, OpenSource } from '../rules/allocation/basis.ts';

/** Projects that are looked at for an allocation, the largest first. */
const mostProjects = 5000;

/**
 * Sources of the remit with money that is not allocated. What owners bring themselves is theirs, and a county shares out
 * its own: the city sees that money and does not decide on it.
 */
export async function openSources(tx: Tx, city: string, remit: string): Promise<OpenSource[]> {
  const others = remit === city ? ['own', 'county'] : ['own'];
  const { rows } = await sql<OpenSource>`
    select s.id, s.document_no as "documentNo", s.level, s.purpose, s.unit_code as "unitCode",
      m.issued_yuan - m.allocated_yuan as "leftYuan"
    from funds.source s join funds.source_money m on m.city_code = s.city_code and m.source_id = s.id
    where s.city_code = ${city} and m.issued_yuan > m.allocated_yuan
      and s.level <> all(${others}::text[])
    order by s.issued_on, s.id limit 500`.execute(tx);
  return rows;
}

/** Projects of the remit that are neither finished nor stopped and know their total, with what they have by level. */
export async function openProjects(tx: Tx, city: string): Promise<OpenProject[]> {
  const { rows } = await sql<OpenProject>`
    select p.id, p.name, p.unit_code as "unitCode", p.stage, p.industry_code as "industryCode", p.action,
      p.planned_total_yuan as "plannedTotalYuan", coalesce(k.levels, '{}'::jsonb) as "alreadyYuan",
      coalesce(k.paid, 0)::bigint as "paidYuan"
    from project_library.public_project p
    left join (
      select project_id, jsonb_object_agg(level, yuan) as levels, sum(paid) as paid
      from (select project_id, level, sum(allocated_yuan) as yuan, sum(paid_yuan) as paid
        from funds.project_money where city_code = ${city} group by project_id, level) by_level
      group by project_id) k on k.project_id = p.id
    where p.city_code = ${city} and p.planned_total_yuan > 0
      and coalesce(p.stage, 'idea') not in ('finished', 'accepted', 'suspended', 'cancelled')
    order by p.planned_total_yuan desc, p.id limit ${mostProjects}`.execute(tx);
  return rows;
}

/** A scenario as it is to be kept, with what each project has of each source. */
export type ScenarioToKeep = Pick<AllocationScenario, 'id' | 'name' | 'wish' | 'summary' | 'knownAt' | 'madeBy'> & {
  readonly path: string;
  readonly inputs: { readonly sources: readonly OpenSource[]; readonly projects: readonly OpenProject[] };
  readonly grants: readonly { readonly projectId: string; readonly sourceId: string; score: number; yuan: number }[];
};

/** Keeps a scenario; its grants are numbered by amount, the largest first. */
export async function writeScenario(tx: Tx, city: string, one: ScenarioToKeep): Promise<void> {
  await sql`insert into funds.allocation_scenario
      (city_code, id, path, name, wish, inputs, summary, total_yuan, known_at, made_by)
    values (${city}, ${one.id}::uuid, ${one.path}, ${one.name}, ${JSON.stringify(one.wish)}::jsonb,
      ${JSON.stringify(one.inputs)}::jsonb, ${JSON.stringify(one.summary)}::jsonb, ${one.summary.totalYuan}::bigint,
      ${one.knownAt}::timestamptz, ${one.madeBy})`.execute(tx);
  const shared = { city_code: city, scenario_id: one.id, path: one.path };
  const rows = one.grants
    .toSorted((grant, other) => other.yuan - grant.yuan)
    .map(({ projectId, sourceId, score, yuan }, place) => ({
      ...{ ...shared, place: place + 1, project_id: projectId, source_id: sourceId, score, yuan },
    }));
  await sql`insert into funds.allocation_grant
    select * from json_populate_recordset(null::funds.allocation_grant, ${jsonRows(rows)}::json)`.execute(tx);
}

const columns = sql`s.id, s.name, s.wish, s.summary, s.known_at as "knownAt", s.made_by as "madeBy",
  case when a.scenario_id is null then null else jsonb_build_object('documentNo', a.document_no, 'reason', a.reason,
    'movedOn', to_char(a.moved_on, 'YYYY-MM-DD'), 'rows', a.rows, 'acceptedAt', a.accepted_at,
    'acceptedBy', a.accepted_by) end as acceptance`;
const from = (city: string) => sql`from funds.allocation_scenario s
  left join funds.allocation_acceptance a on a.city_code = s.city_code and a.scenario_id = s.id
  where s.city_code = ${city}`;

/** One page of scenarios, newest first. */
export async function scenarioPage(
  tx: Tx,
  city: string,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
): Promise<{ rows: AllocationScenario[]; next: string | null }> {
  const mark = pageMark(after);
  const earlier = mark && sql`and (s.known_at, s.id) < (${mark[0]}::timestamptz, ${mark[1]}::uuid)`;
  const { rows } = await sql<AllocationScenario>`select ${columns} ${from(city)} ${earlier ?? sql``}
    order by s.known_at desc, s.id desc limit ${limit + 1}`.execute(tx);
  return pageOf(rows, limit, ({ knownAt, id }) => [knownAt, id]);
}

/** One scenario of the remit; `undefined` where there is none. */
export async function scenarioById(tx: Tx, city: string, id: string): Promise<AllocationScenario | undefined> {
  const { rows } = await sql<AllocationScenario>`select ${columns} ${from(city)} and s.id = ${id}::uuid`.execute(tx);
  return rows[0];
}

/** One page of what projects would have, largest first. Names are those of now. */
export async function grantPage(
  tx: Tx,
  city: string,
  { id, limit, after }: { readonly id: string; readonly limit: number; readonly after?: string | undefined },
): Promise<{ rows: AllocationGrant[]; next: string | null }> {
  const mark = pageMark(after);
  const { rows } = await sql<AllocationGrant & { place: number }>`
    select g.place, g.project_id as "projectId", p.name as "projectName", p.unit_code as "unitCode",
      g.source_id as "sourceId", s.document_no as "documentNo", s.level, s.purpose, g.score::float8 as score, g.yuan
    from funds.allocation_grant g
    cross join lateral ${projectOf(city, sql`g.project_id`)} p
    join funds.source s on s.city_code = g.city_code and s.id = g.source_id
    where g.city_code = ${city} and g.scenario_id = ${id}::uuid and g.place > ${mark?.[0] ?? 0}::int
    order by g.place limit ${limit + 1}`.execute(tx);
  const page = pageOf(rows, limit, ({ place, projectId }) => [place, projectId]);
  return { rows: page.rows.map(({ place: _, ...row }) => row), next: page.next };
}

/** All that a scenario gives, in the order of its amounts. */
export async function grantsOf(tx: Tx, city: string, id: string) {
  const { rows } = await sql<{ projectId: string; sourceId: string; yuan: number }>`
    select project_id as "projectId", source_id as "sourceId", yuan from funds.allocation_grant
    where city_code = ${city} and scenario_id = ${id}::uuid order by place`.execute(tx);
  return rows;
}

/** That a scenario was accepted. */
export type Acceptance = {
  readonly scenarioId: string;
  readonly path: string;
  readonly documentNo: string;
  readonly reason: string;
  readonly on: string;
  readonly rows: number;
  readonly acceptedAt: string;
  readonly acceptedBy: string;
};

/** Keeps an acceptance; a scenario has one at most. */
export async function writeAcceptance(tx: Tx, city: string, one: Acceptance): Promise<void> {
  await sql`insert into funds.allocation_acceptance
      (city_code, scenario_id, path, document_no, reason, moved_on, rows, accepted_at, accepted_by)
    values (${city}, ${one.scenarioId}::uuid, ${one.path}, ${one.documentNo}, ${one.reason}, ${one.on}::date,
      ${one.rows}::int, ${one.acceptedAt}::timestamptz, ${one.acceptedBy})`.execute(tx);
}
