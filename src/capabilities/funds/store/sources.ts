import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import type { FundSource, SourceFilter } from '../shapes.ts';

const columns = sql`s.id, s.level, s.document_no as "documentNo", s.title, s.purpose, s.unit_code as "unitCode",
  s.issued_on as "issuedOn", m.issued_yuan as "issuedYuan", m.arrived_yuan as "arrivedYuan",
  m.allocated_yuan as "allocatedYuan", m.paid_yuan as "paidYuan",
  m.issued_yuan - m.allocated_yuan as "unallocatedYuan", m.arrived_yuan - m.paid_yuan as "idleYuan"`;

/** Sources with their balances that a filter leaves; the remit is added by row-level security. */
export function filteredSources(city: string, filter: SourceFilter): RawBuilder<unknown> {
  const { q, level, purpose, unit, year } = filter;
  const all: RawBuilder<unknown>[] = [sql`s.city_code = ${city}`];
  if (level) all.push(sql`s.level = ${level}`);
  if (purpose) all.push(sql`s.purpose = ${purpose}`);
  if (unit) all.push(sql`s.unit_code = ${unit}`);
  if (year) all.push(sql`s.issued_on >= ${`${year}-01-01`}::date and s.issued_on <= ${`${year}-12-31`}::date`);
  if (q) {
    const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    all.push(sql`(s.document_no ilike ${pattern} or s.title ilike ${pattern})`);
  }
  return sql`from funds.source s join funds.source_money m on m.city_code = s.city_code and m.source_id = s.id
    where ${sql.join(all, sql` and `)}`;
}

/** How a list is sorted, all downwards, a document's lines together; ties by id. */
const orders = {
  recent: sql`(to_char(s.issued_on, 'YYYY-MM-DD') || s.document_key) collate "C"`,
  idle: sql`m.arrived_yuan - m.paid_yuan`,
  unallocated: sql`m.issued_yuan - m.allocated_yuan`,
} as const;

/** Which page of sources is wanted. */
export type SourceQuery = SourceFilter & {
  readonly sort: keyof typeof orders;
  readonly limit: number;
  readonly after?: string | undefined;
};

/** One page of sources. */
export async function sourcePage(
  tx: Tx,
  city: string,
  query: SourceQuery,
): Promise<{ rows: FundSource[]; next: string | null }> {
  const mark = pageMark(query.after);
  const value = orders[query.sort];
  const last = query.sort === 'recent' ? sql`${mark?.[0] ?? null}::text` : sql`${mark?.[0] ?? null}::bigint`;
  const after = mark && sql`and (${value} < ${last} or (${value} = ${last} and s.id > ${mark[1]}::uuid))`;
  const { rows: found } = await sql<FundSource & { sortValue: string | number }>`
    select ${columns}, ${value} as "sortValue" ${filteredSources(city, query)} ${after ?? sql``}
    order by ${value} desc, s.id limit ${query.limit + 1}`.execute(tx);
  const { rows, next } = pageOf(found, query.limit, ({ sortValue, id }) => [sortValue, id]);
  return { rows: rows.map(({ sortValue: _, ...row }) => row), next };
}

/** One source; `undefined` where there is none within the remit. */
export async function sourceById(tx: Tx, city: string, id: string): Promise<FundSource | undefined> {
  const { rows } = await sql<FundSource>`
    select ${columns} ${filteredSources(city, {})} and s.id = ${id}::uuid`.execute(tx);
  return rows[0];
}

/** A source that a document number may mean. */
export type DocumentSource = {
  readonly id: string;
  readonly path: string;
  readonly key: string;
  readonly unitCode: string;
  readonly purpose: FundSource['purpose'];
  readonly level: FundSource['level'];
  readonly title: string;
  readonly issuedOn: string;
};

/** Sources of the remit that have one of the document numbers, in the form in which they are compared. */
export async function sourcesByDocument(tx: Tx, city: string, keys: readonly string[]): Promise<DocumentSource[]> {
  const { rows } = await sql<DocumentSource>`
    select id, path, document_key as key, unit_code as "unitCode", purpose, level, title, issued_on as "issuedOn"
    from funds.source where city_code = ${city} and document_key = any(${keys}::text[])`.execute(tx);
  return rows;
}

/** Where a source stands in the tree; `undefined` outside the remit. */
export async function sourcePath(tx: Tx, city: string, id: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('funds.source')
    .select('path')
    .where('city_code', '=', city)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.path;
}
