import { useCallback, useMemo, useState } from 'react';
import type { GridSource } from './grid.ts';

/** Narrowest and widest that a column may be, and what one key changes, in pixels. */
const [narrowest, widest, step] = [48, 600, 16];
const prefix = 'qingzhang-widths-';

type Widths = Readonly<Record<string, number>>;

/** Columns as wide as their reader made them, remembered in this browser under a name; without a width, as they come. */
export function useColumnWidths(name: string, source: GridSource) {
  const [widths, setWidths] = useState<Widths>(() => remembered(name));
  const resize = useCallback(
    (key: string, width: number | null) =>
      setWidths((before) => {
        const { [key]: _, ...others } = before;
        const next =
          width === null ? others : { ...others, [key]: Math.round(Math.min(widest, Math.max(narrowest, width))) };
        remember(name, next);
        return next;
      }),
    [name],
  );
  const sized = useMemo(() => {
    const columns = source.columns.map((column) => ({ ...column, width: widths[column.key] ?? column.width }));
    return { ...source, columns };
  }, [source, widths]);
  const widen = (column: number, way: 1 | -1) => {
    const found = sized.columns[column];
    if (found) resize(found.key, found.width + way * step);
  };
  return { sized, resize, widen };
}

function remembered(name: string): Widths {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(prefix + name) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter(([, width]) => typeof width === 'number' && width >= narrowest && width <= widest),
    );
  } catch {
    return {};
  }
}

function remember(name: string, widths: Widths): void {
  try {
    localStorage.setItem(prefix + name, JSON.stringify(widths));
  } catch {
    // A browser that keeps nothing shows the widths as they come.
  }
}
