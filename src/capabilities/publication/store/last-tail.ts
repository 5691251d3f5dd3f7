import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { paperDocument, type TailNode } from '../rules/document.ts';

/** The 版记 of the paper of a series of the own unit that went out last; null where none went out, or it had none. */
export async function lastTail(tx: Tx, city: string, series: string): Promise<TailNode | null> {
  const { rows } = await sql<{ doc: unknown }>`
    select doc from publication.paper
    where city_code = ${city} and publication.is_own(path) and series = ${series} and state = 'issued' and doc is not null
    order by issued_at desc, id limit 1`.execute(tx);
  const document = rows[0] === undefined ? null : paperDocument.parse(rows[0].doc);
  return document?.content.find((node) => node.type === 'tail') ?? null;
}
