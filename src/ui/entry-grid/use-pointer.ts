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

function listened(box: HTMLDivElement, grid: () => Keyboard, { setFilling, setMenu }: Tell): () => void {
  let anchor: Place | null = null;
  let target: Range | null | undefined;
  const focus = () => grid().editor.field.current?.focus({ preventScroll: true });
  const down = (event: MouseEvent) => {
    if (event.button !== 0) return;
    if (event.target instanceof HTMLElement && event.target.closest('.grid-handle')) {
      event.preventDefault();
      committed(grid());
      target = null;
      return;
    }
    const cell = cellUnder(event);
    if (cell === null) return;
    event.preventDefault();
    committed(grid());
    anchor = event.shiftKey ? grid().selection.anchor : cell;
    grid().select({ anchor, active: cell });
    focus();
  };
  const move = (event: MouseEvent) => {
    if (event.buttons !== 1 || (anchor === null && target === undefined)) return;
    followed(box, event);
    const cell = cellUnder(event);
    if (cell === null) return;
    if (target !== undefined) {
      target = draggedRange(rangeOf(grid().selection), cell);
      setFilling(target);
    } else if (anchor !== null) {
      const { active } = grid().selection;
      if (active.row !== cell.row || active.column !== cell.column) grid().select({ anchor, active: cell });
    }
  };
  const up = () => {
    if (target) {
      const { source, acts, selection, select } = grid();
      const range = rangeOf(selection);
      acts.type(repeated(source, range, target));
      select(joined(range, target));
    }
    if (target !== undefined) focus();
    anchor = null;
    target = undefined;
    setFilling(null);
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
    focus();
    setMenu({ x: event.clientX, y: event.clientY });
  };
  box.addEventListener('mousedown', down);
  box.addEventListener('mousemove', move);
  box.addEventListener('dblclick', twice);
  box.addEventListener('contextmenu', menu);
  window.addEventListener('mouseup', up);
  return () => {
    box.removeEventListener('mousedown', down);
    box.removeEventListener('mousemove', move);
    box.removeEventListener('dblclick', twice);
    box.removeEventListener('contextmenu', menu);
    window.removeEventListener('mouseup', up);
  };
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
