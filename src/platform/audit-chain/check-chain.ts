import { CompiledQuery, sql } from 'kysely';
import type pg from 'pg';
import { inRemit, inSnapshot, type Tx } from '../database.ts';
import type { ChainFolder, ChainHead } from './chain-folder.ts';
import { type LinkingDesk, linkChain } from './link-chain.ts';
import { type Ask, type ChainVerdict, type ChainWitness, verifyChain } from './verify-chain.ts';

/**
 * Links what waits, verifies the city's chain and keeps the outcome for the auditor. With `owner`, a connection of the
 * database's owner, nothing is hidden from it by the remit. `kept` are heads that somebody downloaded earlier.
 */
export async function checkChain(
  desk: LinkingDesk,
  cityCode: string,
  { owner, kept = [] }: { readonly owner?: pg.ClientBase; readonly kept?: readonly ChainHead[] } = {},
): Promise<ChainVerdict> {
  await linkChain(desk, cityCode, 'whole');
  const witness = await witnessOf(desk.chain, cityCode, kept);
  const remit = { remit: cityCode, ownerCode: null };
  const verdict = owner
    ? await verifyChain(asOwner(owner), cityCode, witness)
    : await inSnapshot(desk.db, remit, (tx) => verifyChain(within(tx), cityCode, witness));
  const { entries, place, findings } = verdict;
  await inRemit(desk.db, remit, (tx) =>
    sql`insert into platform.audit_verification (city_code, verified_at, entries, place, findings)
      values (${cityCode}, ${desk.clock().toISOString()}::timestamptz, ${entries}, ${place}, ${findings.length})
      on conflict (city_code) do update set verified_at = excluded.verified_at, entries = excluded.entries,
        place = excluded.place, findings = excluded.findings`.execute(tx),
  );
  return verdict;
}

/** Cities that have any row of the audit, as the owner sees them: also those that no list of regions names. */
export async function chainedCities(owner: pg.ClientBase): Promise<string[]> {
  const { rows } = await owner.query<{ city: string }>(`
    select city_code as city from platform.audit_head union select city_code from platform.audit_entry
    union select city_code from platform.audit_link order by 1`);
  return rows.map(({ city }) => city);
}

/** Ids of the keys that sealed the entries of a database; none where it is older than seals. For a restore. */
export async function sealingKeys(owner: pg.ClientBase): Promise<string[]> {
  const { rowCount } = await owner.query(`select from information_schema.columns
    where table_schema = 'platform' and table_name = 'audit_entry' and column_name = 'seal'`);
  if (rowCount === 0) return [];
  const { rows } = await owner.query<{ id: string }>(`
    select distinct encode(substring(seal from 1 for 8), 'hex') as id from platform.audit_entry
    where length(seal) = 48 order by 1`);
  return rows.map(({ id }) => id);
}

async function witnessOf(chain: ChainFolder, cityCode: string, kept: readonly ChainHead[]): Promise<ChainWitness> {
  const [keys, heads] = await Promise.all([chain.keys(), chain.heads(cityCode)]);
  return { ...keys, heads: [...heads, ...kept.filter((head) => head.cityCode === cityCode)] };
}

function asOwner(owner: pg.ClientBase): Ask {
  return async <Row>(text: string, values: readonly unknown[]) => (await owner.query(text, [...values])).rows as Row[];
}

function within(tx: Tx): Ask {
  return async <Row>(text: string, values: readonly unknown[]) =>
    (await tx.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows;
}
