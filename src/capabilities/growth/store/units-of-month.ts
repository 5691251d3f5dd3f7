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

/** A month, as it is known now or was at an instant; the transaction reads as of that instant too. */
export type MonthKnown = { readonly month: string; readonly asOf?: string | undefined };

/** Growth of every unit of the remit in a month, by what was reported to the dispatch. */
export async function growthOfUnits(tx: Tx, city: string, { month, asOf }: MonthKnown): Promise<UnitGrowth[]> {
  const sums = asOf === undefined ? await sumsOfMonth(tx, city, month) : await sumsWorkedOut(tx, city, { month, asOf });
  return sums
    .filter(({ code }) => code !== city)
    .map(({ code: unitCode, investedYuan, baseYuan }) => ({
      ...{ unitCode, investedYuan, baseYuan },
      growthPercent: growthPercent(investedYuan, baseYuan),
    }));
}

/** Projects of the remit as they stood in a month at an instant, worked out from the versions. */
const standingThen = (city: string, month: string, asOf: string) =>
  sql`growth.standing_at(${city}, ${month}, ${asOf}::timestamptz)`;

type UnitSums = { readonly code: string; readonly investedYuan: number; readonly baseYuan: number };

async function sumsWorkedOut(
  tx: Tx,
  city: string,
  { month, asOf }: { readonly month: string; readonly asOf: string },
): Promise<UnitSums[]> {
  const { rows } = await sql<UnitSums>`
    select u.code, coalesce(sum(s.invested_yuan), 0)::bigint as "investedYuan",
      coalesce(sum(s.base_yuan), 0)::bigint as "baseYuan"
    from organisation.public_region u left join ${standingThen(city, month, asOf)} s on s.unit_code = u.code
    where u.parent = ${city} and u.kind in ('county', 'zone') and platform.in_remit(u.path)
    group by u.code order by u.code`.execute(tx);
  return rows;
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
export async function ecoLedOfUnits(tx: Tx, city: string, { month, asOf }: MonthKnown): Promise<EcoLedShare[]> {
  if (asOf !== undefined) return ecoLedThen(tx, city, { month, asOf });
  const { rows } = await sql<EcoLedShare>`
    select unit_code as "unitCode", sum(projects)::int as projects, sum(invested_yuan)::bigint as "investedYuan",
      coalesce(sum(projects) filter (where is_eco_led), 0)::int as "ecoLedProjects",
      coalesce(sum(invested_yuan) filter (where is_eco_led), 0)::bigint as "ecoLedYuan"
    from growth.kind_month
    where city_code = ${city} and month = (select growth.kept_month(${city}, ${month}))
    group by unit_code order by unit_code`.execute(tx);
  return rows;
}

async function ecoLedThen(
  tx: Tx,
  city: string,
  { month, asOf }: { readonly month: string; readonly asOf: string },
): Promise<EcoLedShare[]> {
  const { rows } = await sql<EcoLedShare>`
    select unit_code as "unitCode", count(*)::int as projects, sum(invested_yuan)::bigint as "investedYuan",
      count(*) filter (where is_eco_led)::int as "ecoLedProjects",
      coalesce(sum(invested_yuan) filter (where is_eco_led), 0)::bigint as "ecoLedYuan"
    from ${standingThen(city, month, asOf)} where invested_yuan is not null
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
  { month, most, asOf }: MonthKnown & { readonly most: number },
): Promise<ProjectOfUnit[]> {
  if (asOf !== undefined) return projectsThen(tx, city, { month, most, asOf });
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

async function projectsThen(
  tx: Tx,
  city: string,
  { month, most, asOf }: { readonly month: string; readonly most: number; readonly asOf: string },
): Promise<ProjectOfUnit[]> {
  const { rows } = await sql<ProjectOfUnit>`
    select s.unit_code as "unitCode", s.project_id as "projectId", p.name, s.is_eco_led as "isEcoLed",
      s.invested_yuan as "investedYuan", coalesce(s.base_yuan, 0) as "baseYuan", s.in_all as "inAll"
    from (
      select *, row_number() over (partition by unit_code order by invested_yuan desc, project_id) as place,
        count(*) over (partition by unit_code)::int as in_all
      from ${standingThen(city, month, asOf)} where invested_yuan is not null
    ) s
    join project_library.public_project p on p.city_code = ${city} and p.id = s.project_id
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
