import { Extension } from '@tiptap/core';
import { toggleMark } from '@tiptap/pm/commands';
import type { EditorState, Transaction } from '@tiptap/pm/state';

/** Ctrl+B makes a bold lead of the chosen words. */
export const TextKeys = Extension.create({
  name: 'textKeys',
  addKeyboardShortcuts: () => ({
    'Mod-b': ({ editor }) => toggleLead(editor.state, editor.view.dispatch),
  }),
});

/** Makes the chosen words bold, or plain where they are bold. */
export function toggleLead(state: EditorState, dispatch: (transaction: Transaction) => void): boolean {
  const { lead } = state.schema.marks;
  return lead ? toggleMark(lead, { level: 3 })(state, dispatch) : false;
}
