import { sql } from 'kysely';
import { audit } from './audit.ts';
import type { Caller } from './caller.ts';
import { snakeCase } from './columns.ts';
import type { Tx } from './database.ts';

/** Whole numbers that a city sets for itself; each change is a version, and version 0 is what holds until then. */
export type CitySetting<Values extends object> = {
  /** The values of a city as they are now, or at the instant to which the transaction looks back. */
  readonly valuesOf: (tx: Tx, city: string) => Promise<Values & { readonly version: number }>;
  /** Appends a version with its audit entry and resolves with it. */
  readonly change: (
    tx: Tx,
    caller: Caller,
    wish: { readonly act: string; readonly next: Values; readonly now: Date },
  ) => Promise<Values & { readonly version: number }>;
};

/**
 * The setting that a table holds: city_code, version, path, a column for each of the values, recorded_at, recorded_by.
 * `usual` is what holds until the city sets others.
 */
export function citySetting<Values extends Readonly<Record<keyof Values & string, number>>>(
  table: string,
  usual: Values,
): CitySetting<Values> {
  const names = Object.keys(usual) as (keyof Values & string)[];
  const columns = sql.join(names.map((name) => sql.ref(snakeCase(name))));
  const named = sql.join(names.map((name) => sql`${sql.ref(snakeCase(name))} as ${sql.ref(name)}`));
  const valuesOf = async (tx: Tx, city: string) => {
    const { rows } = await sql<Values & { version: number }>`
      select version, ${named} from ${sql.table(table)}
      where city_code = ${city} order by version desc limit 1`.execute(tx);
    return rows[0] ?? { ...usual, version: 0 };
  };
  return {
    valuesOf,
    change: async (tx, caller, { act, next, now }) => {
      const { cityCode: city, name } = caller;
      const { version: last, ...before } = await valuesOf(tx, city);
      const version = last + 1;
      const values = sql.join(names.map((one) => sql`${next[one]}::int`));
      await sql`insert into ${sql.table(table)} (city_code, version, path, ${columns}, recorded_at, recorded_by)
        values (${city}, ${version}::int, ${city}, ${values}, ${now}::timestamptz, ${name})`.execute(tx);
      await audit(tx, caller, { act, path: city, entityId: city, before, after: next, at: now });
      return { ...next, version };
    },
  };
}
