import type { GridActs, GridSource } from './grid.ts';
import { filled, openCells } from './grid-fill.ts';
import { type GridSize, type Key, moved, type Range, rangeOf, type Selection } from './grid-selection.ts';
import type { Editor } from './use-editor.ts';

/** What a key may do to a grid. */
export type Keyboard = {
  readonly source: GridSource;
  readonly acts: GridActs;
  readonly editor: Editor;
  readonly selection: Selection;
  readonly size: GridSize;
  select(selection: Selection): void;
  /** Makes a column wider or narrower by a step. */
  widen(column: number, way: 1 | -1): void;
  /** Whether Tab leaves the grid, as after Esc. */
  readonly leaves: { current: boolean };
};

type Pressed = Key & { readonly altKey: boolean; readonly metaKey: boolean };

/** Handles a key; true where the browser must not. A key of an input method must not come here. */
export function pressed(key: Pressed, grid: Keyboard): boolean {
  const { editor, selection, size, select, leaves } = grid;
  if (key.key === 'Escape') {
    leaves.current = editor.state === 'waiting';
    editor.end();
    return true;
  }
  if (key.key === 'Tab' && leaves.current) return false;
  leaves.current = false;
  if ((key.ctrlKey || key.metaKey) && editor.state === 'waiting' && commanded(key, grid)) return true;
  if ((key.ctrlKey || key.metaKey) && key.key === 'Enter') {
    committed(grid);
    grid.acts.openPanel?.();
    return true;
  }
  if (key.altKey) return widened(key, grid);
  if (editor.state === 'changing' && !['Enter', 'Tab'].includes(key.key)) return false;
  if (editor.state === 'waiting' && begun(key, grid)) return true;
  const next = moved(selection, key, size);
  if (next === null) return false;
  committed(grid);
  select(next);
  return true;
}

/** Alt+Shift+arrow changes the width of the active column. */
function widened({ key, shiftKey }: Pressed, { selection, widen }: Keyboard): boolean {
  if (!shiftKey || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return false;
  widen(selection.active.column, key === 'ArrowRight' ? 1 : -1);
  return true;
}

/** Takes what is being typed into its cell. */
export function committed({ source, acts, editor, selection: { active } }: Keyboard): void {
  const text = editor.end();
  if (text !== null && text !== source.cell(active.row, active.column).plain) acts.type([{ ...active, text }]);
}

/** F2 changes what stands there, Delete clears what is selected. */
function begun({ key }: Pressed, { source, acts, editor, selection }: Keyboard): boolean {
  if (key === 'F2') {
    const { row, column } = selection.active;
    editor.begin(source.cell(row, column).plain);
    return true;
  }
  if (key !== 'Delete' && key !== 'Backspace') return false;
  acts.type(openCells(source, rangeOf(selection), () => ''));
  return true;
}

function commanded(pressedKey: Pressed, { source, acts, selection, size, select }: Keyboard): boolean {
  const key = pressedKey.key.toLowerCase();
  const range = rangeOf(selection);
  if (key === 'a') select({ anchor: { row: 0, column: 0 }, active: { row: size.rows - 1, column: size.columns - 1 } });
  else if (key === 'z' && !pressedKey.shiftKey) acts.undo();
  else if (key === 'y' || key === 'z') acts.redo();
  else if (key === 's') acts.save();
  else if (key === 'd') acts.type(filled(source, range, 'down'));
  else if (key === 'r') acts.type(filled(source, range, 'right'));
  else return false;
  return true;
}

/** The selected cells as texts, for the clipboard. */
export function copied(source: GridSource, { top, left, bottom, right }: Range): string[][] {
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) => source.cell(top + row, left + column).plain),
  );
}
