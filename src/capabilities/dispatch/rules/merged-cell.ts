/** What somebody did to a cell: what stood there when they began, and what is to stand there; `null` is an empty cell. */
export type CellEdit = { readonly base: string | null; readonly value: string | null };

/** What becomes of an edit: it stands, it stood already, or somebody else changed the cell meanwhile. */
export type Merging = 'saved' | 'unchanged' | 'conflict';

/**
 * Merges one edit into what stands in the cell now. By value and not by number of version, so that a cell which an import
 * or a single form wrote meanwhile is merged the same, and an edit that is sent twice does nothing the second time. The
 * one rule of the grid, of what was kept while offline, and of a workbook that comes back.
 */
export function mergedCell({ base, value }: CellEdit, current: string | null): Merging {
  if (value === current) return 'unchanged';
  return base === current ? 'saved' : 'conflict';
}

/** By what a cell is found: a name, or a number that was given to it. */
type Place = string | number;

/** An edit of a cell that has an address of its own, such as project and field. */
export type PlacedEdit<At extends Place = string> = CellEdit & { readonly place: At };

/** What became of an edit, and what stood in its cell when it came. */
export type MergedEdit<Edit> = { readonly edit: Edit; readonly merging: Merging; readonly found: string | null };

/**
 * Merges edits in their order; each sees what those before it left. `current` is what stands in the cells at first; a
 * cell that it does not hold is empty.
 */
export function mergedEdits<At extends Place, Edit extends PlacedEdit<At>>(
  edits: readonly Edit[],
  current: ReadonlyMap<At, string | null>,
): { readonly merged: readonly MergedEdit<Edit>[]; readonly cells: ReadonlyMap<At, string | null> } {
  if (edits.length === 0) return { merged: [], cells: current };
  const cells = new Map(current);
  const merged = edits.map((edit) => {
    const found = cells.get(edit.place) ?? null;
    const merging = mergedCell(edit, found);
    if (merging === 'saved') cells.set(edit.place, edit.value);
    return { edit, merging, found };
  });
  return { merged, cells };
}
