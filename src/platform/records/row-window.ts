import type { SheetRow } from '#kernel/written/cell.ts';

/** Rows of a sheet with a short look ahead. What is at hand is looked at without waiting. */
export type RowWindow = {
  /** Reads on until `count` rows are at hand, or all that are left. */
  readonly reach: (count: number) => Promise<void>;
  /** Whether `count` rows are at hand, or all that are left and at least one. */
  readonly has: (count: number) => boolean;
  /** One of the rows at hand, the next one being 0. */
  readonly at: (index: number) => SheetRow | null;
  /** The next rows at hand, at most `count`, without taking them. */
  readonly peek: (count: number) => readonly SheetRow[];
  /** Takes the next row at hand. */
  readonly take: () => SheetRow | null;
};

/** A look ahead over rows that arrive some at a time; it holds those of one arrival and the few looked ahead at. */
export function rowWindow(batches: AsyncIterator<readonly SheetRow[]>): RowWindow {
  let rows: readonly SheetRow[] = [];
  let next = 0;
  let isEnded = false;
  const reach = async (count: number) => {
    while (!isEnded && rows.length - next < count) {
      const batch = await batches.next();
      if (batch.done === true) isEnded = true;
      else {
        rows = next < rows.length ? [...rows.slice(next), ...batch.value] : batch.value;
        next = 0;
      }
    }
  };
  return {
    reach,
    has: (count) => next < rows.length && (isEnded || rows.length - next >= count),
    at: (index) => rows[next + index] ?? null,
    peek: (count) => rows.slice(next, next + count),
    take: () => rows[next++] ?? null,
  };
}
