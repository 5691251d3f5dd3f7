import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { AccountStanding, FundedProject, FundLevel, SourceStanding } from '../rules/fund.ts';

/** Balances of sources in which the caller has a stake, by id. Call `inLedgerOrder` before, if you mean to write. */
export async function standingOf(tx: Tx, city: string, ids: readonly string[]): Promise<Map<string, SourceStanding>> {
  const { rows } = await sql<SourceStanding>`
    select id, unit_code as "unitCode", level, purpose, document_no as "documentNo", issued_on as "issuedOn",
      issued_yuan as "issuedYuan", arrived_yuan as "arrivedYuan", allocated_yuan as "allocatedYuan",
      paid_yuan as "paidYuan"
    from funds.standing(${city}, ${ids}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** What a project has of one of its sources. */
export type AccountRow = AccountStanding & {
  readonly projectId: string;
  readonly sourceId: string;
  readonly documentNo: string;
};

/** What these projects have, source by source. */
export async function accountsOf(tx: Tx, city: string, projectIds: readonly string[]): Promise<AccountRow[]> {
  const { rows } = await sql<AccountRow>`
    select project_id as "projectId", source_id as "sourceId", document_no as "documentNo",
      allocated_yuan as "allocatedYuan", paid_yuan as "paidYuan", allocated_on as "allocatedOn"
    from funds.project_money where city_code = ${city} and project_id = any(${projectIds}::uuid[])`.execute(tx);
  return rows;
}

/** A project as the ledger writes it: who sees it, and what it serves. */
export type PlacedProject = Omit<FundedProject, 'plannedYuan'> & {
  readonly code: string | null;
  readonly nameKey: string;
  readonly path: string;
  readonly ownerCode: string | null;
  readonly planned: Readonly<Record<'national' | 'provincial' | 'city', number | null>>;
};

/** Projects of the remit by id. */
export async function placedProjects(tx: Tx, city: string, ids: readonly string[]): Promise<PlacedProject[]> {
  type Row = Omit<PlacedProject, 'planned'> & PlacedProject['planned'];
  const { rows } = await sql<Row>`
    select p.id, p.name, p.code, p.name_key as "nameKey", p.path, p.owner_code as "ownerCode",
      p.unit_code as "unitCode", p.industry_code as "industryCode", p.action, p.stage,
      p.national_fund_yuan as national, p.provincial_fund_yuan as provincial, p.city_fund_yuan as city
    from project_library.public_project p
    where p.city_code = ${city} and p.id = any(${ids}::uuid[])`.execute(tx);
  return rows.map(({ national, provincial, city, ...row }) => ({ ...row, planned: { national, provincial, city } }));
}

/** A project as the rules ask for it, with the money that it states for a level. */
export function fundedProject({ planned, ...project }: PlacedProject, level: FundLevel): FundedProject {
  const isStated = level === 'national' || level === 'provincial' || level === 'city';
  return { ...project, plannedYuan: isStated ? planned[level] : null };
}
