import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Sequences, TableHead } from './archive.ts';

/** A table as the catalogue knows it. */
export type Table = TableHead & {
  /** `schema.table` */
  readonly name: string;
  /** Terms that order its rows, the same on every server. */
  readonly order: readonly string[];
  /** Names of the tables that its foreign keys point to, itself left out. */
  readonly needs: readonly string[];
  readonly hasTriggers: boolean;
};

const inDesk = `n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
  and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`;

/** Text is ordered by its bytes, because collations differ between servers. Generated columns are not copied. */
const tablesSql = `
  select n.nspname as schema, c.relname as table, n.nspname || '.' || c.relname as name,
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
    array(select quote_ident(a.attname) || case when a.attcollation = 0 then '' else ' collate "C"' end
      from pg_index i cross join unnest(i.indkey::int2[]) with ordinality as k (number, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
      where i.indrelid = c.oid and i.indisprimary order by k.place) as order,
    array(select distinct m.nspname || '.' || r.relname from pg_constraint f
      join pg_class r on r.oid = f.confrelid join pg_namespace m on m.oid = r.relnamespace
      where f.conrelid = c.oid and f.contype = 'f' and r.oid <> c.oid) as needs,
    exists (select from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as "hasTriggers"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and ${inDesk}
  order by n.nspname collate "C", c.relname collate "C"`;

/** Every table outside the system's schemas and its extensions, each after those that its foreign keys point to. */
export async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(tablesSql);
  return inKeyOrder(rows);
}

/** The tables, each after those that it needs; otherwise in the order given. Keys in a circle are a fault. */
export function inKeyOrder(tables: readonly Table[]): Table[] {
  const left = new Map(tables.map((table) => [table.name, table]));
  const ordered: Table[] = [];
  while (left.size > 0) {
    const next = [...left.values()].find(({ needs }) => !needs.some((name) => left.has(name)));
    if (!next) throw new Error(`foreign keys in a circle: ${[...left.keys()].join(', ')}`);
    left.delete(next.name);
    ordered.push(next);
  }
  return ordered;
}

/** Name for use in a statement. */
export function quoted({ schema, table }: Pick<TableHead, 'schema' | 'table'>): string {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)}`;
}

/** Holds the tables in `mode` until the transaction ends. */
export async function lockTables(client: pg.Client, tables: readonly Table[], mode: string): Promise<void> {
  if (tables.length > 0) await client.query(`lock table ${tables.map(quoted).join(', ')} in ${mode} mode`);
}

/** Hands over the table's rows as pieces of COPY text, in order; waits for each piece to be taken. */
export async function copyOut(
  client: pg.Client,
  table: Table,
  take: (piece: Buffer) => Promise<void> | void,
): Promise<void> {
  const order = table.order.length > 0 ? table.order.join(', ') : 't::text collate "C"';
  const rows = `select ${columnList(table)} from only ${quoted(table)} t order by ${order}`;
  for await (const piece of client.query(copyTo(`copy (${rows}) to stdout`))) await take(piece);
}

/** A stream that loads COPY text into the table; it finishes when the rows are in. */
export function copyInto(client: pg.Client, head: TableHead): NodeJS.WritableStream {
  return client.query(copyFrom(`copy ${quoted(head)} (${columnList(head)}) from stdin`));
}

/** Where the sequences stand. They know no snapshot: read them after the rows, so that none is behind them. */
export async function sequencesOf(client: pg.Client): Promise<Sequences> {
  const { rows } = await client.query<{ schema: string; table: string }>(`
    select n.nspname as schema, c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and ${inDesk} order by n.nspname collate "C", c.relname collate "C"`);
  const found: Sequences = [];
  for (const row of rows) {
    const state = await client.query<{ last: string; isCalled: boolean }>(
      `select last_value::text as last, is_called as "isCalled" from ${quoted(row)}`,
    );
    for (const { last, isCalled } of state.rows)
      found.push({ schema: row.schema, sequence: row.table, last, isCalled });
  }
  return found;
}

function columnList({ columns }: TableHead): string {
  return columns.map((name) => pg.escapeIdentifier(name)).join(', ');
}
