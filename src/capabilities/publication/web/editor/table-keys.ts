import { Extension } from '@tiptap/core';
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
