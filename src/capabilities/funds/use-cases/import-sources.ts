import { randomUUID } from 'node:crypto';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import type { Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { type ImportedFile, type ImportFile, type ImportWish, importFile } from '#platform/records/import-file.ts';
import { documentKey } from '../rules/document-key.ts';
import { judgeSources, type SourceWrite } from '../rules/judge-sources.ts';
import { arrivalMark, putInBook, type SourceBook, sourceBook } from '../rules/source-book.ts';
import {
  type SourceRow,
  sourceChecksumKeys,
  sourceFields,
  sourceReading,
  understoodSource,
} from '../rules/source-row.ts';
import { arrivalsOf } from '../store/ledger.ts';
import { sourcesByDocument } from '../store/sources.ts';
import { standingOf } from '../store/standing.ts';
import { addMovements, addSources } from '../store/writes.ts';
import { type LedgerBook, ledgerImport } from './ledger-import.ts';
import { ledgerRow, type RowStamp, wishFacts } from './ledger-row.ts';

/**
 * Takes in a 资金下达表, or says what it would add. What stands is never changed; the same file again adds nothing.
 * Throws the refusals of `openWorkbook` and `runImport`.
 */
export function importSources(
  desk: Desk,
  caller: Caller,
  { file, wish }: { readonly file: ImportFile; readonly wish: ImportWish },
): Promise<ImportedFile<SourceRow>> {
  return importFile(desk, caller, { file, plan: ledgerImport(caller, bookOf(caller)), wish });
}

function bookOf({ cityCode, remit }: Caller): LedgerBook<SourceRow, SourceWrite> {
  return {
    act: 'funds.import-sources',
    fields: sourceFields,
    options: sourceReading,
    checksum: sourceChecksumKeys,
    understood: understoodSource,
    open: (tx, { regions, now }) => {
      const paths = new Map(regions.filter(({ kind }) => kind !== 'township').map(({ code, path }) => [code, path]));
      const book = sourceBook();
      const place = { pathOf: (code: string) => paths.get(code), cityCode, remit };
      const seen = new Map<string, number>();
      return {
        judge: async (rows) => {
          await readInto(tx, cityCode, { book, keys: rows.map(({ facts }) => documentKey(facts.documentNo)) });
          return judgeSources(rows, { ...place, book, seen, today: dayOf(now), newId: randomUUID });
        },
        write: (writes, stamp) => write(tx, writes, stamp),
      };
    },
    sourceOf: ({ source }) => source.standing.id,
  };
}

/** What stands of the documents that some rows name, unless the book has it. */
async function readInto(
  tx: Tx,
  city: string,
  { book, keys }: { readonly book: SourceBook; readonly keys: readonly string[] },
): Promise<void> {
  const found = (await sourcesByDocument(tx, city, [...new Set(keys)])).filter(({ id }) => !book.sources.has(id));
  const ids = found.map(({ id }) => id);
  const standing = await standingOf(tx, city, ids);
  for (const { id, key, path, title } of found) {
    const one = standing.get(id);
    if (one) putInBook(book, { standing: one, key, path, title, isNew: false });
  }
  for (const { sourceId, movedOn, amountYuan } of await arrivalsOf(tx, city, ids))
    book.arrivals.add(arrivalMark(sourceId, movedOn, amountYuan));
}

async function write(tx: Tx, writes: readonly SourceWrite[], stamp: RowStamp): Promise<void> {
  const { caller, now, origin } = stamp;
  const isFirst = new Set<string>();
  const fresh = writes.filter(({ source, wishes }) => {
    const isIssue = source.isNew && wishes.some(({ wish }) => wish.kind === 'issue');
    if (!isIssue || isFirst.has(source.standing.id)) return false;
    isFirst.add(source.standing.id);
    return true;
  });
  await addSources(
    tx,
    fresh.map(({ source: { standing, key, path, title } }) => ({
      city_code: caller.cityCode,
      id: standing.id,
      path,
      unit_code: standing.unitCode,
      level: standing.level,
      document_no: standing.documentNo,
      document_key: key,
      title,
      purpose: standing.purpose,
      issued_on: standing.issuedOn,
      recorded_at: now.toISOString(),
      recorded_by: caller.name,
      origin,
    })),
  );
  const rows = writes.flatMap(({ source: { standing, path }, wishes }) =>
    wishes.map(({ wish, moved }) => {
      const place = { projectId: null, path, ownerCode: null, unitCode: standing.unitCode };
      return ledgerRow(standing, { ...place, facts: wishFacts(wish), moved }, stamp);
    }),
  );
  await addMovements(tx, caller.cityCode, rows);
}
