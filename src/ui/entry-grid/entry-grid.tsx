import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { sentence } from '#kernel/terms.ts';
import { useLanguage } from '../words.ts';
import type { GridActs, GridSource } from './grid.ts';
import { GridEditor } from './grid-editor.tsx';
import { columnEdges, drawnRows, headHeight, rowHeight, scrolledTo } from './grid-geometry.ts';
import { GridHead } from './grid-head.tsx';
import { committed, copied, type Keyboard, pressed } from './grid-keys.ts';
import { GridRow } from './grid-row.tsx';
import { type Place, rangeOf, type Selection } from './grid-selection.ts';
import { gridWords } from './grid-words.ts';
import { blockText, pastedBlock } from './pasted-block.ts';
import { useEditor } from './use-editor.ts';
import './entry-grid.css';

type Wish = {
  /** What the grid holds, for those who cannot see it. */
  readonly label: string;
  readonly source: GridSource;
  readonly acts: GridActs;
  readonly selection: Selection;
  readonly select: (selection: Selection) => void;
  /** Pixels. */
  readonly height: number;
};

/**
 * A grid to type figures into, by keyboard alone. It draws only the rows in view; the focus stays in one text field that
 * follows the active cell, so that an input method works at the first key, and Enter that ends a composition never moves.
 */
export function EntryGrid({ label, source, acts, selection, select, height }: Wish) {
  const [language] = useLanguage();
  const words = useCallback((key: keyof typeof gridWords) => sentence(gridWords, key, language), [language]);
  const place = useRef<HTMLDivElement>(null);
  const leaves = useRef(false);
  const [scrollTop, setScrollTop] = useState(0);
  const edges = useMemo(() => columnEdges(source.columns), [source.columns]);
  const editor = useEditor(source, selection.active);
  const page = Math.max(1, Math.floor((height - headHeight) / rowHeight) - 1);
  const size = { rows: source.rowCount, columns: source.columns.length, page };
  const keyboard: Keyboard = { source, acts, editor, selection, size, select, leaves };
  const [first, end] = drawnRows(scrollTop, height, source.rowCount);
  const range = rangeOf(selection);
  useInView(place, selection.active, { edges, frozen: source.frozen });
  useDragging(place, keyboard);
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of an input method belong to it: the Enter that takes a word over must not leave the cell.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (pressed(event, keyboard)) event.preventDefault();
  };
  const onCopy = (event: ClipboardEvent) => {
    if (editor.state !== 'waiting') return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', blockText(copied(source, range)));
    if (event.type === 'cut') pressed({ ...bare, key: 'Delete' }, keyboard);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (editor.state !== 'waiting') return;
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    if (text !== '') acts.paste(pastedBlock(text), { row: range.top, column: range.left });
  };
  return (
    <div
      ref={place}
      className="entry-grid"
      style={{ height }}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
      onCut={onCopy}
      onPaste={onPaste}
    >
      <div style={{ width: edges.at(-1), height: headHeight + source.rowCount * rowHeight }} className="grid-canvas">
        <div
          role="grid"
          aria-label={label}
          aria-rowcount={size.rows + 1}
          aria-colcount={size.columns + 1}
          tabIndex={-1}
        >
          <GridHead columns={source.columns} frozen={source.frozen} edges={edges} />
          <div role="rowgroup" className="grid-body">
            {Array.from({ length: end - first }, (_, i) => first + i).map((row) => {
              const isSelected = row >= range.top && row <= range.bottom;
              return (
                <GridRow
                  key={row}
                  source={source}
                  row={row}
                  stamp={source.stampOf(row)}
                  edges={edges}
                  from={isSelected ? range.left : null}
                  to={isSelected ? range.right : null}
                  active={row === selection.active.row ? selection.active.column : null}
                  words={words}
                />
              );
            })}
          </div>
        </div>
        <GridEditor
          editor={editor}
          source={source}
          place={selection.active}
          edges={edges}
          leave={() => committed(keyboard)}
        />
      </div>
    </div>
  );
}

const bare = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };

/** Brings the active cell into view when it changes. */
function useInView(
  place: React.RefObject<HTMLDivElement | null>,
  active: Place,
  columns: { readonly edges: readonly number[]; readonly frozen: number },
): void {
  const { row, column } = active;
  const { edges, frozen } = columns;
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    const box = place.current;
    if (isFirst.current || !box) {
      isFirst.current = false;
      return;
    }
    const { scrollTop, scrollLeft, clientWidth: width, clientHeight: height } = box;
    const to = scrolledTo({ row, column }, { scrollTop, scrollLeft, width, height }, { edges, frozen });
    if (to.top !== scrollTop) box.scrollTop = to.top;
    if (to.left !== scrollLeft) box.scrollLeft = to.left;
  }, [place, row, column, edges, frozen]);
}

/** A press selects a cell, dragging or Shift extends, two presses change what stands there. */
function useDragging(place: React.RefObject<HTMLDivElement | null>, keyboard: Keyboard): void {
  const latest = useRef(keyboard);
  latest.current = keyboard;
  useEffect(() => {
    const box = place.current;
    if (!box) return;
    let anchor: Place | null = null;
    const down = (event: globalThis.MouseEvent) => {
      const cell = cellUnder(event);
      const grid = latest.current;
      if (cell === null || event.button !== 0) return;
      event.preventDefault();
      committed(grid);
      anchor = event.shiftKey ? grid.selection.anchor : cell;
      grid.select({ anchor, active: cell });
      grid.editor.field.current?.focus({ preventScroll: true });
    };
    const over = (event: globalThis.MouseEvent) => {
      const cell = event.buttons === 1 && anchor !== null ? cellUnder(event) : null;
      if (cell !== null && anchor !== null) latest.current.select({ anchor, active: cell });
    };
    const up = () => {
      anchor = null;
    };
    const twice = (event: globalThis.MouseEvent) => {
      const cell = cellUnder(event);
      if (cell !== null) latest.current.editor.begin(latest.current.source.cell(cell.row, cell.column).plain);
    };
    box.addEventListener('mousedown', down);
    box.addEventListener('mouseover', over);
    box.addEventListener('dblclick', twice);
    window.addEventListener('mouseup', up);
    return () => {
      box.removeEventListener('mousedown', down);
      box.removeEventListener('mouseover', over);
      box.removeEventListener('dblclick', twice);
      window.removeEventListener('mouseup', up);
    };
  }, [place]);
}

function cellUnder(event: globalThis.MouseEvent | MouseEvent): Place | null {
  const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-row]') : null;
  return cell === null ? null : { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}
