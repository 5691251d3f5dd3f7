import { type RefObject, useRef, useState } from 'react';
import type { GridSource } from './grid.ts';
import type { Place } from './grid-selection.ts';

/**
 * How the editor stands: it waits over the active cell with the focus, so that an input method begins in it; it is typed
 * into (arrows go on to the next cell); or a text is being changed (arrows move within it).
 */
export type EditorState = 'waiting' | 'typing' | 'changing';

/** The editor of a grid: one text field that follows the active cell. */
export type Editor = {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly state: EditorState;
  /** What stands in the field, for a list of choices. */
  readonly text: string;
  begin(text: string): void;
  typed(): void;
  /** Ends, and gives what was typed; null where nothing was. */
  end(): string | null;
};

/** Keeps the editor's state; `place` is the active cell. */
export function useEditor(source: GridSource, place: Place): Editor {
  const field = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState<EditorState>('waiting');
  const [text, setText] = useState('');
  // What a key needs to know before the next drawing.
  const now = useRef<EditorState>('waiting');
  const become = (next: EditorState, with_: string) => {
    now.current = next;
    setState(next);
    setText(with_);
  };
  return {
    field,
    state,
    text,
    begin: (with_) => {
      if (!source.cell(place.row, place.column).isOpen || !field.current) return;
      field.current.value = with_;
      field.current.setSelectionRange(with_.length, with_.length);
      become('changing', with_);
    },
    typed: () => become(now.current === 'waiting' ? 'typing' : now.current, field.current?.value ?? ''),
    end: () => {
      const typed = now.current === 'waiting' ? null : (field.current?.value ?? '');
      if (field.current) field.current.value = '';
      become('waiting', '');
      return typed;
    },
  };
}
