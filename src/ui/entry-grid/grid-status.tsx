import { useSyncExternalStore } from 'react';
import { useWords } from '../words.ts';
import type { GridSource } from './grid.ts';
import { rangeOf, type Selection } from './grid-selection.ts';
import { gridWords } from './grid-words.ts';
import { type SelectionStore, useSelection } from './use-selection.ts';

/** Sum, count and mean of what is selected. */
export type Sums = { readonly sum: number; readonly count: number };

/** Figures in the selected cells: their sum, and how many there are. */
export function sumsOf(source: GridSource, selection: Selection): Sums {
  const { top, left, bottom, right } = rangeOf(selection);
  let [sum, count] = [0, 0];
  for (let row = top; row <= bottom && row < source.rowCount; row++)
    for (let column = left; column <= right; column++) {
      const { figure } = source.cell(row, column);
      if (figure === null) continue;
      sum += figure;
      count++;
    }
  return { sum, count };
}

/** What stands under a grid: the note of the active cell, and the sums of a selection as a spreadsheet shows them. */
export function GridStatus(wish: {
  readonly source: GridSource;
  readonly selected: SelectionStore;
  readonly text: (figure: number) => string;
}) {
  const { source, selected, text } = wish;
  const t = useWords(gridWords);
  useSyncExternalStore(source.listen, source.version);
  const selection = useSelection(selected, source);
  const { row, column } = selection.active;
  const note = source.rowCount > row ? source.cell(row, column).note : null;
  const { sum, count } = sumsOf(source, selection);
  return (
    <div className="grid-status" role="status">
      <span className="grid-note">{note ?? '\u00a0'}</span>
      {count > 0 && (
        <span className="grid-sums">
          {t('sum')} {text(sum)}　{t('count')} {count}　{t('mean')} {text(Math.round(sum / count))}
        </span>
      )}
    </div>
  );
}
