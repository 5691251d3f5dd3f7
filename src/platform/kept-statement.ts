import type { CompiledQuery, RawBuilder } from 'kysely';
import type { Tx } from './database.ts';

/** Where a value goes that is given each time. */
type Slot = { readonly slot: string };

/**
 * A statement that is put together the first time and afterwards only takes other values: for the few that one save asks,
 * where putting together costs as much as asking. `build` must make the same text whatever it is given, and may do nothing
 * with what it is given but place it in the statement as a value. Resolves with the rows.
 */
export function keptStatement<Given extends Readonly<Record<string, unknown>>, Row>(
  build: (given: Given) => RawBuilder<Row>,
): (tx: Tx, given: Given) => Promise<Row[]> {
  const slots = new Proxy({}, { get: (_, slot): Slot => ({ slot: String(slot) }) }) as Given;
  let kept: CompiledQuery<Row> | null = null;
  return async (tx, given) => {
    kept ??= build(slots).compile(tx);
    const parameters = kept.parameters.map((value) => (isSlot(value) ? given[value.slot] : value));
    const { rows } = await tx.executeQuery<Row>({ ...kept, parameters });
    return rows;
  };
}

function isSlot(value: unknown): value is Slot {
  return typeof value === 'object' && value !== null && 'slot' in value;
}
