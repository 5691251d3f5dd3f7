import { numeralAt } from './numeral.ts';
import type { BareFigure, Basis, Direction, FigureKind } from './prose-figure.ts';
import { unitAt } from './unit.ts';

type Cell = { readonly text: string; readonly start: number };

/** A table of a plain text: rows of cells parted by tabs or bars; the first row names the columns. */
export type TextTable = { readonly rows: readonly (readonly Cell[])[]; readonly caption: string };

type Column = {
  readonly unit: string;
  readonly kind: FigureKind;
  readonly subject: string;
  readonly direction: Direction;
  readonly basis: Basis;
};

/** The tables of a plain text, by lines that hold tabs or begin and end with a bar. */
export function tablesIn(text: string): TextTable[] {
  const tables: { rows: Cell[][]; caption: string }[] = [];
  let open: { rows: Cell[][]; caption: string } | null = null;
  let caption = '';
  let start = 0;
  for (const line of text.split('\n')) {
    const cells = cellsOf(line, start);
    start += line.length + 1;
    if (cells === null) {
      open = null;
      if (line.trim() !== '') caption = line;
      continue;
    }
    if (cells.every(({ text: cell }) => /^:?-*:?$/.test(cell)) && cells.some(({ text: cell }) => cell.includes('-')))
      continue;
    if (open === null) {
      open = { rows: [], caption };
      tables.push(open);
    }
    open.rows.push(cells);
  }
  return tables.filter(({ rows }) => rows.length > 1);
}

/** Tells whether a place of a text lies in a line of a table. */
export function tableLines(text: string): (at: number) => boolean {
  const ends: number[] = [];
  const isRow: boolean[] = [];
  for (const line of text.split('\n')) {
    ends.push((ends.at(-1) ?? -1) + line.length + 1);
    isRow.push(cellsOf(line, 0) !== null);
  }
  return (at) => {
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return isRow[low] ?? false;
  };
}

function cellsOf(line: string, start: number): Cell[] | null {
  const isBarred = /^\s*\|.*\|\s*$/.test(line);
  if (!isBarred && !/\S[ ]*\t|\t[ ]*\S/.test(line)) return null;
  const cells: Cell[] = [];
  let at = 0;
  for (const part of line.split(isBarred ? '|' : '\t')) {
    cells.push({ text: part.trim(), start: start + at + part.length - part.trimStart().length });
    at += part.length + 1;
  }
  return isBarred ? cells.slice(1, -1) : cells;
}

/** The bare numbers of tables whose column says in what they are counted; cells with a unit of their own are prose. */
export function tableFigures(text: string): BareFigure[] {
  return tablesIn(text).flatMap(({ rows, caption }) => {
    const columns = (rows[0] ?? []).map(({ text: head }) => columnOf(head, caption));
    return rows.slice(1).flatMap((row) =>
      row.flatMap((cell, index) => {
        const column = columns[index];
        return column === undefined || column === null ? [] : cellFigure(cell, column);
      }),
    );
  });
}

/** What a column holds, by its title and the unit in brackets or of the caption; null for names, ranks and numbers of rows. */
export function columnOf(title: string, caption: string): Column | null {
  if (/序号|编号|排名|位次|名次|代码|备注|年份/.test(title) || title === '') return null;
  const inBrackets = /[（(]\s*([^（）()]+?)\s*[）)]\s*$/.exec(title)?.[1] ?? '';
  const written = inBrackets.replace(/^单位[:：]/, '') || (/%$/.test(title) ? '%' : '');
  const own = written === '' ? null : unitAt(written, 'arabic');
  const isRate = /增长率|增速|增幅|同比|占比|比例|完成率|比重|率$/.test(title.replace(/[（(].*$/, ''));
  const shared = /单位[:：]\s*([^\s，。；、）)]+)/.exec(caption)?.[1] ?? '';
  const ofCaption = isRate || /个数|项目数|数$/.test(title) ? null : unitAt(shared, 'arabic');
  const unit =
    own ??
    ofCaption ??
    (isRate
      ? { unit: '%', kind: 'percent' as const }
      : /(?:项目|企业|个|户|家)数$|^项目$/.test(title)
        ? { unit: '个', kind: 'count' as const }
        : null);
  if (unit === null) return null;
  const isGrowth = /增长|增速|增幅|同比|降幅/.test(title);
  const basis: Basis = /同比|增长率|增速/.test(title) ? 'yearOnYear' : /环比/.test(title) ? 'monthOnMonth' : null;
  return {
    unit: unit.unit,
    kind: unit.kind,
    subject: title.replace(/[（(].*$/, ''),
    direction: isGrowth ? (/降幅/.test(title) ? 'down' : 'up') : null,
    basis: isGrowth ? basis : null,
  };
}

function cellFigure(cell: Cell, column: Column): BareFigure[] {
  const numeral = numeralAt(cell.text, 0);
  if (numeral === null || numeral.script !== 'arabic' || numeral.length !== cell.text.replace(/%$/, '').length)
    return [];
  const { unit, kind, subject, direction, basis } = column;
  return [
    {
      start: cell.start,
      end: cell.start + cell.text.length,
      value: numeral.value,
      unit,
      kind,
      within: 'exact',
      column: { subject, direction, basis },
    },
  ];
}
