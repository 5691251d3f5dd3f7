import { PlusOutlined } from '@ant-design/icons';
import type { Editor } from '@tiptap/react';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useWords } from '#ui/words.ts';
import type { BlockNode } from '../../rules/document.ts';
import { ChartDialog } from './chart-dialog.tsx';
import { DataTableDialog } from './data-table-dialog.tsx';
import { emptyTable, withBlock } from './insert-block.ts';
import { words } from './words.ts';

/** Puts in charts and tables of the data, empty tables, and the parts that a paper has once. */
export function InsertMenu({ editor }: { readonly editor: Editor }) {
  const t = useWords(words);
  const [dialog, setDialog] = useState<string | null>(null);
  const items = [
    { key: 'insertChart', label: t('insertChart') },
    { key: 'dataTable', label: t('dataTable') },
    { key: 'table', label: t('emptyTable') },
    { type: 'divider' as const },
    ...(['signature', 'masthead', 'contents', 'tail'] as const).map((key) => ({ key, label: t(key) })),
  ];
  const choose = (key: string) =>
    key === 'insertChart' || key === 'dataTable' ? setDialog(key) : insertPart(editor, key);
  const close = () => setDialog(null);
  const take = (node: BlockNode) => {
    editor.view.dispatch(withBlock(editor.state, node));
    editor.view.focus();
  };
  return (
    <>
      <Dropdown menu={{ items, onClick: ({ key }) => choose(key) }} trigger={['click']}>
        <Button icon={<PlusOutlined />}>{t('insert')}</Button>
      </Dropdown>
      {dialog === 'insertChart' && (
        <ChartDialog known={null} take={(attrs) => take({ type: 'chart', attrs })} close={close} />
      )}
      {dialog === 'dataTable' && <DataTableDialog take={take} close={close} />}
    </>
  );
}

/** Puts a part in its place: masthead and contents at the head, the tail at the end; one that is there is chosen. */
function insertPart(editor: Editor, name: string): void {
  const { state, view } = editor;
  if (name === 'table') view.dispatch(withBlock(state, emptyTable({ rows: 3, columns: 4 })));
  else insertOnce(editor, name);
}

function insertOnce({ state, view, chain }: Editor, name: string): void {
  const type = state.schema.nodes[name];
  if (!type) return;
  let place: number | null = null;
  state.doc.forEach((node, position) => {
    if (node.type === type && name !== 'signature') place = position;
  });
  if (place !== null) {
    chain().setNodeSelection(place).scrollIntoView().run();
    return;
  }
  const first = state.doc.firstChild;
  const afterMasthead = first?.type.name === 'masthead' ? first.nodeSize : 0;
  const last = state.doc.lastChild;
  const beforeTail = state.doc.content.size - (last?.type.name === 'tail' ? last.nodeSize : 0);
  const at =
    name === 'masthead'
      ? 0
      : name === 'contents'
        ? afterMasthead
        : name === 'tail'
          ? state.doc.content.size
          : beforeTail;
  view.dispatch(state.tr.insert(at, type.create()).scrollIntoView());
}
