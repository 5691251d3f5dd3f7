import { sql } from 'kysely';
import { yearOf } from '#kernel/period.ts';
import type { Region } from '#kernel/region.ts';
import type { Tx } from '#platform/database.ts';
import { statisticalCountyOf } from '../../project-library/public.ts';
import type { Figures, LibraryProject } from '../rules/library-project.ts';

type Read = Omit<
  LibraryProject,
  'countyCode' | 'deductions' | 'reports' | 'paidByMonth' | 'formerCodes' | 'formerNames'
> & {
  readonly siteCode: string | null;
  readonly parts: Readonly<Record<string, number | null>>;
  readonly reports: readonly (Figures & { readonly month: string })[] | null;
  readonly paid: Readonly<Record<string, number>> | null;
  readonly former: readonly { readonly code: string | null; readonly name: string }[] | null;
};

type Asked = { readonly month: string; readonly regions: readonly Region[]; readonly ids?: readonly string[] };

/** Projects of the remit with their figures of the year and what was paid in each month; all of them, or some. */
export async function libraryProjects(tx: Tx, city: string, asked: Asked): Promise<LibraryProject[]> {
  const { month, regions, ids } = asked;
  const year = yearOf(month);
  const only = ids === undefined ? sql`` : sql`and p.id = any(${ids}::uuid[])`;
  const { rows } = await sql<Read>`
    with report as (
      select r.project_id, json_agg(json_build_object('month', r.month, 'yearToDateYuan', r.cumulative_yuan,
        'monthYuan', r.month_yuan, 'totalYuan', r.total_yuan)) as reports
      from dispatch.public_report r
      where r.city_code = ${city} and r.month between ${`${year}-01`} and ${`${year}-12`}
      group by r.project_id
    ), paid as (
      select p.project_id, json_object_agg(p.month, p.yuan) as by_month from (
        select m.project_id, to_char(m.moved_on, 'YYYY-MM') as month, sum(m.paid_yuan)::bigint as yuan
        from funds.public_payment m where m.city_code = ${city} group by 1, 2) p
      group by p.project_id
    ), merged as (
      select g.merged_into, json_agg(json_build_object('code', g.code, 'name', o.name)) as former
      from project_library.public_merger g
      join project_library.public_project o on o.city_code = g.city_code and o.id = g.id
      where g.city_code = ${city} group by g.merged_into
    )
    select p.id, p.path, p.code, p.name, p.owner_name as "ownerName", p.owner_code as "ownerCode",
      p.unit_code as "unitCode", p.township_code as "townshipCode", p.industry_code as "industryCode",
      p.planned_total_yuan as "plannedTotalYuan", p.approved_total_yuan as "approvedTotalYuan",
      json_build_object('landYuan', p.land_yuan, 'compensationYuan', p.compensation_yuan,
        'usedAssetYuan', p.used_asset_yuan, 'workingCapitalYuan', p.working_capital_yuan,
        'expensedYuan', p.expensed_yuan) as parts,
      p.approved_on as "approvedOn", p.started_in as "startedIn", p.entered_in as "enteredIn",
      p.statistics_state as "statisticsState", p.returned_in as "returnedIn", p.stage, p.caliber,
      p.site_code as "siteCode", r.reports, f.by_month as paid, g.former
    from project_library.public_project p
    left join report r on r.project_id = p.id
    left join paid f on f.project_id = p.id
    left join merged g on g.merged_into = p.id
    where p.city_code = ${city} ${only} and not exists (
      select from project_library.public_merger m where m.city_code = p.city_code and m.id = p.id)
    order by p.id`.execute(tx);
  return rows.map((row) => projectOf(row, regions));
}

function projectOf(
  { siteCode, parts, reports, paid, former, ...facts }: Read,
  regions: readonly Region[],
): LibraryProject {
  return {
    ...facts,
    countyCode: statisticalCountyOf({ unitCode: facts.unitCode, siteCode }, regions),
    deductions: Object.entries(parts).flatMap(([key, yuan]) => (yuan ? [{ key, yuan }] : [])),
    reports: new Map((reports ?? []).map(({ month, ...figures }) => [month, figures])),
    paidByMonth: new Map(Object.entries(paid ?? {})),
    formerCodes: (former ?? []).flatMap(({ code }) => code ?? []),
    formerNames: (former ?? []).map(({ name }) => name),
  };
}
