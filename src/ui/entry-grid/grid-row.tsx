import { memo } from 'react';
import type { CellMark, CellView, GridSource } from './grid.ts';
import { rowHeight } from './grid-geometry.ts';
import type { gridWords } from './grid-words.ts';

type Wish = {
  readonly source: GridSource;
  readonly row: number;
  /** Changes when the row is to be drawn again. */
  readonly stamp: unknown;
  readonly edges: readonly number[];
  /** Selected columns of this row, both included; null where none is. */
  readonly from: number | null;
  readonly to: number | null;
  /** Column of the active cell; null where it is in another row. */
  readonly active: number | null;
  readonly words: (key: keyof typeof gridWords) => string;
};

/**
 * One row of cells; drawn again only when what it shows changes. Roles instead of table elements, because a table cannot
 * draw only the rows in view; the focus stays in the grid's editor.
 */
export const GridRow = memo(function GridRow({ source, row, edges, from, to, active, words }: Wish) {
  const { columns, frozen } = source;
  return (
    <div className="grid-row" role="row" aria-rowindex={row + 2} style={{ top: row * rowHeight }}>
      <div role="rowheader" aria-colindex={1} className="grid-number grid-frozen" style={{ left: 0 }}>
        {row + 1}
      </div>
      {columns.map(({ key, width, align }, column) => {
        const view = source.cell(row, column);
        const isFrozen = column < frozen;
        const isSelected = from !== null && to !== null && column >= from && column <= to;
        return (
          <div
            key={key}
            role="gridcell"
            aria-colindex={column + 2}
            aria-selected={isSelected}
            aria-readonly={!view.isOpen}
            {...(view.marks.includes('invalid') && { 'aria-invalid': true })}
            data-row={row}
            data-column={column}
            className={classOf(view, {
              isFrozen,
              isSelected,
              isActive: column === active,
              isFigure: align === 'right',
            })}
            style={{ width, ...(isFrozen && { left: edges[column] }) }}
            {...(view.note !== null && { title: view.note })}
          >
            {view.text}
            <Marks marks={view.marks} words={words} />
          </div>
        );
      })}
    </div>
  );
});

/** Signs before colour: what has no sign is told by the look of the whole cell. */
const signs: Partial<Record<CellMark, string>> = {
  saving: '…',
  waiting: '⇡',
  invalid: '✕',
  returned: '退',
  doubtful: '?',
  explained: '✓?',
  conflict: '⇄',
  changed: '△',
  bound: '文',
};

function Marks({ marks, words }: { readonly marks: readonly CellMark[]; readonly words: Wish['words'] }) {
  const shown = marks.filter((mark) => signs[mark] !== undefined);
  if (shown.length === 0) return null;
  return (
    <span className="grid-signs">
      {shown.map((mark) => (
        <span key={mark} role="img" aria-label={words(mark)} className={`grid-sign-${mark}`}>
          {signs[mark]}
        </span>
      ))}
    </span>
  );
}

type Look = {
  readonly isFrozen: boolean;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly isFigure: boolean;
};

function classOf({ marks, isOpen }: CellView, { isFrozen, isSelected, isActive, isFigure }: Look): string {
  const classes = ['grid-cell', ...marks.map((mark) => `grid-${mark}`)];
  if (!isOpen) classes.push('grid-shut');
  if (isFrozen) classes.push('grid-frozen');
  if (isFigure) classes.push('grid-figure');
  if (isSelected) classes.push('grid-selected');
  if (isActive) classes.push('grid-active');
  return classes.join(' ');
}
