import { type RawBuilder, sql } from 'kysely';
import type { Tx } from './database.ts';

/**
 * The rows of a statement, some at a time, as they are taken: memory does not grow with them. The cursor lives as long
 * as its transaction; `name` keeps two apart.
 */
export async function* cursorRows<Row>(
  tx: Tx,
  statement: RawBuilder<Row>,
  { name = 'rows', batch = 500 }: { readonly name?: string; readonly batch?: number } = {},
): AsyncGenerator<readonly Row[], void, undefined> {
  const cursor = sql.id(name);
  await sql`declare ${cursor} no scroll cursor for ${statement}`.execute(tx);
  const fetching = sql<Row>`fetch forward ${sql.raw(String(batch))} from ${cursor}`;
  for (;;) {
    const { rows } = await fetching.execute(tx);
    if (rows.length > 0) yield rows;
    if (rows.length < batch) return;
  }
}
