import { sql } from 'kysely';
import { lastDayOf } from '#kernel/period.ts';
import type { Tx } from '#platform/database.ts';

/** A project that had begun by the end of a year, with the proof of it that lies there. */
export type ProvenProject = {
  readonly projectId: string;
  readonly name: string;
  readonly path: string;
  readonly hasApproval: boolean;
  readonly hasStart: boolean;
};

/**
 * In-caliber projects that had begun by the end of a year with whether an approval and a proof of the start (contract,
 * permit or photo) are there. Source: domain catalogue 2.5; briefing 2020-4 (entry guidance).
 */
export async function provenProjects(tx: Tx, city: string, year: number): Promise<ProvenProject[]> {
  const { rows } = await sql<ProvenProject>`
    select p.id as "projectId", p.name, p.path,
      coalesce(bool_or(e.kind = 'approval'), false) as "hasApproval",
      coalesce(bool_or(e.kind in ('contract', 'permit', 'startPhoto')), false) as "hasStart"
    from project_library.public_project p
    left join project_library.public_evidence e on e.city_code = p.city_code and e.project_id = p.id
    where p.city_code = ${city} and p.caliber = 'in' and p.stage in ('building', 'finished', 'accepted')
      and coalesce(p.started_in, p.planned_start) <= ${`${year}-12`}
    group by p.id, p.name, p.path order by p.path, p.name, p.id`.execute(tx);
  return rows;
}

/** A task that was set for a unit in a year. */
export type TaskOfYear = {
  readonly title: string;
  readonly path: string;
  readonly projectId: string | null;
  readonly isClosed: boolean;
  readonly month: string;
};

/** Tasks set for units, not for owners, in a year; those withdrawn are left out. */
export async function tasksOfYear(tx: Tx, city: string, year: number): Promise<TaskOfYear[]> {
  const { rows } = await sql<TaskOfYear>`
    select title, path, project_id as "projectId", state = 'closed' as "isClosed",
      to_char(set_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month
    from coordination.public_task
    where city_code = ${city} and receiver = 'unit' and state <> 'withdrawn'
      and (set_at at time zone 'Asia/Shanghai')::date between ${`${year}-01-01`}::date and ${lastDayOf(`${year}-12`)}::date
    order by path, set_at, id`.execute(tx);
  return rows;
}

/** A lead of a department that became a project. */
export type LeadOfYear = { readonly name: string; readonly department: string };

/** Leads that departments passed in a year and that became projects. */
export async function leadsOfYear(tx: Tx, city: string, year: number): Promise<LeadOfYear[]> {
  const { rows } = await sql<LeadOfYear>`
    select name, department from project_library.public_lead
    where city_code = ${city} and state = 'becameProject'
      and (passed_at at time zone 'Asia/Shanghai')::date between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
    order by department, passed_at, id`.execute(tx);
  return rows;
}
