import type { Placed, TableBlock, TableCell } from './paper.ts';
import { placedPart, type SourceLine } from './source-lines.ts';

/** What a row with a single cell says of its table, where it begins like this. */
const beside = [
  { begins: /^表题：/, key: 'caption', keepsLabel: false },
  { begins: /^单位：/, key: 'unitText', keepsLabel: true },
  { begins: /^注：/, key: 'note', keepsLabel: true },
] as const;
type Beside = Partial<Record<(typeof beside)[number]['key'], string>>;

/**
 * The table in its rows. The rows above a line of dashes are its heads, else the first one is; in heads a cell `<` goes on
 * with the cell on its left, and `^` with the one above it. Rows of one cell that begin with 表题：, 单位： or 注： stand
 * around the table.
 */
export function readTable(lines: readonly SourceLine[]): TableBlock {
  const around: Beside = {};
  const rows: Placed[][] = [];
  let headerRows: number | null = null;
  for (const line of lines) {
    if (isSeparator(line)) {
      headerRows ??= rows.length;
      continue;
    }
    const row = cells(line);
    const said = row.length === 1 ? besideOf(row[0]?.text ?? '') : null;
    if (said === null) rows.push(row);
    else Object.assign(around, said);
  }
  const heads = headerRows === null || headerRows < 2 ? 0 : headerRows;
  return {
    kind: 'table',
    rows: [...mergedHeads(rows.slice(0, heads)), ...rows.slice(heads)],
    hasHeader: rows.length > 1,
    ...(heads === 0 ? {} : { headerRows: heads }),
    start: lines[0]?.start ?? 0,
    ...around,
  };
}

function isSeparator({ text }: SourceLine): boolean {
  return /^\|?[\s:|-]+\|?$/.test(text) && text.includes('--');
}

function besideOf(text: string): Beside | null {
  const found = beside.find(({ begins }) => begins.test(text));
  if (found === undefined) return null;
  return { [found.key]: found.keepsLabel ? text : text.replace(found.begins, '') };
}

/** Cells that go on with their neighbours are taken into them. */
function mergedHeads(rows: readonly (readonly Placed[])[]): TableCell[][] {
  const taken: (TableCell & { columns: number; rows: number })[][] = [];
  const above: ((typeof taken)[number][number] | undefined)[] = [];
  for (const row of rows) {
    const kept: (typeof taken)[number] = [];
    for (const [column, cell] of row.entries()) {
      const upper = above[column];
      const left = kept.at(-1);
      if (cell.text === '^' && upper !== undefined) {
        if (column === above.indexOf(upper)) upper.rows += 1;
      } else if (cell.text === '<' && left !== undefined) {
        left.columns += 1;
        above[column] = left;
      } else {
        const own = { ...cell, columns: 1, rows: 1 };
        kept.push(own);
        above[column] = own;
      }
    }
    taken.push(kept);
  }
  return taken.map((row) => row.map(withSpans));
}

function withSpans({ columns, rows, ...cell }: TableCell & { columns: number; rows: number }): TableCell {
  return { ...cell, ...(columns > 1 ? { columns } : {}), ...(rows > 1 ? { rows } : {}) };
}

function cells(row: SourceLine): Placed[] {
  const separator = row.text.startsWith('|') ? '|' : '\t';
  const found: Placed[] = [];
  let from = 0;
  for (const part of row.text.split(separator)) {
    found.push(placedPart(row, from, from + part.length));
    from += part.length + 1;
  }
  return separator === '|' ? found.slice(1, -1) : found;
}
