import type { HeadCell, RowToWrite, SheetToWrite } from '#platform/spreadsheet/sheet-to-write.ts';
import type { ProjectRow } from '../contract.ts';
import type { ComparedRow } from '../contract-table.ts';
import type { Speaking } from '../rules/filter-words.ts';
import { type ListColumn, listColumns } from './list-cells.ts';
import type { ListPaper } from './list-paper.ts';

/** Rows below the head of one sheet; with title, notes, head and total it stays below the 1,048,576 of Excel. */
export const rowsOfSheet = 1_048_000;

/** What is to be written: rows, some at a time, and how many there are in all. */
export type ListRows =
  | { readonly kind: 'plain'; readonly count: number; readonly rows: AsyncIterable<readonly ProjectRow[]> }
  | { readonly kind: 'compared'; readonly count: number; readonly rows: AsyncIterable<readonly ComparedRow[]> };

/** The exported list as sheets, filled as they are written: more rows than one holds go on in the next. */
export function listSheets(
  list: ListRows,
  paper: ListPaper & { readonly speaking: Speaking },
  perSheet = rowsOfSheet,
): SheetToWrite[] {
  const columns = listColumns(paper.columns, paper.speaking);
  const sums = { count: 0, yuan: new Map<keyof ProjectRow, number>() };
  const written =
    list.kind === 'plain' ? plainRows(list.rows, columns, sums) : comparedRows(list.rows, columns, { sums, paper });
  const head = list.kind === 'plain' ? plainHead(columns) : comparedHead(columns, paper.speaking);
  const parts = Math.max(1, Math.ceil(list.count / perSheet));
  const { t } = paper.speaking;
  return Array.from({ length: parts }, (_, i) => ({
    name: partName(t, i, parts),
    title: paper.title,
    unitLine: { left: paper.asOf, right: t('exportUnit') },
    notes: paper.notes,
    ...head,
    frozenColumns: list.kind === 'plain' ? 1 : 2,
    rows: taken(written, perSheet, () =>
      i === parts - 1 ? totalRow(columns, { sums, isCompared: list.kind === 'compared', t }) : null,
    ),
  }));
}

/** Name of one of several sheets, counted from 0; a single one has no number. */
export function partName(t: Speaking['t'], part: number, parts: number): string {
  return t('exportPart', { part: parts === 1 ? '' : part + 1 }).trim();
}

type Sums = { count: number; readonly yuan: Map<keyof ProjectRow, number> };

async function* plainRows(rows: AsyncIterable<readonly ProjectRow[]>, columns: readonly ListColumn[], sums: Sums) {
  for await (const batch of rows)
    for (const row of batch) {
      add(sums, row);
      yield columns.map(({ cell }) => cell(row)) satisfies RowToWrite;
    }
}

type Compared = { readonly sums: Sums; readonly paper: { readonly speaking: Speaking } };

async function* comparedRows(
  rows: AsyncIterable<readonly ComparedRow[]>,
  columns: readonly ListColumn[],
  { sums, paper }: Compared,
): AsyncGenerator<RowToWrite> {
  const { t } = paper.speaking;
  const titleOf = new Map(columns.map(({ field, title }) => [field as string, title]));
  for await (const batch of rows)
    for (const { state, now, was, changed } of batch) {
      if (now && state !== 'left') add(sums, now);
      const marked = new Set<number>();
      const cells = columns.flatMap(({ field, cell }, i) => {
        if (changed.some((name) => name === field)) marked.add(1 + i * 2).add(2 + i * 2);
        return [now && cell(now), was && cell(was)];
      });
      if (state !== 'same') marked.add(0);
      const items = changed.map((field) => titleOf.get(field) ?? t(field)).join('、');
      yield { cells: [`${signs[state]}${t(`state.${state}`)}`, ...cells, items], emphasis: false, marked };
    }
}

/** Signs that say without colour what became of a row. */
const signs = { same: '', changed: '△ ', new: '＋ ', joined: '→ ', left: '－ ' } as const;

function plainHead(columns: readonly ListColumn[]): Pick<SheetToWrite, 'columns' | 'head'> {
  return { columns: columns.map(({ form }) => form), head: [columns.map(({ title }) => ({ text: title }))] };
}

function comparedHead(columns: readonly ListColumn[], { t }: Speaking): Pick<SheetToWrite, 'columns' | 'head'> {
  const upper: HeadCell[] = [
    { text: t('change'), down: 2 },
    ...columns.map(({ title }) => ({ text: title, across: 2 })),
    { text: t('changedItems'), down: 2 },
  ];
  const lower = columns.flatMap((): HeadCell[] => [{ text: t('now') }, { text: t('atThatTime') }]);
  return {
    columns: [{ width: 10 }, ...columns.flatMap(({ form }) => [form, form]), { width: 40 }],
    head: [upper, lower],
  };
}

function add(sums: Sums, row: ProjectRow): void {
  sums.count++;
  for (const field of ['plannedTotalYuan', 'fundYuan'] as const)
    sums.yuan.set(field, (sums.yuan.get(field) ?? 0) + (row[field] ?? 0));
}

type Total = { readonly sums: Sums; readonly isCompared: boolean; readonly t: Speaking['t'] };

function totalRow(columns: readonly ListColumn[], { sums, isCompared, t }: Total): RowToWrite {
  const label = t('exportTotal', { count: sums.count });
  const cells = columns.flatMap(({ field }) => {
    const yuan = sums.yuan.get(field);
    const cell = yuan === undefined ? null : yuan / 10_000;
    return isCompared ? [cell, null] : [cell];
  });
  const [, ...rest] = cells;
  return { cells: isCompared ? [null, label, ...rest] : [label, ...rest], emphasis: true };
}

/** At most `count` rows of what is left, then what `last` gives. */
export async function* taken(rows: AsyncGenerator<RowToWrite>, count: number, last: () => RowToWrite | null) {
  for (let i = 0; i < count; i++) {
    const { value, done } = await rows.next();
    if (done) break;
    yield value;
  }
  const total = last();
  if (total) yield total;
}
