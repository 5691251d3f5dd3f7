import { useMemo, useState, useSyncExternalStore } from 'react';
import type { GridSource } from './grid.ts';
import { type Selection, within } from './grid-selection.ts';

/** Which cells of a grid are selected. Only what listens is drawn again when another is. */
export type SelectionStore = {
  standing(): Selection;
  select(selection: Selection): void;
  listen(listener: () => void): () => void;
};

/** Keeps what is selected for as long as the page stands. */
export function useSelectionStore(first: Selection): SelectionStore {
  const [store] = useState(() => openSelection(first));
  return store;
}

/** What is selected, within the grid: after another filter there may be fewer rows. */
export function useSelection({ listen, standing }: SelectionStore, { rowCount, columns }: GridSource): Selection {
  const selection = useSyncExternalStore(listen, standing);
  return useMemo(() => {
    const size = { rows: rowCount, columns: columns.length };
    return { anchor: within(selection.anchor, size), active: within(selection.active, size) };
  }, [selection, rowCount, columns.length]);
}

function openSelection(first: Selection): SelectionStore {
  const listeners = new Set<() => void>();
  let now = first;
  return {
    standing: () => now,
    select: (selection) => {
      now = selection;
      for (const listener of listeners) listener();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
