import { TextSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { paperMarksKey } from './paper-marks.ts';

/** Brings a stretch of the paper into view, lights it, and puts the cursor there. */
export function showPlace(editor: Editor, { from, to }: { readonly from: number; readonly to: number }): void {
  const { state, view } = editor;
  const size = state.doc.content.size;
  const place = { from: Math.min(from, size), to: Math.min(to, size) };
  const selection = TextSelection.near(state.doc.resolve(place.from));
  view.dispatch(state.tr.setSelection(selection).setMeta(paperMarksKey, { chosen: place }));
  const { node } = view.domAtPos(place.from);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center' });
}
