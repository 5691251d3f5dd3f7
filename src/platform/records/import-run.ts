import type { Doubt } from '#kernel/doubt.ts';
import { type ChangedCell, type ImportCounts, type PreviewRow, previewRows } from '#kernel/import-answer.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Language, Terms } from '#kernel/terms.ts';
import type { OpenWorkbook } from '../spreadsheet/open-workbook.ts';
import { checksumOf } from './checksum-of.ts';
import { faultSentence, messageSentence } from './fault-sentence.ts';
import { inFileOrder } from './in-file-order.ts';
import { recordBatches } from './read-records.ts';
import type { Fault, FieldRule, ReadingOptions, RecordRow } from './record.ts';

/** A row of a file that was understood, and where it stands. */
export type UnderstoodRow<Facts> = {
  readonly sheet: string;
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly facts: Facts;
};

/** What a room decides about an understood row. */
export type Judged =
  | {
      readonly state: 'created' | 'updated' | 'unchanged';
      /** What the row is called in a preview. */
      readonly label: string;
      /** Worked out only for the rows that are shown; a file may hold a hundred thousand others. */
      readonly changes: () => readonly ChangedCell[];
      /** What only the room's own data make doubtful; worked out only while notices are kept. */
      readonly doubts?: () => readonly Doubt[];
    }
  | { readonly state: 'refused'; readonly fault: Fault };

/** How one kind of workbook is taken in. */
export type ImportTask<Facts> = {
  readonly fields: readonly FieldRule[];
  readonly options: ReadingOptions;
  /** Keys of the money whose 合计 is the checksum, in order of preference, and of further totals to check. */
  readonly checksum: { readonly main: readonly string[]; readonly others: readonly string[] };
  readonly terms: Terms;
  /** The facts of a record with what is doubtful, or all of its faults, those of the record itself among them. */
  readonly understood: (
    record: RecordRow,
  ) => { readonly facts: Facts; readonly doubts: readonly Doubt[] } | { readonly faults: readonly Fault[] };
  /**
   * Asks for what some rows are judged against, and resolves with how they are taken. It is called again and again with
   * the next rows of the file, each time before the rows of the last call are taken.
   */
  readonly ask: (rows: readonly UnderstoodRow<Facts>[]) => Promise<() => Taking>;
};

/** Rows that were judged in their order; `written` resolves when they are, at once in a dry run. */
export type Taking = { readonly judged: readonly Judged[]; readonly written: Promise<void> };

/** For files that are short enough to be judged and written row by row: `take` does both. */
export function oneBatchAfterAnother<Facts>(
  take: (rows: readonly UnderstoodRow<Facts>[]) => Promise<readonly Judged[]>,
): ImportTask<Facts>['ask'] {
  return async (rows) => {
    const judged = await take(rows);
    return () => ({ judged, written: Promise.resolve() });
  };
}

/** What an import found; `records` only where they were asked for. */
export type ImportOutcome<Facts> = Omit<ImportCounts, 'file'> & {
  readonly refusedRows: number;
  readonly shown: readonly PreviewRow[];
  readonly notices: readonly string[];
  readonly records: readonly (Facts & { readonly sheet: string; readonly row: number })[];
};

type Wish = { readonly language: Language; readonly keepRecords: boolean };

/** Notices that are kept of a file. */
const maxNotices = 1000;

/** Rows that are judged together: enough to ask the database rarely, few enough to hold. */
const batchRows = 500;

/**
 * Reads a workbook to its end and hands its rows to the room, some at a time. A row with a fault is refused with its
 * cell and a sentence; the others go on. Throws the refusal of the file where it holds no record at all.
 */
