import type { SheetRow } from '#kernel/written/cell.ts';

/** Rows of a sheet with a short look ahead. */
export type RowWindow = {
  /** The next rows, at most `count`, without taking them. */
  readonly peek: (count: number) => Promise<readonly SheetRow[]>;
  readonly take: () => Promise<SheetRow | null>;
};

/** A look ahead over rows that keeps no more of them than were asked for. */
export function rowWindow(rows: AsyncIterator<SheetRow>): RowWindow {
  const ahead: SheetRow[] = [];
  const peek = async (count: number) => {
    while (ahead.length < count) {
      const next = await rows.next();
      if (next.done === true) break;
      ahead.push(next.value);
    }
    return ahead.slice(0, count);
  };
  const take = async () => {
    if (ahead.length === 0) await peek(1);
    return ahead.shift() ?? null;
  };
  return { peek, take };
}
