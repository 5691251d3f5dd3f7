import { Extension } from '@tiptap/core';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { goToNextCell, tableEditing } from '@tiptap/pm/tables';

/** Tables as WPS has them: Tab goes to the next cell, cells are chosen by dragging. */
export const TableKeys = Extension.create({
  name: 'tableKeys',
  addKeyboardShortcuts: () => ({
    Tab: ({ editor }) => goToNextCell(1)(editor.state, editor.view.dispatch),
    'Shift-Tab': ({ editor }) => goToNextCell(-1)(editor.state, editor.view.dispatch),
  }),
  addProseMirrorPlugins: () => [tableEditing()],
});

/** Puts a table with a header row below the block of the cursor. */
export function insertTable(
  state: EditorState,
  dispatch: (transaction: Transaction) => void,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): void {
  const { table, tableRow, tableCell, tableHeader, paragraph } = state.schema.nodes;
  if (!table || !tableRow || !tableCell || !tableHeader || !paragraph) return;
  const row = (isHead: boolean) =>
    tableRow.create(
      null,
      Array.from({ length: columns }, () => (isHead ? tableHeader : tableCell).create(null, paragraph.create())),
    );
  const made = table.create(
    null,
    Array.from({ length: rows }, (_, index) => row(index === 0)),
  );
  const { $from } = state.selection;
  const at = $from.depth === 0 ? $from.pos : $from.after(1);
  dispatch(state.tr.insert(at, made).scrollIntoView());
}
