import { Extension } from '@tiptap/core';
import { history, redo, undo } from '@tiptap/pm/history';
import { collab } from 'prosemirror-collab';

/** What a window edits from. */
export type TogetherOptions = { readonly version: number; readonly client: string };

/** Several people at once: local changes wait for the desk, and undo takes back one's own alone. */
export const Together = Extension.create<TogetherOptions>({
  name: 'together',
  addOptions: () => ({ version: 0, client: '' }),
  addKeyboardShortcuts: () => ({
    'Mod-z': ({ editor }) => undo(editor.state, editor.view.dispatch),
    'Mod-y': ({ editor }) => redo(editor.state, editor.view.dispatch),
    'Mod-Shift-z': ({ editor }) => redo(editor.state, editor.view.dispatch),
  }),
  addProseMirrorPlugins() {
    const { version, client } = this.options;
    return [collab({ version, clientID: client }), history()];
  },
});
