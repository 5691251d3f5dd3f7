import { columnLetters } from '#kernel/written/cell-address.ts';
import type { MappedColumn } from './column-map.ts';

/** Not a string, so that no column's key can be the same. */
const rowNumber = Symbol('row');

/**
 * Makes the addresses of a row's cells by the keys of their columns. Each is put together when it is asked for: only
 * rows that are shown or refused are asked, and a file may hold a hundred thousand others.
 */
export function addressesIn(columns: readonly MappedColumn[]): (row: number) => Readonly<Record<string, string>> {
  const shared: Record<string, string> = {};
  for (const { rule, path } of columns) {
    const letters = columnLetters(path.column);
    Object.defineProperty(shared, rule.key, {
      enumerable: true,
      get(this: { readonly [rowNumber]: number }) {
        return `${letters}${this[rowNumber]}`;
      },
    });
  }
  return (row) => {
    const cells = Object.create(shared) as Record<string, string> & { [rowNumber]: number };
    cells[rowNumber] = row;
    return cells;
  };
}
