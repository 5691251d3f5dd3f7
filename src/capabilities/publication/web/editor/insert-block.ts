import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { BlockNode, TableNode } from '../../rules/document.ts';

/** A block below that of the cursor, never above the masthead or below the tail. */
export function withBlock(state: EditorState, block: BlockNode): Transaction {
  const { $to } = state.selection;
  const wished = $to.depth === 0 ? $to.pos : $to.after(1);
  let head = 0;
  let foot = state.doc.content.size;
  state.doc.forEach(({ type, nodeSize }, position) => {
    if (type.name === 'masthead' || type.name === 'contents') head = position + nodeSize;
    if (type.name === 'tail') foot = position;
  });
  const at = Math.min(Math.max(wished, head), foot);
  return state.tr.insert(at, state.schema.nodeFromJSON(block)).scrollIntoView();
}

/** A table with a header row and nothing in it. */
export function emptyTable({ rows, columns }: { readonly rows: number; readonly columns: number }): TableNode {
  const attrs = { colspan: 1, rowspan: 1, colwidth: null, align: null };
  const paragraph = { type: 'paragraph' as const, attrs: { role: 'body' as const }, content: [] };
  const row = (isHead: boolean): TableNode['content'][number] => ({
    type: 'tableRow',
    content: Array.from({ length: columns }, () => ({
      type: isHead ? ('tableHeader' as const) : ('tableCell' as const),
      attrs,
      content: [paragraph],
    })),
  });
  const content = Array.from({ length: rows }, (_, index) => row(index === 0));
  return { type: 'table', attrs: { caption: '', unitText: '', note: '' }, content };
}
