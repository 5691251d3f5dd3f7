import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { Recorder } from '../rules/filled-in-by-other.ts';
import type { MonthFacts, ProjectHistory } from '../rules/history.ts';

/** What of a project's months is read. */
export type MonthsWanted = 'all' | 'typed';

type Row = Omit<ProjectHistory, 'months' | 'evidence' | 'site'> & {
  readonly months: readonly MonthFacts[];
  readonly evidence: ProjectHistory['evidence'];
  readonly latitude: number | null;
  readonly longitude: number | null;
};

const months = (city: string, wanted: MonthsWanted) => sql`
  select coalesce(json_agg(json_build_object('month', r.month, 'monthYuan', r.month_yuan,
    'cumulativeYuan', r.cumulative_yuan, 'totalYuan', r.total_yuan, 'progress', r.progress, 'problems', r.problems,
    'recordedBy', r.recorded_by, 'source', r.source) order by r.month), '[]') as list
  from dispatch.public_report r
  where r.city_code = ${city} and r.project_id = p.id and ${
    wanted === 'all'
      ? sql`true`
      : sql`r.source is null and exists (select from organisation.public_account a
          where a.city_code = ${city} and a.name = r.recorded_by)`
  }`;

const evidence = (city: string) => sql`
  select coalesce(json_agg(json_build_object('id', e.id, 'kind', e.kind, 'datedOn', e.dated_on, 'sha256', e.sha256,
    'provesStage', e.proves_stage, 'provesMonth', e.proves_month, 'party', e.party, 'amountYuan', e.amount_yuan,
    'takenAt', e.taken_at, 'latitude', e.latitude, 'longitude', e.longitude) order by e.uploaded_at, e.id), '[]') as list
  from project_library.public_evidence e where e.city_code = ${city} and e.project_id = p.id`;

/** Histories of a unit's projects or, without a unit, of all the city's, by id; 120 months of each at most. */
export async function historiesOf(
  tx: Tx,
  city: string,
  { unit, wanted }: { readonly unit: string | null; readonly wanted: MonthsWanted },
): Promise<ProjectHistory[]> {
  const { rows } = await sql<Row>`
    select p.id, p.path, p.name, p.code, p.owner_name as "ownerName", p.owner_code as "ownerCode",
      p.unit_code as "unitCode", p.township_code as "townshipCode", p.industry_code as "industryCode", p.content,
      p.nature, p.stage, p.planned_total_yuan as "plannedTotalYuan", p.planned_start as "plannedStart",
      p.planned_finish as "plannedFinish", p.started_in as "startedIn", p.entered_in as "enteredIn",
      case when p.stage = 'suspended' then (select since from project_library.public_suspension u
        where u.city_code = p.city_code and u.id = p.id) end as "suspendedSince",
      p.approved_on as "approvedOn", p.approved_total_yuan as "approvedTotalYuan",
      p.site_latitude as latitude, p.site_longitude as longitude, m.list as months, e.list as evidence
    from project_library.public_project p
    cross join lateral (${months(city, wanted)}) m
    cross join lateral (${evidence(city)}) e
    where p.city_code = ${city} and (${unit}::text is null or p.unit_code = ${unit})
    order by p.id`.execute(tx);
  return rows.map(({ latitude, longitude, ...row }) => ({
    ...row,
    site: latitude === null || longitude === null ? null : { latitude, longitude },
  }));
}

/** Accounts that may have typed something. */
export async function recordersOf(tx: Tx, city: string): Promise<Recorder[]> {
  const { rows } = await sql<Recorder>`
    select name, role, path, owner_code as "ownerCode" from organisation.public_account
    where city_code = ${city} order by name`.execute(tx);
  return rows;
}
