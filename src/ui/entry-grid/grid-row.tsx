import { memo } from 'react';
import type { CellMark, CellView, GridSource } from './grid.ts';
import { rowHeight } from './grid-geometry.ts';
import type { gridWords } from './grid-words.ts';

type Wish = {
  readonly source: GridSource;
  readonly row: number;
  /** First column of the part, and the one after its last; the part from the first column on has the number of the row. */
  readonly left: number;
  readonly end: number;
  /** Under which the grid's row names this part as its own. */
  readonly id: string;
  /** Changes when the row is to be drawn again. */
  readonly stamp: unknown;
  readonly edges: readonly number[];
  /** Selected columns, both included, which may go beyond the part; null where none is. */
  readonly from: number | null;
  readonly to: number | null;
  /** Column of the active cell; null where it is in another row. */
  readonly active: number | null;
  readonly words: (key: keyof typeof gridWords) => string;
};

/**
 * One part of a row of cells; drawn again only when what it shows changes. Roles instead of table elements, because a table
 * cannot draw only the rows in view; the focus stays in the grid's editor.
 */
export const GridRow = memo(function GridRow({ source, row, left, end, id, edges, from, to, active, words }: Wish) {
  return (
    <div className="grid-row" id={id} style={{ top: row * rowHeight, left: left === 0 ? 0 : edges[left] }}>
      {left === 0 && (
        <div role="rowheader" aria-colindex={1} className="grid-number">
          {row + 1}
        </div>
      )}
      {source.columns.slice(left, end).map(({ key, width, align }, i) => {
        const column = left + i;
        const view = source.cell(row, column);
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
            className={classOf(view, { isSelected, isActive: column === active, isFigure: align === 'right' })}
            style={{ width }}
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

const hasSign = (mark: CellMark) => signs[mark] !== undefined;

function Marks({ marks, words }: { readonly marks: readonly CellMark[]; readonly words: Wish['words'] }) {
  const shown = marks.filter(hasSign);
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
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly isFigure: boolean;
};

function classOf({ marks, isOpen }: CellView, { isSelected, isActive, isFigure }: Look): string {
  const classes = ['grid-cell', ...marks.map((mark) => `grid-${mark}`)];
  if (marks.some(hasSign)) classes.push('grid-signed');
  if (!isOpen) classes.push('grid-shut');
  if (isFigure) classes.push('grid-figure');
  if (isSelected) classes.push('grid-selected');
  if (isActive) classes.push('grid-active');
  return classes.join(' ');
}
