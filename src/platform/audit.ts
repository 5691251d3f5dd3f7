import { sql } from 'kysely';
import { seal } from './audit-chain/seal.ts';
import { touchChain } from './audit-chain/touched.ts';
import type { Caller } from './caller.ts';
import type { Tx } from './database.ts';
import { keptStatement } from './kept-statement.ts';

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

type Written = Readonly<
  Record<'cityCode' | 'path' | 'at' | 'accountId' | 'name' | 'requestId' | 'act' | 'entityId', string>
> & { readonly before: string | null; readonly after: string | null; readonly sealed: Buffer | null };

const writeAudit = keptStatement<Written, { readonly sequence: number }>(
  (entry) => sql`
    select platform.write_audit(${entry.cityCode}, ${entry.path}, ${entry.at}::timestamptz,
      nullif(${entry.accountId}, '')::uuid, ${entry.name}, ${entry.requestId}, ${entry.act}, ${entry.entityId},
      ${entry.before}::jsonb, ${entry.after}::jsonb, ${entry.sealed}::bytea) as sequence`,
);

/**
 * Appends an entry to the city's audit, sealed, in the transaction of the write itself. Returns its number, which grows
 * but may leave gaps. Nobody waits for anybody: a job links it into the city's chain within seconds of the commit.
 */
export async function audit(tx: Tx, author: Author, note: AuditNote): Promise<number> {
  const { cityCode, accountId, name, requestId } = author;
  const { path, act, entityId } = note;
  const [at, before, after] = [note.at.toISOString(), json(note.before), json(note.after)];
  const sealed = seal({
    ...{ cityCode, path, at, accountId: accountId || null, accountName: name, requestId, act, entityId },
    ...{ before: parsed(before), after: parsed(after) },
  });
  touchChain(cityCode);
  const [written] = await writeAudit(tx, {
    ...{ cityCode, path, at, accountId, name, requestId, act, entityId, before, after, sealed },
  });
  return written?.sequence ?? 0;
}

function json(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}

/** As the database will give it back: without `undefined`, dates as text. */
function parsed(text: string | null): unknown {
  return text === null ? null : JSON.parse(text);
}
