import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { jsonRows } from '#platform/json-rows.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import type { ForecastRun, UnitForecast } from '../contract.ts';
import type { MadeUnit } from '../rules/made-forecast.ts';

/** What of a forecast every reader is told. */
const head = sql`r.id, r.as_of_month as "asOfMonth", r.origin, r.last_month as "lastMonth", r.known_at as "knownAt",
  r.made_at as "madeAt", r.made_by as "madeBy", r.published_at as "publishedAt", r.published_by as "publishedBy",
  r.model_version as "modelVersion", r.seed, r.draws, r.projects, r.input_digest as "inputDigest", r.notes,
  r.is_automatic as "isAutomatic"`;

/** A forecast to keep. */
export type RunToWrite = Omit<ForecastRun, 'publishedAt' | 'publishedBy'> & {
  readonly detail: object;
  readonly previousId: string | null;
};

/** Keeps a forecast; its units and projects follow. */
export async function writeRun(tx: Tx, city: string, run: RunToWrite): Promise<void> {
  await sql`insert into forecast.run (city_code, id, path, as_of_month, origin, last_month, known_at, made_at, made_by,
      model_version, seed, draws, projects, input_digest, notes, detail, previous_id, is_automatic)
    values (${city}, ${run.id}::uuid, ${city}, ${run.asOfMonth}, ${run.origin}, ${run.lastMonth},
      ${run.knownAt}::timestamptz, ${run.madeAt}::timestamptz, ${run.madeBy}, ${run.modelVersion}, ${run.seed}::int,
      ${run.draws}::int, ${run.projects}::int, ${run.inputDigest}, ${JSON.stringify(run.notes)}::jsonb,
      ${JSON.stringify(run.detail)}::jsonb, ${run.previousId}::uuid, ${run.isAutomatic})`.execute(tx);
}

/** A unit to keep; the path of the city itself is its code. */
export type UnitToWrite = Omit<MadeUnit, 'change'> & { readonly change: object | null };

/** Keeps the units of a forecast. */
export async function writeUnits(
  tx: Tx,
  city: string,
  { runId, units }: { readonly runId: string; readonly units: readonly UnitToWrite[] },
): Promise<void> {
  const rows = units.map((unit) => ({
    ...{ unit_code: unit.unitCode, path: unit.unitCode === city ? city : `${city}/${unit.unitCode}` },
    ...{ goal_tenths: unit.goalTenths, base_yuan: unit.baseYuan, base_source: unit.baseSource },
    ...{ base_version: unit.baseVersion, year_to_date_yuan: unit.yearToDateYuan, naive_yuan: unit.naiveYuan },
    ...{ mean_yuan: unit.meanYuan, median_yuan: unit.medianYuan, quantiles: unit.quantiles },
    ...{ probability: unit.probability, known: unit.known, months: unit.months, change: unit.change },
  }));
  await sql`insert into forecast.run_unit (city_code, run_id, unit_code, path, goal_tenths, base_yuan, base_source,
      base_version, year_to_date_yuan, naive_yuan, mean_yuan, median_yuan, quantiles, probability, known, months, change)
    select ${city}, ${runId}::uuid, unit_code, path, goal_tenths, base_yuan, base_source, base_version,
      year_to_date_yuan, naive_yuan, mean_yuan, median_yuan, quantiles, probability, known, months, change
    from json_populate_recordset(null::forecast.run_unit, ${jsonRows(rows)}::json)`.execute(tx);
}

/** Forecasts that the caller may see, newest first. */
export async function runPage(
  tx: Tx,
  city: string,
  asked: { readonly limit: number; readonly after?: string | undefined; readonly published?: 'yes' | undefined },
): Promise<{ rows: ForecastRun[]; next: string | null }> {
  const mark = pageMark(asked.after);
  const beyond = mark === null ? sql`true` : sql`(r.made_at, r.id) < (${mark[0]}::timestamptz, ${mark[1]}::uuid)`;
  const { rows } = await sql<ForecastRun>`select ${head} from forecast.run r
    where r.city_code = ${city} and ${published(asked.published)} and ${beyond}
    order by r.made_at desc, r.id desc limit ${asked.limit + 1}`.execute(tx);
  return pageOf(rows, asked.limit, ({ madeAt, id }) => [madeAt, id]);
}

/** One forecast, or the newest where no id is given. */
export async function runOf(
  tx: Tx,
  city: string,
  asked: { readonly id?: string; readonly published?: 'yes' | undefined },
): Promise<ForecastRun | undefined> {
  const { rows } = await sql<ForecastRun>`select ${head} from forecast.run r
    where r.city_code = ${city} and (${asked.id ?? null}::uuid is null or r.id = ${asked.id ?? null}::uuid)
      and ${published(asked.published)}
    order by r.made_at desc, r.id desc limit 1`.execute(tx);
  return rows[0];
}

