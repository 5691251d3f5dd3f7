import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { Bridge, BridgeCause, BridgeMove } from '../rules/bridge.ts';
import type { BridgeEnds } from './bridges.ts';

/** The last changes that count at the two ends of a bridge: as long as they are the last, it stays what it is. */
export type BridgeChanges = { readonly before: string; readonly now: string };

/** The last change that counts at each end. */
export async function changesOf(tx: Tx, city: string, ends: BridgeEnds): Promise<BridgeChanges> {
  const { rows } = await sql<BridgeChanges>`
    select growth.changed_at(${city}, ${ends.beforeInstant}::timestamptz)::text as before,
      growth.changed_at(${city}, ${ends.nowInstant}::timestamptz)::text as now`.execute(tx);
  return rows[0] ?? { before: '-infinity', now: '-infinity' };
}

type Key = { readonly ends: BridgeEnds; readonly changes: BridgeChanges; readonly unit: string | null };

/** A bridge that was worked out between the same changes; undefined where none was. */
export async function keptBridge(tx: Tx, city: string, { ends, changes, unit }: Key): Promise<Bridge | undefined> {
  const { rows } = await sql<{ bridge: Bridge }>`
    select bridge from growth.known_bridge
    where city_code = ${city} and month = ${ends.nowMonth} and unit_code = ${unit ?? city}
      and changed_at = ${changes.now}::timestamptz and from_month = ${ends.beforeMonth}
      and from_changed_at = ${changes.before}::timestamptz`.execute(tx);
  return rows[0]?.bridge;
}

/** Keeps bridges by their unit, that of the city under its code, so that they are not worked out a second time. */
export async function keepBridges(
  tx: Tx,
  city: string,
  { ends, changes }: Omit<Key, 'unit'>,
  bridges: ReadonlyMap<string, Bridge>,
): Promise<void> {
  await sql`
    insert into growth.known_bridge (city_code, from_month, from_changed_at, month, changed_at, unit_code, path, bridge)
    select ${city}, ${ends.beforeMonth}, ${changes.before}::timestamptz, ${ends.nowMonth}, ${changes.now}::timestamptz,
      unit, case when unit = ${city} then unit else ${city} || '/' || unit end, bridge::jsonb
    from unnest(${[...bridges.keys()]}::text[], ${[...bridges.values()].map((one) => JSON.stringify(one))}::text[])
      kept (unit, bridge)
    on conflict do nothing`.execute(tx);
}

/** The part of a bridge whose projects are asked for, and by whom: a project that lies elsewhere by now is seen by some. */
type MovesKey = Key & { readonly remit: string };

/** The projects behind a part of a bridge, as they were read between the same changes; undefined where they were not. */
export async function keptMoves(
  tx: Tx,
  city: string,
  { ends, changes, unit, remit, cause }: MovesKey & { readonly cause: BridgeCause },
): Promise<BridgeMove[] | undefined> {
  const { rows } = await sql<{ moves: BridgeMove[] }>`
    select moves from growth.known_move
    where city_code = ${city} and month = ${ends.nowMonth} and path = ${remit} and unit_code = ${unit ?? city}
      and cause = ${cause} and changed_at = ${changes.now}::timestamptz and from_month = ${ends.beforeMonth}
      and from_changed_at = ${changes.before}::timestamptz`.execute(tx);
  return rows[0]?.moves;
}

/** Keeps the projects behind the parts of a bridge. */
export async function keepMoves(
  tx: Tx,
  city: string,
  { ends, changes, unit, remit }: MovesKey,
  moves: ReadonlyMap<BridgeCause, readonly BridgeMove[]>,
): Promise<void> {
  await sql`
    insert into growth.known_move (city_code, from_month, from_changed_at, month, changed_at, path, unit_code, cause, moves)
    select ${city}, ${ends.beforeMonth}, ${changes.before}::timestamptz, ${ends.nowMonth}, ${changes.now}::timestamptz,
      ${remit}, ${unit ?? city}, cause, moves::jsonb
    from unnest(${[...moves.keys()]}::text[], ${[...moves.values()].map((one) => JSON.stringify(one))}::text[])
      kept (cause, moves)
    on conflict do nothing`.execute(tx);
}
