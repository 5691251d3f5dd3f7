import { sql } from 'kysely';
import type { Caller } from './caller.ts';
import type { Tx } from './database.ts';

/** What was done: `act` is room and verb (`dispatch.save-report`); before and after are null where nothing was. */
export type AuditNote = {
  readonly act: string;
  /** Region path of the row that was written. */
  readonly path: string;
  readonly entityId: string;
  readonly before: object | null;
  readonly after: object | null;
  readonly at: Date;
};

/** Who an audit entry names. */
export type Author = Pick<Caller, 'accountId' | 'name' | 'cityCode' | 'requestId'>;

/**
 * Appends to the city's audit chain, in the transaction of the write itself. Returns the entry's number in the city.
 * Call it last: entries of one city are written one after the other, and the next waits until this one is committed.
 */
export async function audit(tx: Tx, author: Author, note: AuditNote): Promise<number> {
  const { rows } = await sql<{ sequence: number }>`
    select platform.write_audit(row(${author.cityCode}, 0, ${note.path}, ${note.at}::timestamptz,
      nullif(${author.accountId}, '')::uuid, ${author.name}, ${author.requestId}, ${note.act}, ${note.entityId},
      ${json(note.before)}::jsonb, ${json(note.after)}::jsonb, ''::bytea)::platform.audit_entry) as sequence`.execute(
    tx,
  );
  return rows[0]?.sequence ?? 0;
}

function json(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
