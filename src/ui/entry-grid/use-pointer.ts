import { type RefObject, useEffect, useRef, useState } from 'react';
import { draggedRange, repeated } from './grid-fill.ts';
import { headHeight, rowHeight } from './grid-geometry.ts';
import { committed, type Keyboard } from './grid-keys.ts';
import { type Place, type Range, rangeOf } from './grid-selection.ts';

/** Where the menu of a cell opens, in pixels of the window. */
export type MenuPlace = { readonly x: number; readonly y: number };

type Pointer = {
  /** What the fill handle would fill if it were let go; null where it is not dragged. */
  readonly filling: Range | null;
  readonly menu: MenuPlace | null;
  readonly closeMenu: () => void;
};

/**
 * A press selects a cell, dragging or Shift extends, two presses change what stands there, the handle of the selection
 * fills, the right button opens the menu.
 */
export function usePointer(place: RefObject<HTMLDivElement | null>, keyboard: Keyboard): Pointer {
  const latest = useRef(keyboard);
  latest.current = keyboard;
  const [filling, setFilling] = useState<Range | null>(null);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  useEffect(() => {
    const box = place.current;
    if (!box) return;
    return listened(box, () => latest.current, { setFilling, setMenu });
  }, [place]);
  return { filling, menu, closeMenu: () => setMenu(null) };
}

type Tell = {
  readonly setFilling: (range: Range | null) => void;
  readonly setMenu: (place: MenuPlace | null) => void;
};

/** What a press began: a selection from its anchor, or a fill, of which `null` covers nothing yet. */
type Drag = { readonly anchor: Place } | { readonly target: Range | null };

function listened(box: HTMLDivElement, grid: () => Keyboard, tell: Tell): () => void {
  let drag: Drag | null = null;
  const down = (event: MouseEvent) => {
    drag = event.button === 0 ? begun(event, grid()) : null;
  };
  const move = (event: MouseEvent) => {
    if (event.buttons !== 1 || drag === null) return;
    followed(box, event);
    const cell = cellUnder(event);
    if (cell === null) return;
    drag = dragged(drag, cell, grid());
    if ('target' in drag) tell.setFilling(drag.target);
  };
  const up = () => {
    if (drag !== null && 'target' in drag) ended(drag.target, grid());
    drag = null;
    tell.setFilling(null);
  };
  const twice = (event: MouseEvent) => {
    const cell = cellUnder(event);
    if (cell !== null) grid().editor.begin(grid().source.cell(cell.row, cell.column).plain);
  };
  const menu = (event: MouseEvent) => {
    event.preventDefault();
    committed(grid());
    const cell = cellUnder(event);
    // The key of the menu comes from the text field over the active cell and says where that is.
    if (cell !== null && !isWithin(rangeOf(grid().selection), cell)) grid().select({ anchor: cell, active: cell });
    focused(grid());
    tell.setMenu({ x: event.clientX, y: event.clientY });
  };
  const stop = new AbortController();
  const { signal } = stop;
  box.addEventListener('mousedown', down, { signal });
  box.addEventListener('mousemove', move, { signal });
  box.addEventListener('dblclick', twice, { signal });
  box.addEventListener('contextmenu', menu, { signal });
  window.addEventListener('mouseup', up, { signal });
  return () => stop.abort();
}

function begun(event: MouseEvent, grid: Keyboard): Drag | null {
  if (event.target instanceof HTMLElement && event.target.closest('.grid-handle')) {
    event.preventDefault();
    committed(grid);
    return { target: null };
  }
  const cell = cellUnder(event);
  if (cell === null) return null;
  event.preventDefault();
  committed(grid);
  const anchor = event.shiftKey ? grid.selection.anchor : cell;
  grid.select({ anchor, active: cell });
  focused(grid);
  return { anchor };
}

function dragged(drag: Drag, cell: Place, { selection, select }: Keyboard): Drag {
  if ('target' in drag) return { target: draggedRange(rangeOf(selection), cell) };
  const { row, column } = selection.active;
  if (row !== cell.row || column !== cell.column) select({ anchor: drag.anchor, active: cell });
  return drag;
}

function ended(target: Range | null, grid: Keyboard): void {
  const { source, acts, selection, select } = grid;
  const range = rangeOf(selection);
  if (target) {
    acts.type(repeated(source, range, target));
    select(joined(range, target));
  }
  focused(grid);
}

function focused({ editor }: Keyboard): void {
  editor.field.current?.focus({ preventScroll: true });
}

/** Near its edge the grid goes on. */
function followed(box: HTMLDivElement, { clientY }: MouseEvent): void {
  const { top, bottom } = box.getBoundingClientRect();
  if (clientY > bottom - rowHeight) box.scrollTop += rowHeight;
  else if (clientY < top + headHeight) box.scrollTop -= rowHeight;
}

function isWithin({ top, left, bottom, right }: Range, { row, column }: Place): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function joined(one: Range, other: Range) {
  return {
    anchor: { row: Math.min(one.top, other.top), column: Math.min(one.left, other.left) },
    active: { row: Math.max(one.bottom, other.bottom), column: Math.max(one.right, other.right) },
  };
}

function cellUnder(event: MouseEvent): Place | null {
  const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-row]') : null;
  return cell === null ? null : { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}
