import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { SheetToWrite } from '#platform/spreadsheet/sheet-to-write.ts';
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts';
import type { FigureAttributes } from '../rules/figure-node.ts';
import { indicatorOf } from '../rules/indicators/catalogue.ts';
import { appendixTerms as words } from './appendix-terms.ts';

/** A figure of a paper as it went out, with what it was worked out from. */
export type FrozenFigure = {
  readonly attributes: FigureAttributes;
  readonly unitName: string;
  /** Rows behind it and a digest over them; null for a figure that is bound to nothing. */
  readonly behind: { readonly rows: number; readonly sha256: string } | null;
};

/** What the appendix says of its paper. */
export type AppendixHead = {
  readonly title: string;
  readonly number: string;
  readonly code: string;
  readonly date: string;
};

/**
 * The data appendix: every figure of a paper in its order, and behind that the tables of the paper as sheets. The same
 * input gives the same bytes.
 */
export function appendixWorkbook(
  figures: readonly FrozenFigure[],
  head: AppendixHead,
  tables: readonly SheetToWrite[],
): Promise<Buffer> {
  return workbookOf([sheetOf(figures, head), ...tables]);
}

/** Sheets as the bytes of a workbook. */
export async function workbookOf(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  const target = new PassThrough();
  const [content] = await Promise.all([buffer(target), writeWorkbook(target, sheets)]);
  return content;
}

function sheetOf(figures: readonly FrozenFigure[], { title, number, code, date }: AppendixHead): SheetToWrite {
  const columns = [...[5, 12, 24, 16, 10, 14, 16, 20, 22, 12, 56, 36, 10, 22]].map((width, index) => ({
    width,
    align: index < 2 ? ('center' as const) : ('left' as const),
  }));
  const titles = [
    ...(['order', 'figure', 'indicator', 'unit', 'month', 'scope', 'shown', 'value', 'asOf', 'origin'] as const),
    ...(['definition', 'source', 'rows', 'digest'] as const),
  ];
  return {
    name: words.sheet.zh,
    title: `${title} ${words.sheet.zh}`,
    unitLine: { left: number, right: `${words.code.zh}${code}` },
    notes: [words.note.zh.replace('{date}', date)],
    columns,
    head: [titles.map((key) => ({ text: words[key].zh }))],
    rows: figures.map(rowOf),
    foot: [words.foot.zh],
  };
}

function rowOf({ attributes, unitName, behind }: FrozenFigure, index: number): (string | number | null)[] {
  const { id, indicator, month, scope, shown, value, asOf, origin, reason } = attributes;
  const known = indicatorOf(indicator);
  const part = known?.scopes?.find(({ key }) => key === scope)?.name.zh ?? '';
  return [
    index + 1,
    id,
    known?.name.zh ?? '',
    unitName,
    month ?? '',
    part,
    shown,
    value === null ? '' : String(value),
    asOf ?? '',
    reason === null ? words[origin].zh : `${words[origin].zh}：${reason}`,
    known?.definition.zh ?? '',
    known?.source.what.zh ?? '',
    behind?.rows ?? null,
    behind?.sha256 ?? '',
  ];
}
