import { sql } from 'kysely';
import { type ImportPreview, type ImportResult, previewRows } from '#kernel/import-answer.ts';
import type { Language } from '#kernel/terms.ts';
import { audit } from '../audit.ts';
import type { Caller } from '../caller.ts';
import { inRemit, type Tx } from '../database.ts';
import type { Desk } from '../desk.ts';
import { keepFile, sha256Of } from '../files.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { openWorkbook } from '../spreadsheet/open-workbook.ts';
import { type ImportOutcome, type ImportTask, runImport } from './import-run.ts';

/** A workbook that arrived; `name` is the one under which it was sent. */
export type ImportFile = { readonly place: string; readonly name: string };

/** How a file is gone through. */
export type ImportWish = {
  /** True: only say what would change. */
  readonly dryRun: boolean;
  readonly language: Language;
  /** True: also give the canonical values of every understood row. */
  readonly keepRecords: boolean;
};

/** What a room does with one kind of file. */
export type ImportPlan<Facts> = {
  /** Verb of the audit entry. */
  readonly act: string;
  readonly task: (
    tx: Tx,
    wish: ImportWish & { readonly source: string; readonly now: Date },
  ) => Promise<ImportTask<Facts>>;
  /** Called once after the last row of a file that is taken in, where anything changed. */
  readonly finish: (tx: Tx, now: Date) => Promise<void>;
};

/** What happened to a file. */
export type ImportedFile<Facts> = ImportOutcome<Facts> & { readonly file: string; readonly sha256: string };

/** Parsers take memory, so that files wait for each other. */
const parserQueue = oneAtATime();

/**
 * Goes through a workbook in one transaction: all of its sound rows are taken in, or, if anything fails on the way, none.
 * A file that changes anything is kept with its hash and leaves one audit entry; the same file again changes nothing.
 */
export function importFile<Facts>(
  desk: Desk,
  caller: Caller,
  { file, plan, wish }: { readonly file: ImportFile; readonly plan: ImportPlan<Facts>; readonly wish: ImportWish },
): Promise<ImportedFile<Facts>> {
  return parserQueue(async () => {
    const source = await sha256Of(file.place);
    const workbook = await openWorkbook(file.place, { name: file.name });
    try {
      return await inRemit(desk.db, caller, async (tx) => {
        const now = desk.clock();
        await goByIndex(tx);
        const outcome = await runImport(workbook, await plan.task(tx, { ...wish, source, now }), wish);
        const isChange = outcome.created + outcome.updated > 0;
        if (isChange && !wish.dryRun) {
          await plan.finish(tx, now);
          await record(tx, caller, { file, plan, outcome, source, now });
        }
        return { ...outcome, file: file.name, sha256: source };
      });
    } finally {
      await workbook.close();
    }
  });
}

/**
 * A table that grows within the transaction outruns its statistics: without this the planner reads all of it for each
 * batch of rows.
 */
async function goByIndex(tx: Tx): Promise<void> {
  await sql`set local enable_seqscan = off`.execute(tx);
}

type Done = {
  readonly file: ImportFile;
  readonly plan: { readonly act: string };
  readonly outcome: ImportOutcome<unknown>;
  readonly source: string;
  readonly now: Date;
};

async function record(tx: Tx, caller: Caller, { file, plan, outcome, source, now }: Done): Promise<void> {
  const { rows, created, updated, unchanged, refusedRows } = outcome;
  await keepFile(tx, file.place, {
    cityCode: caller.cityCode,
    path: caller.remit,
    audience: 'remit',
    name: file.name,
    contentType: 'application/octet-stream',
    recordedAt: now,
  });
  await audit(tx, caller, {
    act: plan.act,
    path: caller.remit,
    entityId: source,
    before: null,
    after: { file: file.name, rows, created, updated, unchanged, refusedRows },
    at: now,
  });
}

/** A dry run as a preview: counts of all rows, and the first ones to look at. */
export function previewOf(uploadId: string, outcome: ImportedFile<unknown>): ImportPreview {
  const { records: _, sha256: __, refused, shown, notices, ...rest } = outcome;
  return { ...rest, uploadId, refused: refused.slice(0, previewRows), shown: [...shown], notices: [...notices] };
}

/** An import as its result; the first refusals, the number of all. */
export function resultOf(outcome: ImportedFile<unknown>): ImportResult {
  const { records: _, shown: __, notices: ___, refused, ...rest } = outcome;
  return { ...rest, refused: refused.slice(0, previewRows) };
}
