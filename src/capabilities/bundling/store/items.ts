import { sql } from 'kysely';
import type { ProjectStage } from '#kernel/project-kinds.ts';
import type { Tx } from '#platform/database.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import type { SmallItem } from '../rules/lawful/small-item.ts';
import { standingStates } from '../rules/proposal-steps.ts';

/** An item with what is shown of it and what its months follow from. */
export type StoredItem = Omit<SmallItem, 'stage'> & {
  readonly stage: ProjectStage | null;
  readonly path: string;
  readonly ownerName: string | null;
  readonly townshipCode: string | null;
  readonly plannedStart: string | null;
  readonly plannedFinish: string | null;
};

// The library's verdict says "out" of whatever is below the threshold; here the industry alone is asked about.
const columns = sql`p.id, p.path, p.name, p.content, p.planned_total_yuan as "amountYuan", p.unit_code as "unitCode",
  p.township_code as place, p.township_code as "townshipCode", coalesce(p.owner_code, p.owner_name) as owner,
  p.owner_name as "ownerName", p.industry_code as "industryCode", p.stage, p.code, p.entered_in as "enteredIn",
  p.started_in as "startedOn", p.approved_on as "approvedOn", case when p.industry_code like '77%' then 'in' else 'ask' end as caliber, taken.name as "otherProposal",
  coalesce(papers.shared, '{}') as "sharedPapers", papers.project_id is not null as "hasContract", p.planned_start as "plannedStart",
  p.planned_finish as "plannedFinish"`;

/** Projects with the proposal in which they stand, other than one that is looked at, and their contracts. */
const source = (city: string, besides: string | null) => sql`
  (select * from project_library.public_project where city_code = ${city}) p
  left join (
    select unnest(b.project_ids) as id, b.name from bundling.proposal b
    where b.city_code = ${city} and b.state = any(${standingStates}::text[]) and b.id is distinct from ${besides}::uuid
  ) taken on taken.id = p.id
  left join (
    select e.project_id, array_agg(distinct e.document_number) filter (where twice.party is not null) as shared
    from ${contracts(city)} e left join (
      select party, document_number from ${contracts(city)} c group by party, document_number
      having count(distinct project_id) > 1
    ) twice on twice.party = e.party and twice.document_number = e.document_number
    group by e.project_id
  ) papers on papers.project_id = p.id`;

/** Numbers of contracts repeat between parties: two projects share one where both are the same. */
const contracts = (city: string) => sql`(
  select project_id, party, document_number from project_library.public_evidence
  where city_code = ${city} and kind = 'contract')`;

const belowThreshold = (thresholdYuan: number) => sql`
  coalesce(p.planned_total_yuan, 0) < ${thresholdYuan}::bigint and p.code is null and p.entered_in is null
  and coalesce(p.stage, 'idea') in ('idea', 'proposal')`;

/** What items are wanted. */
export type ItemsAsked = {
  readonly thresholdYuan: number;
  readonly unit?: string | undefined;
  readonly q?: string | undefined;
};

/** A page of projects below the threshold without approval, largest first. Refuses `pageUnclear`. */
export async function itemPage(
  tx: Tx,
  city: string,
  asked: ItemsAsked & { readonly limit: number; readonly after?: string | undefined },
): Promise<{ rows: StoredItem[]; next: string | null }> {
  const mark = pageMark(asked.after);
  const like = `%${(asked.q ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<StoredItem>`
    select ${columns} from ${source(city, null)}
    where ${belowThreshold(asked.thresholdYuan)}
      and (${asked.unit ?? null}::text is null or p.unit_code = ${asked.unit ?? null})
      and (${asked.q ?? null}::text is null or p.name ilike ${like} or p.owner_name ilike ${like})
      and (${mark === null} or coalesce(p.planned_total_yuan, -1) < ${mark?.[0] ?? null}::bigint
        or (coalesce(p.planned_total_yuan, -1) = ${mark?.[0] ?? null}::bigint and p.id > ${mark?.[1] ?? null}::uuid))
    order by coalesce(p.planned_total_yuan, -1) desc, p.id limit ${asked.limit + 1}`.execute(tx);
  return pageOf(rows, asked.limit, ({ amountYuan, id }) => [amountYuan ?? -1, id]);
}

/** All of them in a unit or the whole remit, at most so many. */
export async function allItems(
  tx: Tx,
  city: string,
  asked: ItemsAsked & { readonly most: number },
): Promise<StoredItem[]> {
  const { rows } = await sql<StoredItem>`
    select ${columns} from ${source(city, null)}
    where ${belowThreshold(asked.thresholdYuan)}
      and (${asked.unit ?? null}::text is null or p.unit_code = ${asked.unit ?? null})
    order by p.id limit ${asked.most}`.execute(tx);
  return rows;
}

/** Some projects of the remit by their ids, in that order; `besides` is the proposal that may hold them already. */
export async function itemsOf(
  tx: Tx,
  city: string,
  { ids, besides }: { readonly ids: readonly string[]; readonly besides: string | null },
): Promise<StoredItem[]> {
  const { rows } = await sql<StoredItem>`
    select ${columns} from ${source(city, besides)} where p.id = any(${ids}::uuid[])`.execute(tx);
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Two acts that take the same item must not both succeed: each waits its turn in the city. */
export async function inBundlingOrder(tx: Tx, city: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`bundling.${city}`}, 0))`.execute(tx);
}