function published(wish: 'yes' | undefined): RawBuilder<unknown> {
  return wish === 'yes' ? sql`r.published_at is not null` : sql`true`;
}

/** A unit as it is kept, with what came true of it since. */
export type StoredUnit = Omit<MadeUnit, 'change'> & {
  readonly change: UnitForecast['change'];
  readonly outcome: { readonly month: string; readonly actualYuan: number; readonly knownAt: string } | null;
};

/** Units of a forecast that the caller may see: the city first, then by code. */
export async function unitsOfRun(tx: Tx, city: string, runId: string): Promise<StoredUnit[]> {
  const { rows } = await sql<StoredUnit>`
    select u.unit_code as "unitCode", u.goal_tenths as "goalTenths", u.base_yuan as "baseYuan",
      u.base_source as "baseSource", u.base_version as "baseVersion", u.year_to_date_yuan as "yearToDateYuan",
      u.naive_yuan as "naiveYuan", u.mean_yuan as "meanYuan", u.median_yuan as "medianYuan", u.quantiles, u.probability,
      u.known, u.months, u.change, o.outcome
    from forecast.run_unit u
    left join lateral (
      select json_build_object('month', o.month, 'actualYuan', o.actual_yuan, 'knownAt', o.known_at) as outcome
      from forecast.outcome o
      where o.city_code = u.city_code and o.run_id = u.run_id and o.unit_code = u.unit_code
      order by o.month desc limit 1
    ) o on true
    where u.city_code = ${city} and u.run_id = ${runId}::uuid
    order by u.unit_code <> ${city}, u.unit_code`.execute(tx);
  return rows;
}

/** Whether there is any forecast, and one that knew a month after its round was locked. */
export async function isForecastSince(
  tx: Tx,
  city: string,
  { month, lockedAt }: { readonly month: string; readonly lockedAt: string },
): Promise<{ readonly isAny: boolean; readonly isSince: boolean }> {
  const { rows } = await sql<{ isAny: boolean; isSince: boolean }>`
    select count(*) > 0 as "isAny",
      coalesce(bool_or(as_of_month > ${month} or (as_of_month = ${month} and known_at >= ${lockedAt}::timestamptz)), false)
        as "isSince"
    from forecast.run where city_code = ${city}`.execute(tx);
  return rows[0] ?? { isAny: false, isSince: false };
}

/** Publishes a forecast; false where it was published before. */
export async function writePublished(
  tx: Tx,
  city: string,
  { id, at, by }: { readonly id: string; readonly at: string; readonly by: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update forecast.run set published_at = ${at}::timestamptz, published_by = ${by}
    where city_code = ${city} and id = ${id}::uuid and published_at is null`.execute(tx);
  return numAffectedRows === 1n;
}

/** A forecast with the mean and the probability of each of its units. */
export type RunWithMeans = ForecastRun & {
  readonly means: Readonly<Record<string, number>>;
  readonly probabilities: Readonly<Record<string, number | null>>;
};

/** The forecast before, for what changed since: the newest of the same year that was made before an instant. */
export async function runBefore(
  tx: Tx,
  city: string,
  { lastMonth, before }: { readonly lastMonth: string; readonly before: string },
): Promise<RunWithMeans | undefined> {
  const { rows } = await sql<RunWithMeans>`
    select ${head},
      (select json_object_agg(u.unit_code, u.probability) from forecast.run_unit u
        where u.city_code = r.city_code and u.run_id = r.id) as probabilities,
      (select json_object_agg(u.unit_code, u.mean_yuan) from forecast.run_unit u
        where u.city_code = r.city_code and u.run_id = r.id) as means
    from forecast.run r
    where r.city_code = ${city} and r.last_month = ${lastMonth} and r.made_at < ${before}::timestamptz
    order by r.made_at desc, r.id desc limit 1`.execute(tx);
  return rows[0];
}

/** Notes what came true of published and of automatic forecasts: the first time that the reports of a month are known, and never again. */
export async function writeOutcomes(
  tx: Tx,
  city: string,
  { runId, knownAt }: { readonly runId: string; readonly knownAt: string },
): Promise<void> {
  await sql`insert into forecast.outcome (city_code, run_id, unit_code, month, path, actual_yuan, known_at)
    select u.city_code, u.run_id, u.unit_code, k.month, u.path, k."investedYuan", ${knownAt}::timestamptz
    from forecast.run r
    join forecast.run_unit u on u.city_code = r.city_code and u.run_id = r.id
    join forecast.run_unit now on now.city_code = ${city} and now.run_id = ${runId}::uuid and now.unit_code = u.unit_code
    cross join lateral json_to_recordset(now.known::json) as k(month text, "investedYuan" bigint)
    where r.city_code = ${city} and (r.published_at is not null or r.is_automatic) and r.id <> ${runId}::uuid
      and k.month between r.origin and r.last_month
    on conflict do nothing`.execute(tx);
}
