import type { ReactNode, Ref } from 'react';
import { rowHeight } from './entry-grid/grid-geometry.ts';
import { useDrawnRows } from './entry-grid/use-drawn-rows.ts';
import './long-list.css';

/** A column of a long list; without a width it takes what the others leave. */
export type LongColumn = {
  readonly key: string;
  readonly title: string;
  readonly width?: number;
  readonly align?: 'right';
};

/** A row: a heading over those that follow, or a text for each column. */
export type LongRow = { readonly heading: ReactNode } | { readonly cells: readonly string[] };

type Wish = {
  /** What the list holds, for those who cannot see it. */
  readonly label: string;
  readonly columns: readonly LongColumn[];
  readonly count: number;
  /** A row, from 0; asked for only while it is drawn. */
  readonly rowAt: (row: number) => LongRow;
  /** Pixels. */
  readonly height: number;
  readonly box: Ref<HTMLDivElement>;
};

/** A list of any length, of which only the rows in view are drawn; each is one line, whole when it is pointed at. */
export function LongList({ label, columns, count, rowAt, height, box }: Wish) {
  const { rows, scrolled } = useDrawnRows(height, count);
  const [above, below] = [rows[0] ?? 0, count - 1 - (rows.at(-1) ?? count - 1)];
  return (
    <div
      ref={box}
      className="long-list"
      style={{ height }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
      tabIndex={0}
      onScroll={(event) => scrolled(event.currentTarget.scrollTop)}
    >
      <table aria-label={label} aria-rowcount={count + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ key, title, width, align }) => (
              <th key={key} scope="col" style={{ width, textAlign: align ?? 'left' }}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap rows={above} />
          {rows.map((row) => (
            <tr key={row} aria-rowindex={row + 2}>
              <Cells row={rowAt(row)} columns={columns} />
            </tr>
          ))}
          <Gap rows={below} />
        </tbody>
      </table>
    </div>
  );
}

/** How far a list is scrolled when a row stands first in it. */
export function placeOfRow(row: number): number {
  return row * rowHeight;
}

/** Room of rows that are not drawn. */
function Gap({ rows }: { readonly rows: number }) {
  return rows > 0 && <tr aria-hidden className="long-gap" style={{ height: rows * rowHeight }} />;
}

function Cells({ row, columns }: { readonly row: LongRow; readonly columns: readonly LongColumn[] }) {
  if ('heading' in row)
    return (
      <td colSpan={columns.length} className="long-heading">
        {row.heading}
      </td>
    );
  return columns.map(({ key, align }, i) => {
    const cell = row.cells[i];
    return (
      <td key={key} style={{ textAlign: align }} title={cell}>
        {cell}
      </td>
    );
  });
}
