import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { jsonRows } from '#platform/json-rows.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import { projectOf } from '../../project-library/public.ts';
import type { Driver } from '../contract.ts';
import type { ProjectContribution } from '../rules/engine/shapes.ts';

type Asked = {
  readonly runId: string;
  readonly unit?: string | undefined;
  readonly awaited?: 'yes' | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
};

/** Projects behind a forecast that the caller may see, largest first, and what all of them come to. */
export async function driverPage(
  tx: Tx,
  city: string,
  { runId, unit, awaited, limit, after }: Asked,
): Promise<{ rows: Driver[]; next: string | null; totalYuan: number }> {
  const mark = pageMark(after);
  const chosen = sql`d.city_code = ${city} and d.run_id = ${runId}::uuid
    and (${unit ?? null}::text is null or d.unit_code = ${unit ?? null})
    and (${awaited === undefined} or d.awaited_from is not null)`;
  const listing = sql<Driver & { place: number }>`
    select d.project_id as "projectId", p.name, d.unit_code as "unitCode", d.mean_yuan as "meanYuan",
      d.low_yuan as "lowYuan", d.high_yuan as "highYuan", d.entry_probability as "entryProbability",
      d.awaited_from as "awaitedFrom", d.place
    from forecast.run_project d
    cross join lateral ${projectOf(city, sql`d.project_id`)} p
    where ${chosen} and d.place > ${mark === null ? -1 : Number(mark[0])}::int
    order by d.place limit ${limit + 1}`.execute(tx);
  const summing = sql<{ total: number }>`
    select coalesce(sum(d.mean_yuan), 0)::bigint as total from forecast.run_project d where ${chosen}`.execute(tx);
  const [{ rows }, { rows: sums }] = await Promise.all([listing, summing]);
  const page = pageOf(rows, limit, ({ place, projectId }) => [place, projectId]);
  return {
    rows: page.rows.map(({ place: _, ...driver }) => driver),
    next: page.next,
    totalYuan: sums[0]?.total ?? 0,
  };
}

/** Keeps the projects behind a forecast, largest first, under the places that they have now. */
export async function writeDrivers(
  tx: Tx,
  city: string,
  { runId, drivers }: { readonly runId: string; readonly drivers: readonly ProjectContribution[] },
): Promise<void> {
  const rows = drivers.map((driver, place) => ({
    ...{ project_id: driver.project, unit_code: driver.group, place, mean_yuan: Math.round(driver.meanYuan) },
    ...{ low_yuan: Math.round(driver.lowYuan), high_yuan: Math.round(driver.highYuan) },
    ...{ entry_probability: driver.entryProbability, awaited_from: driver.awaitedFrom },
  }));
  await sql`insert into forecast.run_project (city_code, run_id, project_id, unit_code, path, place, mean_yuan, low_yuan,
      high_yuan, entry_probability, awaited_from)
    select ${city}, ${runId}::uuid, d.project_id, d.unit_code, p.path, d.place, d.mean_yuan, d.low_yuan, d.high_yuan,
      d.entry_probability, d.awaited_from
    from json_populate_recordset(null::forecast.run_project, ${jsonRows(rows)}::json) d
    join project_library.public_project p on p.city_code = ${city} and p.id = d.project_id`.execute(tx);
}
