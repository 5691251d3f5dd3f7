import { sql } from 'kysely';
import type { KnownBy } from '../../dispatch/public.ts';

/** What the ledger knows of projects for the sheet of a month: funds allocated, arrived and paid, whole yuan. */
export const fundsOfProjects: KnownBy = async (tx, cityCode, { projectIds }) => {
  const { rows } = await sql<{ projectId: string; allocated: string; arrived: string; paid: string }>`
    select asked.id as "projectId", coalesce(sum(k.allocated_yuan), 0)::text as allocated,
      coalesce(sum(k.arrived_yuan), 0)::text as arrived, coalesce(sum(k.paid_yuan), 0)::text as paid
    from unnest(${projectIds}::uuid[]) asked (id)
    left join funds.project_money k on k.city_code = ${cityCode} and k.project_id = asked.id
    group by asked.id`.execute(tx);
  return new Map(
    rows.map(({ projectId, allocated, arrived, paid }) => [
      projectId,
      { fundPlannedYuan: allocated, fundArrivedYuan: arrived, fundPaidYuan: paid },
    ]),
  );
};
