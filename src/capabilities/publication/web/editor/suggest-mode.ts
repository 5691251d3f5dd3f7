import { Extension } from '@tiptap/core';
import { suggested } from './suggesting.ts';

/** Who suggests, or null while changes are made at once. */
export type SuggestModeOptions = { author: () => string | null };

/** While somebody only suggests, what is typed and deleted is marked instead of done. */
export const SuggestMode = Extension.create<SuggestModeOptions>({
  name: 'suggestMode',
  addOptions: () => ({ author: () => null }),
  dispatchTransaction({ transaction, next }) {
    const author = this.options.author();
    const at = new Date().toISOString();
    next((author === null ? null : suggested(this.editor.state, transaction, { author, at })) ?? transaction);
  },
});