export async function runImport<Facts>(
  workbook: OpenWorkbook,
  task: ImportTask<Facts>,
  wish: Wish,
): Promise<ImportOutcome<Facts>> {
  const tally = tallyOf<Facts>(task.terms, wish);
  const checksum = checksumOf(task.checksum.main, task.checksum.others);
  let waiting: UnderstoodRow<Facts>[] = [];
  let firstRefusal: Fault | null = null;
  const batches = batchesOf(task, tally);
  const flush = () => {
    const rows = waiting;
    waiting = [];
    return batches.next(rows);
  };
  try {
    for await (const items of recordBatches(workbook, task.fields, task.options)) {
      for (const item of items) {
        checksum.add(item);
        if (item.kind === 'notice') tally.notice(messageSentence(item, wish.language));
        if (item.kind === 'refusal') {
          firstRefusal ??= item;
          tally.refuse(item, item, messageSentence(item, wish.language));
        }
        if (item.kind !== 'record') continue;
        tally.row();
        const read = task.understood(item);
        if ('facts' in read) {
          waiting.push({ sheet: item.sheet, row: item.row, cells: item.cells, facts: read.facts });
          for (const doubt of read.doubts) tally.doubt(item, doubt);
        } else for (const fault of read.faults) tally.refuse(item, fault);
        if (waiting.length >= batchRows) await flush();
      }
    }
    if (waiting.length > 0) await flush();
  } finally {
    // Whatever went wrong, no statement of a batch may come after the transaction has ended.
    await batches.end();
  }
  for (const message of checksum.notices()) tally.notice(messageSentence(message, wish.language));
  const { refused, ...counted } = tally.result();
  const sheets = workbook.sheets.map(({ name }) => name);
  const outcome = { ...counted, refused: inFileOrder(refused, sheets), checksum: checksum.result() };
  if (outcome.rows === 0) throw refusalOf(firstRefusal);
  return outcome;
}

/**
 * Takes batches in their order, three at a time: while one is written, the next is judged against what was asked for
 * before, and the one after it is read and understood.
 */
function batchesOf<Facts>({ ask }: ImportTask<Facts>, tally: Pick<ReturnType<typeof tallyOf<Facts>>, 'judged'>) {
  type Asked = { readonly rows: readonly UnderstoodRow<Facts>[]; readonly answer: Promise<() => Taking> };
  let asked: Asked | null = null;
  let writing: Promise<void> = Promise.resolve();
  const take = async ({ rows, answer }: Asked) => {
    const { judged, written } = (await answer)();
    for (const [i, row] of rows.entries()) tally.judged(row, judged[i]);
    const before = writing;
    writing = before.then(() => written);
    // A failure is met where it is awaited, at a later batch or at the end.
    for (const one of [written, writing]) one.catch(() => undefined);
    await before;
  };
  return {
    next: async (rows: readonly UnderstoodRow<Facts>[]) => {
      const last = asked;
      const answer = (last?.answer ?? Promise.resolve()).then(() => ask(rows));
      answer.catch(() => undefined);
      asked = { rows, answer };
      if (last) await take(last);
    },
    end: async () => {
      try {
        if (asked) await take(asked);
      } finally {
        await writing;
      }
    },
  };
}

function refusalOf(fault: Fault | null): Refusal {
  return fault ? new Refusal(fault.code, { cell: fault.cell, ...fault.facts }) : new Refusal('nothingToImport');
}

type Doubted = Pick<RecordRow, 'sheet' | 'row' | 'cells'>;
type Place = { readonly sheet: string; readonly row: number };

/** Counts, and keeps what a person looks at: all refusals, and the first rows of each state. */
function tallyOf<Facts>(terms: Terms, { language, keepRecords }: Wish) {
  const counts = { rows: 0, created: 0, updated: 0, unchanged: 0 };
  const refused: ImportCounts['refused'] = [];
  const refusedPlaces = new Set<string>();
  const shown: PreviewRow[] = [];
  const notices: string[] = [];
  const records: (Facts & Place)[] = [];
  const refuse = ({ sheet, row }: Place, fault: Fault, message = faultSentence(fault, language, terms)) => {
    refusedPlaces.add(`${sheet}\n${row}`);
    refused.push({ sheet, cell: fault.cell, row, code: fault.code, message });
  };
  const doubt = ({ sheet, row, cells }: Doubted, { field, code, facts }: Doubt) => {
    if (notices.length >= maxNotices) return;
    const fault = { cell: cells[field] ?? `A${row}`, code, facts };
    notices.push(`${sheet} ${faultSentence(fault, language, terms)}`);
  };
  return {
    row: () => {
      counts.rows++;
    },
    notice: (text: string) => {
      if (notices.length < maxNotices) notices.push(text);
    },
    refuse,
    doubt,
    judged: (row: UnderstoodRow<Facts>, judged: Judged | undefined) => {
      if (!judged) throw new Error(`row ${row.row} was not judged`);
      if (judged.state === 'refused') return refuse(row, judged.fault);
      const { state, label, changes, doubts } = judged;
      if (notices.length < maxNotices) for (const one of doubts?.() ?? []) doubt(row, one);
      if (counts[state]++ < previewRows)
        shown.push({ sheet: row.sheet, row: row.row, label, state, changes: [...changes()] });
      if (keepRecords) records.push({ ...row.facts, sheet: row.sheet, row: row.row });
    },
    result: () => ({ ...counts, refused, refusedRows: refusedPlaces.size, shown, notices, records }),
  };
}
