import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { jsonRows } from '#platform/json-rows.ts';
import type { CalibrationAnswer, KeptForecast, PastForecastRow } from '../contract-calibration.ts';
import type { Calibration, PastForecast } from '../rules/calibration.ts';

/** Rows that a page of the calibration shows at most. */
const most = 60;

/** A back-test to keep. */
export type BackTestToWrite = {
  readonly id: string;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly modelVersion: string;
  readonly calibration: Calibration;
  readonly past: readonly PastForecast[];
};

/** Keeps a back-test with its forecasts. */
export async function writeBackTest(tx: Tx, city: string, test: BackTestToWrite): Promise<void> {
  await sql`insert into forecast.back_test (city_code, id, path, made_at, made_by, model_version, calibration)
    values (${city}, ${test.id}::uuid, ${city}, ${test.madeAt}::timestamptz, ${test.madeBy}, ${test.modelVersion},
      ${JSON.stringify(test.calibration)}::jsonb)`.execute(tx);
  const rows = test.past.map((one) => ({
    ...{ as_of_month: one.asOfMonth, unit_code: one.unitCode, actual_yuan: one.actualYuan, base_yuan: one.baseYuan },
    ...{ goal_tenths: one.goalTenths, median_yuan: one.medianYuan, naive_yuan: one.naiveYuan },
    ...{ low_yuan: one.lowYuan, high_yuan: one.highYuan, probability: one.probability },
    path: one.unitCode === city ? city : `${city}/${one.unitCode}`,
  }));
  await sql`insert into forecast.back_test_point (city_code, test_id, as_of_month, unit_code, path, actual_yuan, base_yuan,
      goal_tenths, median_yuan, naive_yuan, low_yuan, high_yuan, probability)
    select ${city}, ${test.id}::uuid, as_of_month, unit_code, path, actual_yuan, base_yuan, goal_tenths, median_yuan,
      naive_yuan, low_yuan, high_yuan, probability
    from json_populate_recordset(null::forecast.back_test_point, ${jsonRows(rows)}::json)`.execute(tx);
}

/** The latest back-test, with its forecasts of a unit; null before the first. */
export async function latestBackTest(tx: Tx, city: string, unit: string): Promise<CalibrationAnswer['backTest']> {
  const { rows } = await sql<Omit<NonNullable<CalibrationAnswer['backTest']>, 'past'>>`
    select id, made_at as "madeAt", made_by as "madeBy", model_version as "modelVersion", calibration
    from forecast.back_test where city_code = ${city} order by made_at desc, id limit 1`.execute(tx);
  const [test] = rows;
  if (!test) return null;
  const { rows: past } = await sql<PastForecastRow>`
    select as_of_month as "asOfMonth", unit_code as "unitCode", actual_yuan as "actualYuan",
      median_yuan as "medianYuan", low_yuan as "lowYuan", high_yuan as "highYuan", naive_yuan as "naiveYuan", probability,
      actual_yuan * 1000 >= base_yuan * (1000 + goal_tenths) as "isReached"
    from forecast.back_test_point
    where city_code = ${city} and test_id = ${test.id}::uuid and unit_code = ${unit}
    order by as_of_month desc limit ${most}`.execute(tx);
  return { ...test, past };
}

/** Published and automatic forecasts of a unit beside what was reported later, for the last month that was, the latest first. */
export async function keptForecasts(tx: Tx, city: string, unit: string): Promise<KeptForecast[]> {
  const { rows } = await sql<KeptForecast>`
    select r.id as "runId", r.as_of_month as "asOfMonth", r.made_at as "madeAt", r.published_at as "publishedAt", r.is_automatic as "isAutomatic", u.unit_code as "unitCode",
      o.month, o.actual_yuan as "actualYuan", (m.quantiles ->> '0.5')::bigint as "medianYuan",
      (m.quantiles ->> '0.1')::bigint as "lowYuan", (m.quantiles ->> '0.9')::bigint as "highYuan"
    from forecast.run r
    join forecast.run_unit u on u.city_code = r.city_code and u.run_id = r.id and u.unit_code = ${unit}
    join lateral (
      select month, actual_yuan from forecast.outcome
      where city_code = r.city_code and run_id = r.id and unit_code = u.unit_code order by month desc limit 1
    ) o on true
    join lateral json_to_recordset(u.months::json) as m(month text, quantiles json) on m.month = o.month
    where r.city_code = ${city} and (r.published_at is not null or r.is_automatic)
    order by r.made_at desc, r.id limit ${most}`.execute(tx);
  return rows;
}
