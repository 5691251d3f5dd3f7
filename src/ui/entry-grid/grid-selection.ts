/** A place in a grid, from 0. */
export type Place = { readonly row: number; readonly column: number };

/** What is selected: from the anchor to the active cell, both included. */
export type Selection = { readonly anchor: Place; readonly active: Place };

/** The selected rectangle. */
export type Range = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/** Rows and columns of a grid, and the rows that a page key moves by. */
export type GridSize = { readonly rows: number; readonly columns: number; readonly page: number };

/** A key as a browser tells it. */
export type Key = { readonly key: string; readonly shiftKey: boolean; readonly ctrlKey: boolean };

/** The rectangle between anchor and active cell. */
export function rangeOf({ anchor, active }: Selection): Range {
  return {
    top: Math.min(anchor.row, active.row),
    left: Math.min(anchor.column, active.column),
    bottom: Math.max(anchor.row, active.row),
    right: Math.max(anchor.column, active.column),
  };
}

/** One cell selected. */
export function onCell(place: Place): Selection {
  return { anchor: place, active: place };
}

/**
 * Where a key leads, or null where it does not move. Enter goes down and Tab right, with Shift back; Tab goes on in the
 * next row, and at either end it is null, so that the focus leaves the grid. Arrows, Home, End and the page keys extend
 * the selection with Shift.
 */
export function moved({ anchor, active }: Selection, key: Key, size: GridSize): Selection | null {
  if (key.key === 'Tab') return tabbed(active, key.shiftKey, size);
  if (key.key === 'Enter') return onCell(within({ ...active, row: active.row + (key.shiftKey ? -1 : 1) }, size));
  const place = placeAfter(active, key, size);
  if (place === null) return null;
  const head = within(place, size);
  return key.shiftKey ? { anchor, active: head } : onCell(head);
}

function placeAfter({ row, column }: Place, { key, ctrlKey }: Key, size: GridSize): Place | null {
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  switch (key) {
    case 'ArrowUp':
      return { row: ctrlKey ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: ctrlKey ? lastRow : row + 1, column };
    case 'ArrowLeft':
      return { row, column: ctrlKey ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: ctrlKey ? lastColumn : column + 1 };
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrlKey ? lastRow : row, column: lastColumn };
    case 'PageUp':
      return { row: row - size.page, column };
    case 'PageDown':
      return { row: row + size.page, column };
    default:
      return null;
  }
}

function tabbed({ row, column }: Place, back: boolean, { rows, columns }: GridSize): Selection | null {
  const at = row * columns + column + (back ? -1 : 1);
  if (at < 0 || at >= rows * columns) return null;
  return onCell({ row: Math.floor(at / columns), column: at % columns });
}

/** The place of a grid that is nearest to a place. */
export function within({ row, column }: Place, { rows, columns }: Omit<GridSize, 'page'>): Place {
  return { row: Math.max(0, Math.min(row, rows - 1)), column: Math.max(0, Math.min(column, columns - 1)) };
}
