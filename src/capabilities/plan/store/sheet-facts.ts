import { sql } from 'kysely';
import { yearOf } from '#kernel/period.ts';
import type { KnownBy } from '../../dispatch/public.ts';

/** What is planned for projects in the year of a month, for its sheet; whole yuan. */
export const plansOfProjects: KnownBy = async (tx, cityCode, { month, projectIds }) => {
  const { rows } = await sql<{ projectId: string; planned: string }>`
    select project_id as "projectId", planned_yuan::text as planned from plan.year_amount
    where city_code = ${cityCode} and year = ${yearOf(month)} and planned_yuan is not null
      and project_id = any(${projectIds}::uuid[])`.execute(tx);
  return new Map(rows.map(({ projectId, planned }) => [projectId, { yearPlanYuan: planned }]));
};
