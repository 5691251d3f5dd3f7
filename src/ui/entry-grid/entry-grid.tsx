import {
  type ClipboardEvent,
  type KeyboardEvent,
  memo,
  useCallback,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import { sentence } from '#kernel/terms.ts';
import { useLanguage } from '../words.ts';
import type { GridActs, GridSource } from './grid.ts';
import { GridEditor } from './grid-editor.tsx';
import { columnEdges, headHeight, rowHeight, scrolledTo } from './grid-geometry.ts';
import { GridHead } from './grid-head.tsx';
import { committed, copied, type Keyboard, pressed } from './grid-keys.ts';
import { GridMenu } from './grid-menu.tsx';
import { GridRow } from './grid-row.tsx';
import { GridRowName } from './grid-row-name.tsx';
import { type Place, type Range, rangeOf } from './grid-selection.ts';
import { gridWords } from './grid-words.ts';
import { blockText, pastedBlock } from './pasted-block.ts';
import { useColumnWidths } from './use-column-widths.ts';
import { useDrawnRows } from './use-drawn-rows.ts';
import { useEditor } from './use-editor.ts';
import { usePointer } from './use-pointer.ts';
import { type SelectionStore, useSelection } from './use-selection.ts';
import './entry-grid.css';

type Wish = {
  /** What the grid holds, for those who cannot see it. */
  readonly label: string;
  /** Under which the widths of its columns are remembered. */
  readonly name: string;
  readonly source: GridSource;
  readonly acts: GridActs;
  readonly selected: SelectionStore;
  /** Pixels. */
  readonly height: number;
};

/**
 * A grid to type figures into, by keyboard alone. It draws only the rows in view; the focus stays in one text field that
 * follows the active cell, so that an input method works at the first key, and Enter that ends a composition never moves.
 */
export const EntryGrid = memo(function EntryGrid({ label, name, source: given, acts, selected, height }: Wish) {
  const [language] = useLanguage();
  const words = useCallback((key: keyof typeof gridWords) => sentence(gridWords, key, language), [language]);
  const place = useRef<HTMLDivElement>(null);
  const leaves = useRef(false);
  const id = useId();
  const { sized: source, resize, widen } = useColumnWidths(name, given);
  useSyncExternalStore(source.listen, source.version);
  const selection = useSelection(selected, source);
  const { select } = selected;
  const edges = useMemo(() => columnEdges(source.columns), [source.columns]);
  const editor = useEditor(source, selection.active);
  const page = Math.max(1, Math.floor((height - headHeight) / rowHeight) - 1);
  const size = { rows: source.rowCount, columns: source.columns.length, page };
  const keyboard: Keyboard = { source, acts, editor, selection, size, select, widen, leaves };
  const { rows, scrolled } = useDrawnRows(height, source.rowCount);
  const range = rangeOf(selection);
  useInView(place, selection.active, { edges, frozen: source.frozen });
  const { filling, menu, closeMenu } = usePointer(place, keyboard);
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of an input method belong to it: the Enter that takes a word over must not leave the cell.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    // Keys of the menu, which is drawn elsewhere, are the menu’s.
    if (event.target !== editor.field.current) return;
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
  const partId = (row: number, part: 'frozen' | 'moving') => `${id}-${part}-${row}`;
  const rowPart = (row: number, part: 'frozen' | 'moving') => {
    const [left, end] = part === 'frozen' ? [0, source.frozen] : [source.frozen, size.columns];
    const isSelected = row >= range.top && row <= range.bottom && range.left < end && range.right >= left;
    const { active } = selection;
    const isActive = row === active.row && active.column >= left && active.column < end;
    return (
      <GridRow
        key={row}
        source={source}
        row={row}
        left={left}
        end={end}
        id={partId(row, part)}
        stamp={source.stampOf(row)}
        edges={edges}
        from={isSelected ? range.left : null}
        to={isSelected ? range.right : null}
        active={isActive ? active.column : null}
        words={words}
      />
    );
  };
  return (
    <div
      ref={place}
      className="entry-grid"
      style={{ height }}
      onScroll={(event) => scrolled(event.currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
      onCut={onCopy}
      onPaste={onPaste}
    >
      <div style={{ width: edges.at(-1), height: headHeight + source.rowCount * rowHeight }} className="grid-canvas">
        <div
          role="grid"
          className="grid-names"
          aria-label={label}
          aria-rowcount={size.rows + 1}
          aria-colcount={size.columns + 1}
          tabIndex={-1}
        >
          <GridHead columns={source.columns} frozen={source.frozen} edges={edges} resize={resize} />
          <div role="rowgroup">
            {rows.map((row) => (
              <GridRowName key={row} row={row} frozen={partId(row, 'frozen')} moving={partId(row, 'moving')} />
            ))}
          </div>
        </div>
        <div className="grid-body">
          {rows.map((row) => rowPart(row, 'moving'))}
          <div className="grid-pane">{rows.map((row) => rowPart(row, 'frozen'))}</div>
        </div>
        <div className="grid-handle" aria-hidden title={words('fillHandle')} style={handleAt(range, edges)} />
        {filling && <div className="grid-filling" style={boxOf(filling, edges)} />}
        <GridEditor
          editor={editor}
          source={source}
          place={selection.active}
          edges={edges}
          leave={() => committed(keyboard)}
        />
      </div>
      {menu && <GridMenu place={menu} grid={keyboard} close={closeMenu} />}
    </div>
  );
});

/** Where a range lies in the grid, in pixels. */
function boxOf({ top, left, bottom, right }: Range, edges: readonly number[]) {
  const [from, to] = [edges[left] ?? 0, edges[right + 1] ?? 0];
  return {
    top: headHeight + top * rowHeight,
    left: from,
    width: to - from,
    height: (bottom - top + 1) * rowHeight,
  };
}

/** At the lower right corner of the selection. */
function handleAt(range: Range, edges: readonly number[]) {
  const { top, left, width, height } = boxOf(range, edges);
  return { top: top + height - 6, left: left + width - 6 };
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
