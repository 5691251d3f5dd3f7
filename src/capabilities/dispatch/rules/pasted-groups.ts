import type { PastedCell, PastedState } from './pasted-cells.ts';

/** Cells of a block with which the same would happen for the same reason. */
export type PastedGroup = {
  readonly state: PastedState;
  /** Code of the reason; null where there is none. */
  readonly code: string | null;
  readonly cells: readonly PastedCell[];
};

/** In which order they are looked at: what would be lost or written over first. */
const order: readonly PastedState[] = ['unrecognised', 'changed', 'new', 'locked', 'outside', 'same'];

/** All cells of a block by what would become of them and why; reasons and cells in the order of the block. */
export function pastedGroups(cells: readonly PastedCell[]): readonly PastedGroup[] {
  const groups = new Map<string, PastedCell[]>();
  for (const cell of cells) {
    const key = `${cell.state} ${cell.reason?.code ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  const found = [...groups.values()].flatMap((group): PastedGroup[] => {
    const [first] = group;
    return first ? [{ state: first.state, code: first.reason?.code ?? null, cells: group }] : [];
  });
  return found.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
}

/** A line of the list of all groups: the head of one, or one of its cells. */
export type PastedLine = { readonly group: PastedGroup; readonly cell: PastedCell | null };

/** Where the head of each group stands in the list of all, and how many lines that has. */
export function linesOf(groups: readonly PastedGroup[]) {
  const starts: number[] = [];
  let count = 0;
  for (const { cells } of groups) {
    starts.push(count);
    count += cells.length + 1;
  }
  const lineAt = (line: number): PastedLine | null => {
    const i = starts.findLastIndex((start) => start <= line);
    const [group, start] = [groups[i], starts[i] ?? 0];
    return group ? { group, cell: line === start ? null : (group.cells[line - start - 1] ?? null) } : null;
  };
  return { starts, count, lineAt };
}
