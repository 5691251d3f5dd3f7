import type { Facts } from '#kernel/refusal.ts';
import { narrowed } from '#kernel/written/understood.ts';
import { isTotalLabel } from '#kernel/written/unit-named.ts';
import { type CellRule, typedCell } from './typed-cell.ts';

/** What a pasted cell would do. */
export type PastedState = 'new' | 'changed' | 'same' | 'unrecognised' | 'locked' | 'outside';

/** One cell of a block over the cell that it would be taken into. */
export type PastedCell = {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly state: PastedState;
  /** As it is kept, where it would be taken: it is understood once, for the preview. */
  readonly value?: string | null;
  /** Why it is not understood, or what keeps it out. */
  readonly reason: { readonly code: string; readonly facts: Facts } | null;
};

/** The sheet as a paste sees it. */
export type PasteTarget = {
  readonly rowNames: readonly string[];
  /** Rules of the columns; null where a column is not typed into. */
  readonly rules: readonly (CellRule | null)[];
  /** Column that holds the names of the rows. */
  readonly nameColumn: number;
  valueAt(row: number, column: number): string | null;
  isOpen(row: number, column: number): boolean;
};

type Place = { readonly row: number; readonly column: number };

/**
 * What a block from a spreadsheet would do, cell by cell. A block that is pasted from the column of names on finds its rows
 * by their names, in whatever order; another is laid down from its place. An empty cell leaves what stands there. Rows of
 * totals and a head are passed over; `totals` says how many.
 */
export function pastedCells(
  block: readonly (readonly string[])[],
  place: Place,
  target: PasteTarget,
): { readonly cells: readonly PastedCell[]; readonly totals: number } {
  const byName = place.column === target.nameColumn;
  const rowOf = new Map(byName ? target.rowNames.map((name, row) => [comparable(name), row]) : []);
  const rows = block.filter((texts) => !texts.some(isTotalLabel));
  const cells = rows.flatMap((texts, i) => {
    const row = byName ? (rowOf.get(comparable(texts[0] ?? '')) ?? -1) : place.row + i;
    return texts.flatMap((text, j): PastedCell[] => {
      const column = place.column + j;
      if (text.trim() === '' || column === target.nameColumn) return [];
      return [{ row, column, text, ...fateOf(text, { row, column }, target) }];
    });
  });
  return { cells, totals: block.length - rows.length };
}

function fateOf(
  text: string,
  { row, column }: Place,
  target: PasteTarget,
): Pick<PastedCell, 'state' | 'value' | 'reason'> {
  if (row < 0 || row >= target.rowNames.length || column >= target.rules.length)
    return { state: 'outside', reason: { code: 'pastedOutside', facts: {} } };
  const rule = target.rules[column] ?? null;
  if (rule === null || !target.isOpen(row, column)) return { state: 'locked', reason: null };
  const typed = typedCell(text, rule);
  if ('fault' in typed) return { state: 'unrecognised', reason: typed.fault };
  const current = target.valueAt(row, column);
  if (typed.value === current) return { state: 'same', reason: null };
  return { state: current === null ? 'new' : 'changed', value: typed.value, reason: null };
}

/** A name as it is compared: without spaces, width and kind of brackets. */
function comparable(name: string): string {
  return narrowed(name).replace(/\s/g, '').replace(/[（(]/g, '(').replace(/[）)]/g, ')');
}
