import type { FigureDisplay, FigureIndicator } from '../figure.ts';
import { type Drafting, type DraftKey, figureOf, periodOf, said, tableText } from './drafting.ts';

/** A column of figures. */
export type FigureColumn = {
  /** The upper head, where several columns share one. */
  readonly group?: DraftKey;
  readonly head: DraftKey;
  readonly indicator: FigureIndicator;
  readonly display: FigureDisplay;
};

/** What a row is of: a unit, or a part of what is counted there. */
export type FigureRow = { readonly name: string; readonly code: string; readonly scope?: string };

/** A table whose every cell is a token, or a dash for what nobody knows. */
export type FigureTable = {
  /** Head of the names. */
  readonly first: DraftKey;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
  readonly caption: DraftKey;
  readonly note: DraftKey;
};

/** The table as `readArticles` reads it, with heads of two levels where columns share one. */
export function figureTable(drafting: Drafting, { first, columns, rows, caption, note }: FigureTable): string {
  const upper = columns.map(({ group, head }, index) =>
    group === undefined ? said(drafting, head) : columns[index - 1]?.group === group ? '<' : said(drafting, group),
  );
  const lower = columns.map(({ group, head }) => (group === undefined ? '^' : said(drafting, head)));
  return tableText({
    caption: said(drafting, caption, { period: periodOf(drafting), year: drafting.month.slice(0, 4) }),
    note: said(drafting, note),
    heads: [
      [said(drafting, first), ...upper],
      ...(columns.some(({ group }) => group !== undefined) ? [['^', ...lower]] : []),
    ],
    rows: rows.map((row) => figureCells(drafting, columns, row)),
  });
}

/** The cells of a row: its name, and its figures. */
export function figureCells(drafting: Drafting, columns: readonly FigureColumn[], row: FigureRow): string[] {
  const { name, code: unit, scope } = row;
  return [
    name,
    ...columns.map(({ indicator, display }) =>
      drafting.knows(indicator, unit, scope)
        ? figureOf(drafting, indicator, { display, unit, scope })
        : said(drafting, 'unknown'),
    ),
  ];
}
