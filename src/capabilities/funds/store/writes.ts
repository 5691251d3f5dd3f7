import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { jsonRows } from '#platform/json-rows.ts';
import type { MovementTable, SourceTable } from './tables.ts';

/** A row to add to the ledger; its number is given when it is written. */
export type MovementToWrite = Omit<MovementTable, 'number'>;

/** Those who write money of a city do so one after the other, so that two at once cannot spend the same yuan. */
export async function inLedgerOrder(tx: Tx, city: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`funds.${city}`}, 0))`.execute(tx);
}

/** Adds sources, those without any money yet. */
export async function addSources(tx: Tx, rows: readonly SourceTable[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into funds.source
    select * from json_populate_recordset(null::funds.source, ${jsonRows(rows)}::json)`.execute(tx);
}

/**
 * Adds rows to the ledger in their order. The sources must be there, `inLedgerOrder` must have come first, and
 * `keepBalances` must come after.
 */
export async function addMovements(tx: Tx, city: string, rows: readonly MovementToWrite[]): Promise<void> {
  if (rows.length === 0) return;
  const { rows: taken } = await sql<{ first: number }>`
    select funds.take_numbers(${city}, ${rows.length}) as first`.execute(tx);
  const first = taken[0]?.first ?? 1;
  const numbered = rows.map((row, i) => ({ ...row, number: first + i }));
  await sql`insert into funds.movement
    select * from json_populate_recordset(null::funds.movement, ${jsonRows(numbered)}::json)`.execute(tx);
}

/** Works the balances of these sources, and of the projects that have money of them, out of the ledger anew. */
export async function keepBalances(tx: Tx, city: string, sources: Iterable<string>): Promise<void> {
  await sql`select funds.keep_balances(${city}, ${[...new Set(sources)]}::uuid[])`.execute(tx);
}

/** Money goes where its project goes: the project's region and owner decide who sees it. */
export async function followProjects(tx: Tx, city: string, projectIds: readonly string[]): Promise<void> {
  for (const table of ['movement', 'project_money'])
    await sql`
      update ${sql.table(`funds.${table}`)} m set path = p.path, owner_code = p.owner_code, unit_code = p.unit_code
      from project_library.public_project p
      where m.city_code = ${city} and m.project_id = any(${projectIds}::uuid[])
        and p.city_code = ${city} and p.id = m.project_id
        and (m.path, m.owner_code, m.unit_code) is distinct from (p.path, p.owner_code, p.unit_code)`.execute(tx);
}
