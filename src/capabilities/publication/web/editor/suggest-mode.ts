import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { asItIs, type NotSuggested, suggested, suggestedReplacement } from './suggesting.ts';

/** Who suggests, or null while changes are made at once; and who is told why something cannot be suggested. */
export type SuggestModeOptions = { author: () => string | null; refuse: (why: NotSuggested) => void };

/** Until the view has taken up what an input method wrote last. */
const composedAfterMs = 60;

/**
 * While somebody only suggests, what is typed and deleted is marked instead of done. An input method would be disturbed by
 * marks that appear while it composes: what it wrote is marked when it is done.
 */
export const SuggestMode = Extension.create<SuggestModeOptions>({
  name: 'suggestMode',
  addOptions: () => ({ author: () => null, refuse: () => {} }),
  dispatchTransaction({ transaction, next }) {
    const author = this.options.author();
    const isComposed = this.editor.view.composing || transaction.getMeta('composition') !== undefined;
    const by = { author: author ?? '', at: new Date().toISOString() };
    const instead = author === null || isComposed ? null : suggested(this.editor.state, transaction, by);
    if (typeof instead !== 'string') return next(instead ?? transaction);
    next(this.editor.state.tr);
    this.options.refuse(instead);
  },
  addProseMirrorPlugins() {
    const { editor } = this;
    const { author, refuse } = this.options;
    let before: Node | null = null;
    const begin = () => {
      before ??= editor.state.doc;
    };
    const end = () => {
      setTimeout(() => {
        if (editor.isDestroyed || editor.view.composing) return;
        const name = author();
        if (before !== null && name !== null && !markComposed(editor, before, name)) refuse('suggestWordsOnly');
        before = null;
      }, composedAfterMs);
    };
    const handleDOMEvents = { compositionstart: begin, compositionend: end };
    return [new Plugin({ key: new PluginKey('composedSuggestion'), props: { handleDOMEvents } })];
  },
});

/**
 * Marks what an input method wrote, and puts back as a deletion what it wrote over; false where that was more than words,
 * and then the text is put back as it was.
 */
function markComposed(editor: Editor, before: Node, author: string): boolean {
  const { state, view } = editor;
  const from = before.content.findDiffStart(state.doc.content);
  const ends = before.content.findDiffEnd(state.doc.content);
  if (from === null || ends === null) return true;
  // Where the same characters stand on both sides, the ends may meet before the start.
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  const replaced = before.slice(from, ends.a + overlap);
  const transaction = suggestedReplacement(state, { from, to: ends.b + overlap, replaced }, author);
  const back = () => state.tr.replace(from, ends.b + overlap, replaced);
  view.dispatch((transaction ?? back()).setMeta(asItIs, true));
  return transaction !== null;
}
