import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { ScoredLine, ScoredUnit } from '../rules/scored.ts';
import { type Reading, reading } from '../shapes.ts';

/** A unit that is assessed. */
export type AssessedUnit = { readonly code: string; readonly name: string; readonly path: string };

/** The inputs of one indicator, unit by unit. */
export type UnitReadings = ReadonlyMap<string, Reading>;

/** Keeps a snapshot: what was read for every indicator and unit. */
export async function writeInputs(
  tx: Tx,
  city: string,
  snapshot: {
    readonly runId: string;
    readonly number: number;
    readonly units: readonly AssessedUnit[];
    readonly readings: ReadonlyMap<string, UnitReadings>;
  },
): Promise<void> {
  const { runId, number, units, readings } = snapshot;
  const rows = [...readings].flatMap(([indicator, own]) =>
    units.map(({ code, path }) => {
      const read = own.get(code) ?? nothingRead;
      const value = read.value === null ? null : Math.round(read.value * 100);
      const key = { city_code: city, run_id: runId, snapshot: number, indicator, unit_code: code, path };
      return { ...key, value_hundredths: value, reading: read };
    }),
  );
  await sql`insert into assessment.input
    select * from json_populate_recordset(null::assessment.input, ${JSON.stringify(rows)}::json)`.execute(tx);
}

/** A unit for which a source has nothing. */
const nothingRead: Reading = { value: null, over: null, under: null, remark: null, rows: [], rowsInAll: 0 };

/** Values of a snapshot by indicator and unit, as far as the caller may see them. */
export async function inputsOf(
  tx: Tx,
  city: string,
  { id, snapshot }: { readonly id: string; readonly snapshot: number },
): Promise<Map<string, Map<string, number | null>>> {
  const { rows } = await sql<{ indicator: string; unitCode: string; value: number | null }>`
    select indicator, unit_code as "unitCode", value_hundredths as value from assessment.input
    where city_code = ${city} and run_id = ${id}::uuid and snapshot = ${snapshot}
    order by indicator, unit_code`.execute(tx);
  const inputs = new Map<string, Map<string, number | null>>();
  for (const { indicator, unitCode, value } of rows) {
    const own = inputs.get(indicator) ?? new Map<string, number | null>();
    own.set(unitCode, value === null ? null : value / 100);
    inputs.set(indicator, own);
  }
  return inputs;
}

/** What was read for one unit, with its rows. */
export async function readingsOf(
  tx: Tx,
  city: string,
  asked: { readonly id: string; readonly snapshot: number; readonly unitCode: string },
): Promise<{ readonly indicator: string; readonly reading: Reading }[]> {
  const { rows } = await sql<{ indicator: string; reading: unknown }>`
    select indicator, reading from assessment.input
    where city_code = ${city} and run_id = ${asked.id}::uuid and snapshot = ${asked.snapshot}
      and unit_code = ${asked.unitCode} order by indicator`.execute(tx);
  return rows.map(({ indicator, reading: kept }) => ({ indicator, reading: reading.parse(kept) }));
}

/** A result as it is stored, with how far the unit has spoken. */
export type StoredResult = ScoredUnit & {
  readonly name: string;
  readonly path: string;
  readonly hasSpoken: boolean;
  readonly openAppeals: number;
};

/** Results of a run that the caller may see, best first. */
export async function resultsOf(tx: Tx, city: string, runId: string): Promise<StoredResult[]> {
  const { rows } = await sql<StoredResult & { lines: ScoredLine[] }>`
    select t.unit_code as code, t.unit_name as name, t.unit_path as path, t.score_hundredths as "scoreHundredths",
      t.rank, t.is_vetoed as "isVetoed", t.lines,
      coalesce((select a.state = 'sent' from assessment.self_assessment a where a.city_code = t.city_code
        and a.run_id = t.run_id and a.unit_code = t.unit_code order by a.version desc limit 1), false) as "hasSpoken",
      (select count(*)::int from assessment.appeal a where a.city_code = t.city_code and a.run_id = t.run_id
        and a.unit_code = t.unit_code and a.state = 'open') as "openAppeals"
    from assessment.result t where t.city_code = ${city} and t.run_id = ${runId}::uuid
    order by t.rank, t.unit_code`.execute(tx);
  return rows;
}

/** Writes the results of a run over those that stood; with `isPublished` for good. */
export async function writeResults(
  tx: Tx,
  city: string,
  results: {
    readonly runId: string;
    readonly path: string;
    readonly units: readonly AssessedUnit[];
    readonly scored: readonly ScoredUnit[];
    readonly isPublished: boolean;
  },
): Promise<void> {
  const { runId, path, units, scored, isPublished } = results;
  const places = new Map(units.map((unit) => [unit.code, unit]));
  const rows = scored.map(({ code, scoreHundredths, rank, isVetoed, lines }) => ({
    ...{ city_code: city, run_id: runId, unit_code: code, path, unit_path: places.get(code)?.path ?? path },
    ...{ unit_name: places.get(code)?.name ?? code, score_hundredths: scoreHundredths, rank, is_vetoed: isVetoed },
    ...{ lines, is_published: isPublished },
  }));
  await sql`
    insert into assessment.result
    select * from json_populate_recordset(null::assessment.result, ${JSON.stringify(rows)}::json)
    on conflict (city_code, run_id, unit_code) do update set score_hundredths = excluded.score_hundredths,
      rank = excluded.rank, is_vetoed = excluded.is_vetoed, lines = excluded.lines,
      is_published = excluded.is_published`.execute(tx);
}
