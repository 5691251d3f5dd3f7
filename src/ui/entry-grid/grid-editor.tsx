import { useSyncExternalStore } from 'react';
import { useWords } from '../words.ts';
import type { GridSource } from './grid.ts';
import { headHeight, rowHeight } from './grid-geometry.ts';
import type { Place } from './grid-selection.ts';
import { gridWords } from './grid-words.ts';
import type { Editor } from './use-editor.ts';

type Wish = {
  readonly editor: Editor;
  readonly source: GridSource;
  readonly place: Place;
  readonly edges: readonly number[];
  /** The focus goes elsewhere: what was typed counts. */
  readonly leave: () => void;
};

/** The text field over the active cell; unseen until something is typed. */
export function GridEditor({ editor, source, place, edges, leave }: Wish) {
  const t = useWords(gridWords);
  const { state, text } = useSyncExternalStore(editor.listen, editor.standing);
  const column = source.columns[place.column];
  const view = source.rowCount > 0 ? source.cell(place.row, place.column) : null;
  if (!column || !view) return null;
  const isWaiting = state === 'waiting';
  const top = headHeight + place.row * rowHeight;
  const left = edges[place.column] ?? 0;
  return (
    <>
      <textarea
        ref={editor.field}
        className={`grid-editor${isWaiting ? ' grid-editor-waiting' : ''}${column.align === 'right' ? ' grid-figure' : ''}`}
        aria-label={t('editing', { column: column.hint ?? column.title, name: source.nameOf(place.row) })}
        aria-description={[view.text, view.note].filter(Boolean).join('；')}
        readOnly={!view.isOpen}
        spellCheck={false}
        autoComplete="off"
        rows={1}
        style={{
          top,
          left,
          width: isWaiting ? column.width : Math.max(column.width, column.align === 'right' ? 0 : 220),
        }}
        onInput={editor.typed}
        onCompositionStart={editor.typed}
        onBlur={leave}
      />
      {!isWaiting && column.choices && (
        <Choices choices={column.choices} typed={text} top={top + rowHeight} left={left} />
      )}
    </>
  );
}

type Offered = {
  readonly choices: readonly string[];
  readonly typed: string;
  readonly top: number;
  readonly left: number;
};

/** The words that a cell may hold; typing the beginning of one is enough. */
function Choices({ choices, typed, top, left }: Offered) {
  const fitting = choices.filter((choice) => choice.startsWith(typed.trim()));
  return (
    <ul className="grid-choices" style={{ top, left }} aria-hidden>
      {(fitting.length > 0 ? fitting : choices).map((choice) => (
        <li key={choice}>{choice}</li>
      ))}
    </ul>
  );
}
