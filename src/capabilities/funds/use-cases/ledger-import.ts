import type { Region } from '#kernel/region.ts';
import type { Caller } from '#platform/caller.ts';
import type { Tx } from '#platform/database.ts';
import type { ImportPlan } from '#platform/records/import-file.ts';
import {
  type ImportTask,
  type Judged,
  oneBatchAfterAnother,
  type UnderstoodRow,
} from '#platform/records/import-run.ts';
import type { Fault, RecordRow } from '#platform/records/record.ts';
import { type PlacedRegion, regionsOf } from '../../organisation/public.ts';
import { importTerms } from '../import-terms.ts';
import { inLedgerOrder, keepBalances } from '../store/writes.ts';
import { terms } from '../terms.ts';
import type { RowStamp } from './ledger-row.ts';

/** A file that is being gone through: what its rows are judged by, and how they are written. */
export type LedgerFile<Row, Write> = {
  readonly judge: (
    rows: readonly UnderstoodRow<Row>[],
  ) => Promise<{ readonly judged: readonly Judged[]; readonly writes: readonly Write[] }>;
  readonly write: (writes: readonly Write[], stamp: RowStamp) => Promise<void>;
};

/** One kind of workbook of the ledger. */
export type LedgerBook<Row, Write> = Pick<ImportTask<Row>, 'fields' | 'options' | 'checksum'> & {
  /** Verb of the audit entry. */
  readonly act: string;
  readonly understood: (
    record: RecordRow,
    regions: readonly Region[],
  ) => { readonly facts: Row } | { readonly faults: readonly Fault[] };
  readonly open: (
    tx: Tx,
    about: { readonly regions: readonly PlacedRegion[]; readonly now: Date },
  ) => LedgerFile<Row, Write>;
  /** The source whose balances a write moves. */
  readonly sourceOf: (write: Write) => string;
};

/** How a workbook of the ledger is taken in: its rows in the order of the ledger, its balances once at the end. */
export function ledgerImport<Row, Write>(caller: Caller, book: LedgerBook<Row, Write>): ImportPlan<Row> {
  const { cityCode } = caller;
  const { act, fields, options, checksum, understood, open, sourceOf } = book;
  const touched = new Set<string>();
  return {
    act,
    task: async (tx, { source: origin, now, dryRun }) => {
      if (!dryRun) await inLedgerOrder(tx, cityCode);
      const regions = await regionsOf(tx, cityCode);
      const file = open(tx, { regions, now });
      return {
        ...{ fields, options, checksum, terms: { ...terms, ...importTerms } },
        understood: (record) => {
          const read = understood(record, regions);
          return 'facts' in read ? { ...read, doubts: [] } : read;
        },
        ask: oneBatchAfterAnother(async (rows) => {
          const { judged, writes } = await file.judge(rows);
          if (!dryRun) await file.write(writes, { caller, now, origin });
          for (const write of writes) touched.add(sourceOf(write));
          return judged;
        }),
      };
    },
    // Once for the whole file; until then its rows are judged by what the book holds.
    finish: (tx) => keepBalances(tx, cityCode, touched),
  };
}
