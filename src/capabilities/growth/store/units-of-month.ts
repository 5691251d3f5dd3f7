import { sql } from 'kysely';
import { sameMonthLastYear } from '#kernel/period.ts';
import type { Tx } from '#platform/database.ts';
import { growthPercent } from '../rules/growth-percent.ts';
import { sumsOfMonth } from './queries.ts';

/** Growth of a unit in a month from the kept roll-up. Yuan; percent with one decimal, null without a base. */
export type UnitGrowth = {
  readonly unitCode: string;
  readonly investedYuan: number;
  readonly baseYuan: number;
  readonly growthPercent: number | null;
};

/** Growth of every unit of the remit in a month, by what was reported to the dispatch. */
export async function growthOfUnits(tx: Tx, city: string, month: string): Promise<UnitGrowth[]> {
  const sums = await sumsOfMonth(tx, city, month);
  return sums
    .filter(({ isCity }) => !isCity)
    .map(({ code: unitCode, investedYuan, baseYuan }) => ({
      ...{ unitCode, investedYuan, baseYuan },
      growthPercent: growthPercent(investedYuan, baseYuan),
    }));
}

/** What of a unit's projects and investment the ecological-environment system leads. */
export type EcoLedShare = {
  readonly unitCode: string;
  readonly projects: number;
  readonly ecoLedProjects: number;
  readonly investedYuan: number;
  readonly ecoLedYuan: number;
};

/** The same for every unit of the remit that has in-caliber projects in a month. */
export async function ecoLedOfUnits(tx: Tx, city: string, month: string): Promise<EcoLedShare[]> {
  const { rows } = await sql<EcoLedShare>`
    select unit_code as "unitCode", sum(projects)::int as projects, sum(invested_yuan)::bigint as "investedYuan",
      coalesce(sum(projects) filter (where is_eco_led), 0)::int as "ecoLedProjects",
      coalesce(sum(invested_yuan) filter (where is_eco_led), 0)::bigint as "ecoLedYuan"
    from growth.kind_month
    where city_code = ${city} and month = (select growth.kept_month(${city}, ${month}))
    group by unit_code order by unit_code`.execute(tx);
  return rows;
}

/** A project behind the figures of a unit; `inAll` counts those of the unit. */
export type ProjectOfUnit = {
  readonly unitCode: string;
  readonly projectId: string;
  readonly name: string;
  readonly isEcoLed: boolean;
  readonly investedYuan: number;
  readonly baseYuan: number;
  readonly inAll: number;
};

/** The largest projects of every unit of the remit in a month, at most `most` of each, in one statement. */
export async function projectsOfUnits(
  tx: Tx,
  city: string,
  { month, most }: { readonly month: string; readonly most: number },
): Promise<ProjectOfUnit[]> {
  const kept = (asked: string) => sql`(select growth.kept_month(${city}, ${asked}))`;
  const { rows } = await sql<ProjectOfUnit>`
    select s.unit_code as "unitCode", s.project_id as "projectId", p.name, s.is_eco_led as "isEcoLed",
      s.cumulative_yuan as "investedYuan", coalesce(base.cumulative_yuan, 0) as "baseYuan", s.in_all as "inAll"
    from (
      select *, row_number() over (partition by unit_code order by cumulative_yuan desc, project_id) as place,
        count(*) over (partition by unit_code)::int as in_all
      from growth.standing where city_code = ${city} and month = ${kept(month)}
    ) s
    join project_library.public_project p on p.city_code = s.city_code and p.id = s.project_id
    left join growth.standing base on base.city_code = s.city_code and base.project_id = s.project_id
      and base.month = ${kept(sameMonthLastYear(month))}
    where s.place <= ${most}
    order by s.unit_code, s.place`.execute(tx);
  return rows;
}

/** The last rate of a year that the statistics bureau has published for a unit. Tenths of a percent. */
export type PublishedRate = {
  readonly unitCode: string;
  readonly month: string;
  readonly rateTenths: number;
  readonly source: string;
};

/** The last published rates of a year, of units of the remit, as far as they were published by a day. */
export async function publishedRates(
  tx: Tx,
  city: string,
  { year, until }: { readonly year: number; readonly until: string },
): Promise<PublishedRate[]> {
  const { rows } = await sql<PublishedRate>`
    select distinct on (unit_code) unit_code as "unitCode", month, value::int as "rateTenths", source
    from growth.official_figure
    where city_code = ${city} and fact = 'rate' and left(month, 4) = ${String(year)} and published_on <= ${until}::date
    order by unit_code, month desc, version desc`.execute(tx);
  return rows;
}
