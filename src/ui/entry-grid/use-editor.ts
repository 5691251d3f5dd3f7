import { type RefObject, useRef, useState } from 'react';
import type { GridSource } from './grid.ts';
import type { Place } from './grid-selection.ts';

/**
 * How the editor stands: it waits over the active cell with the focus, so that an input method begins in it; it is typed
 * into (arrows go on to the next cell); or a text is being changed (arrows move within it).
 */
export type EditorState = 'waiting' | 'typing' | 'changing';

/** How the editor stands, and what is in its field. */
type Standing = { readonly state: EditorState; readonly text: string };

/** The editor of a grid: one text field that follows the active cell. Only what listens is drawn again at a key. */
export type Editor = {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly state: EditorState;
  standing(): Standing;
  listen(listener: () => void): () => void;
  begin(text: string): void;
  typed(): void;
  /** Ends, and gives what was typed; null where nothing was. */
  end(): string | null;
};

/** Keeps the editor's state; `place` is the active cell. */
export function useEditor(source: GridSource, place: Place): Editor {
  const field = useRef<HTMLTextAreaElement>(null);
  const isOpen = useRef<() => boolean>(() => false);
  isOpen.current = () => source.isOpen(place.row, place.column);
  const [editor] = useState(() => openEditor(field, () => isOpen.current()));
  return editor;
}

function openEditor(field: Editor['field'], isOpen: () => boolean): Editor {
  const listeners = new Set<() => void>();
  let now: Standing = { state: 'waiting', text: '' };
  const become = (state: EditorState, text: string) => {
    if (state === now.state && text === now.text) return;
    now = { state, text };
    for (const listener of listeners) listener();
  };
  return {
    field,
    get state() {
      return now.state;
    },
    standing: () => now,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin: (text) => {
      if (!isOpen() || !field.current) return;
      field.current.value = text;
      field.current.setSelectionRange(text.length, text.length);
      become('changing', text);
    },
    typed: () => become(now.state === 'waiting' ? 'typing' : now.state, field.current?.value ?? ''),
    end: () => {
      const typed = now.state === 'waiting' ? null : (field.current?.value ?? '');
      if (field.current) field.current.value = '';
      become('waiting', '');
      return typed;
    },
  };
}
