import { previewRows, type RefusedRow } from '#kernel/import-answer.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Region } from '#kernel/region.ts';
import type { Language } from '#kernel/terms.ts';
import { faultSentence, messageSentence } from '#platform/records/fault-sentence.ts';
import { readRecords } from '#platform/records/read-records.ts';
import type { Fault, RecordRow, SheetMessage } from '#platform/records/record.ts';
import { type OpenWorkbook, openWorkbook } from '#platform/spreadsheet/open-workbook.ts';
import {
  type AggregateRow,
  aggregateFields,
  aggregateReading,
  namesProject,
  understoodAggregate,
} from '../rules/aggregate-rows.ts';
import { unitlessAmounts } from '../rules/assumed-units.ts';
import { type ListKind, mostListRows } from '../rules/classes.ts';
import { listFields, listReading } from '../rules/list-fields.ts';
import { betrayedKind, kindOfList } from '../rules/list-kind.ts';
import {
  type AmountKind,
  isSumOfCounty,
  type ListRow,
  understoodListRow,
  type WhoseRow,
  whoseRow,
} from '../rules/list-row.ts';
import { reason } from '../rules/reason.ts';
import { reasonText } from '../rules/reason-text.ts';
import { terms } from '../terms.ts';

/** A list as it was read: rows of projects, or of counties; what was refused of it, and what was left out. */
export type ReadList = {
  readonly kind: ListKind;
  /** Another kind, where the columns are those of another than was asked for. */
  readonly looksLike: ListKind | null;
  readonly rows: readonly ListRow[];
  readonly aggregates: readonly AggregateRow[];
  /** Amounts for which the list names no unit. */
  readonly unitless: readonly AmountKind[];
  readonly refused: readonly RefusedCell[];
  readonly notices: readonly string[];
};

/** A cell that was not understood, and whose row it is in. */
export type RefusedCell = { readonly said: RefusedRow; readonly of: WhoseRow };

/** A file to read; without a kind its columns tell which list it is. */
export type ListFile = { readonly place: string; readonly name: string; readonly kind: ListKind | null };

/**
 * Reads a list of projects or, where it names none, a table of counties. Cells that are not understood are named and
 * the row is still looked for. Refuses `listEmpty`, `listTooLong`, `listNamesProjects`, and what `openWorkbook` refuses.
 */
export async function readList(
  file: ListFile,
  { regions, language }: { readonly regions: readonly Region[]; readonly language: Language },
): Promise<ReadList> {
  const workbook = await openWorkbook(file.place, { name: file.name });
  try {
    if (file.kind !== 'aggregates') {
      const list = await readProjects(workbook, { regions, language, kind: file.kind });
      if (list.rows.length > 0 || file.kind !== null) return notEmpty(list);
      const table = await readCounties(workbook, { regions, language });
      return notEmpty(table.aggregates.length > 0 ? table : list);
    }
    return notEmpty(await readCounties(workbook, { regions, language }));
  } finally {
    await workbook.close();
  }
}

/** A list without a row says why, with the first cell that stopped it. */
function notEmpty(list: ReadList & { readonly stopped: Fault | null }): ReadList {
  const { stopped, ...read } = list;
  if (list.rows.length + list.aggregates.length > 0) return read;
  if (stopped && stopped.code !== 'noTableFound')
    throw new Refusal(stopped.code, { cell: stopped.cell, ...stopped.facts });
  if (list.refused.length > 0) return read;
  throw new Refusal('listEmpty');
}

type Wish = { readonly regions: readonly Region[]; readonly language: Language };
type Stoppable = ReadList & { readonly stopped: Fault | null };

async function readProjects(
  workbook: OpenWorkbook,
  wish: Wish & { readonly kind: ListKind | null },
): Promise<Stoppable> {
  const rows: ListRow[] = [];
  const refused: RefusedCell[] = [];
  const notes = notesFor(wish.language);
  let first: RecordRow | null = null;
  let sums = 0;
  for await (const item of readRecords(workbook, listFields, listReading)) {
    if (item.kind === 'notice' || item.kind === 'refusal') notes.about(item);
    if (item.kind !== 'record') continue;
    first ??= item;
    if (isSumOfCounty(item, wish.regions)) {
      sums += 1;
      continue;
    }
    const read = understoodListRow(item, wish.regions);
    const faults = 'facts' in read ? [...read.facts.unclear, ...read.facts.notes] : read.faults;
    const of = 'facts' in read ? read.facts : whoseRow(item, wish.regions);
    for (const fault of faults) refused.push({ said: refusedCell(item, fault, wish.language), of });
    if ('facts' in read) rows.push(read.facts);
    if (rows.length > mostListRows) throw new Refusal('listTooLong', { limit: mostListRows });
  }
  const kind = wish.kind ?? kindOfList(first);
  if (sums > 0) notes.say(reasonText(reason('sumsOfCounties', { rows: sums }), wish.language));
  const unitless = unitlessAmounts(first);
  for (const kind of unitless) notes.say(reasonText(reason('unitAssumed', { amount: kind }), wish.language));
  return { kind, looksLike: betrayedKind(first, kind), rows, aggregates: [], unitless, refused, ...notes.found() };
}

async function readCounties(workbook: OpenWorkbook, { regions, language }: Wish): Promise<Stoppable> {
  const aggregates: AggregateRow[] = [];
  const refused: RefusedCell[] = [];
  const notes = notesFor(language);
  for await (const item of readRecords(workbook, aggregateFields, aggregateReading)) {
    if (item.kind === 'notice' || item.kind === 'refusal') notes.about(item);
    if (item.kind !== 'record') continue;
    if (namesProject(item)) throw new Refusal('listNamesProjects');
    const row = understoodAggregate(item, regions);
    const of = { unitCode: row.unitCode, code: null };
    for (const fault of item.faults) refused.push({ said: refusedCell(item, fault, language), of });
    aggregates.push(row);
  }
  return { kind: 'aggregates', looksLike: null, rows: [], aggregates, unitless: [], refused, ...notes.found() };
}

function refusedCell({ sheet, row }: RecordRow, fault: Fault, language: Language): RefusedRow {
  return { sheet, row, cell: fault.cell, code: fault.code, message: faultSentence(fault, language, terms) };
}

function notesFor(language: Language) {
  const notices: string[] = [];
  let stopped: Fault | null = null;
  return {
    about: (message: SheetMessage) => {
      if (message.kind === 'refusal') stopped ??= message;
      if (notices.length < previewRows) notices.push(messageSentence(message, language));
    },
    say: (sentence: string) => notices.push(sentence),
    found: () => ({ notices, stopped }),
  };
}
