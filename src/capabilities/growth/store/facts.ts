import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { OfficialFigure } from '../contract.ts';

/** Goals of a year in force now, with their versions. */
export async function targetsOfYear(tx: Tx, city: string, year: number) {
  const { rows } = await sql<{
    unitCode: string;
    year: number;
    version: number;
    goalTenths: number;
    recordedAt: string;
  }>`
    select distinct on (unit_code) unit_code as "unitCode", year, version, goal_tenths as "goalTenths",
      recorded_at as "recordedAt"
    from growth.target where city_code = ${city} and year = ${year}
    order by unit_code, version desc`.execute(tx);
  return rows;
}

/** A goal to write. */
export type TargetToWrite = {
  readonly unitCode: string;
  readonly path: string;
  readonly year: number;
  readonly goalTenths: number;
  readonly recordedAt: string;
  readonly recordedBy: string;
};

/** Writes a goal as the next version. */
export async function writeTarget(tx: Tx, city: string, target: TargetToWrite): Promise<void> {
  const { unitCode, path, year, goalTenths, recordedAt, recordedBy } = target;
  await sql`
    insert into growth.target (city_code, unit_code, year, version, path, goal_tenths, recorded_at, recorded_by)
    select ${city}, ${unitCode}, ${year}::int, coalesce(max(version), 0) + 1, ${path}, ${goalTenths}::int,
      ${recordedAt}::timestamptz, ${recordedBy}
    from growth.target where city_code = ${city} and unit_code = ${unitCode} and year = ${year}`.execute(tx);
}

/** A published figure as it is stored: a rate in tenths of a percent, an amount or a base in yuan. */
export type StoredOfficial = Omit<OfficialFigure, 'value' | 'isEmbargoed'> & { readonly value: number };

/** Latest versions of what was published for a year until a day; without the day also what is not published yet. */
export async function officialOfYear(
  tx: Tx,
  city: string,
  { year, until }: { readonly year: number; readonly until: string | null },
): Promise<StoredOfficial[]> {
  const { rows } = await sql<StoredOfficial>`
    select distinct on (month, unit_code, fact) unit_code as "unitCode", month, fact, value, version, source,
      published_on as "publishedOn", recorded_at as "recordedAt"
    from growth.official_figure where city_code = ${city} and left(month, 4) = ${String(year)}
      and (${until}::date is null or published_on <= ${until}::date)
    order by month, unit_code, fact, version desc limit 2000`.execute(tx);
  return rows;
}

/** Every version of what was published for a unit and month until a day, fact by fact, newest first. */
export async function officialVersions(
  tx: Tx,
  city: string,
  { unitCode, month, until }: { readonly unitCode: string; readonly month: string; readonly until: string | null },
): Promise<StoredOfficial[]> {
  const { rows } = await sql<StoredOfficial>`
    select unit_code as "unitCode", month, fact, value, version, source, published_on as "publishedOn",
      recorded_at as "recordedAt"
    from growth.official_figure where city_code = ${city} and unit_code = ${unitCode} and month = ${month}
      and (${until}::date is null or published_on <= ${until}::date)
    order by array_position(array['rate', 'amount', 'base'], fact), version desc limit 500`.execute(tx);
  return rows;
}

/** A published figure to write. */
export type OfficialToWrite = Omit<StoredOfficial, 'version'> & {
  readonly path: string;
  readonly recordedBy: string;
  readonly projects?: number | null;
  readonly largestSharePercent?: number | null;
};

/** Writes a published figure as the next version and returns its number. */
export async function writeOfficial(tx: Tx, city: string, figure: OfficialToWrite): Promise<number> {
  const { unitCode, month, fact, path, value, source, publishedOn, recordedAt, recordedBy } = figure;
  const { projects = null, largestSharePercent = null } = figure;
  const { rows } = await sql<{ version: number }>`
    insert into growth.official_figure
      (city_code, unit_code, month, fact, version, path, value, source, published_on, recorded_at, recorded_by,
      projects, largest_share_percent)
    select ${city}, ${unitCode}, ${month}, ${fact}, coalesce(max(version), 0) + 1, ${path}, ${value}::bigint, ${source},
      ${publishedOn}::date, ${recordedAt}::timestamptz, ${recordedBy}, ${projects}::int, ${largestSharePercent}::numeric
    from growth.official_figure
    where city_code = ${city} and unit_code = ${unitCode} and month = ${month} and fact = ${fact}
    returning version`.execute(tx);
  return rows[0]?.version ?? 1;
}
