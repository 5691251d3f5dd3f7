import { NodeSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import type { FigureAttributes } from '../../rules/figure-node.ts';

/** Where the figure of an id stands; null where it is gone. */
function placeOfFigure(editor: Editor, id: string): number | null {
  let place: number | null = null;
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === 'figure' && node.attrs.id === id) place = position;
    return place === null;
  });
  return place;
}

/** Gives a figure new attributes; it stays chosen where it was. */
export function changeFigure(editor: Editor, attributes: FigureAttributes, known?: number): void {
  const place = known ?? placeOfFigure(editor, attributes.id);
  const node = place === null ? null : editor.state.doc.nodeAt(place);
  if (place === null || !node) return;
  const { state, view } = editor;
  const wasChosen = state.selection instanceof NodeSelection && state.selection.from === place;
  const transaction = state.tr.setNodeMarkup(place, null, attributes, node.marks);
  if (wasChosen) transaction.setSelection(NodeSelection.create(transaction.doc, place));
  view.dispatch(transaction);
}

/** Makes plain words of a figure: nobody watches them any more. */
export function looseFigure(editor: Editor, id: string): void {
  const place = placeOfFigure(editor, id);
  const node = place === null ? null : editor.state.doc.nodeAt(place);
  if (place === null || !node) return;
  const { state, view } = editor;
  view.dispatch(state.tr.replaceWith(place, place + 1, state.schema.text(String(node.attrs.shown), node.marks)));
  view.focus();
}

/** Chooses a figure and brings it into view. */
export function chooseFigure(editor: Editor, id: string): void {
  const place = placeOfFigure(editor, id);
  if (place === null) return;
  const { state, view } = editor;
  view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, place)));
  const shown = view.nodeDOM(place);
  if (shown instanceof Element) shown.scrollIntoView({ block: 'center' });
}
