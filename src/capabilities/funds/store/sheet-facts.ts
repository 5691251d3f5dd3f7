import { sql } from 'kysely';
import type { KnownBy } from '../../dispatch/public.ts';

/** What the ledger knows of projects for the sheet of a month: funds planned, arrived and paid, whole yuan. */
export const fundsOfProjects: KnownBy = async (tx, cityCode, { projectIds }) => {
  const { rows } = await sql<{ projectId: string; planned: string | null; arrived: string; paid: string }>`
    select p.id as "projectId", m.arrived::text, m.paid::text,
      case when coalesce(p.national_fund_yuan, p.provincial_fund_yuan, p.city_fund_yuan) is not null
        then (coalesce(p.national_fund_yuan, 0) + coalesce(p.provincial_fund_yuan, 0)
          + coalesce(p.city_fund_yuan, 0))::text end as planned
    from project_library.public_project p
    cross join lateral (select coalesce(sum(k.arrived_yuan), 0)::bigint as arrived,
        coalesce(sum(k.paid_yuan), 0)::bigint as paid
      from funds.project_money k where k.city_code = ${cityCode} and k.project_id = p.id) m
    where p.city_code = ${cityCode} and p.id = any(${projectIds}::uuid[])`.execute(tx);
  return new Map(
    rows.map(({ projectId, planned, arrived, paid }) => [
      projectId,
      { fundArrivedYuan: arrived, fundPaidYuan: paid, ...(planned !== null && { fundPlannedYuan: planned }) },
    ]),
  );
};
