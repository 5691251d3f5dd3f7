import { TableOutlined } from '@ant-design/icons';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  mergeCells,
  splitCell,
} from '@tiptap/pm/tables';
import type { Editor } from '@tiptap/react';
import { Button, Dropdown, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useWords } from '#ui/words.ts';
import type { TableNode } from '../../rules/document.ts';
import { words } from './words.ts';

type Command = (state: EditorState, dispatch: (transaction: Transaction) => void) => boolean;

const commands = {
  rowAfter: addRowAfter,
  columnAfter: addColumnAfter,
  mergeCells: (state, dispatch) => mergeCells(state, dispatch) || splitCell(state, dispatch),
  deleteRow,
  deleteColumn,
  deleteTable,
} as const satisfies Readonly<Record<string, Command>>;

/** What can be done with the table of the cursor. */
export function TableMenu({ editor }: { readonly editor: Editor }) {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const keys = ['rowAfter', 'columnAfter', 'mergeCells', 'deleteRow', 'deleteColumn', 'deleteTable'] as const;
  const items = [...keys, 'tableWords' as const].map((key) => ({ key, label: t(key) }));
  const onClick = ({ key }: { key: string }) => {
    const chosen = keys.find((one) => one === key);
    if (chosen === undefined) return setOpen(true);
    commands[chosen](editor.state, editor.view.dispatch);
    editor.view.focus();
  };
  return (
    <>
      <Dropdown menu={{ items, onClick }} trigger={['click']}>
        <Button icon={<TableOutlined />}>{t('table')}</Button>
      </Dropdown>
      {isOpen && <TableWords editor={editor} close={() => setOpen(false)} />}
    </>
  );
}

type Around = TableNode['attrs'];

/** Caption and unit above a table, and the note below it. */
function TableWords({ editor, close }: { readonly editor: Editor; readonly close: () => void }) {
  const t = useWords(words);
  const [form] = Form.useForm<Around>();
  const place = tableOf(editor.state);
  const keep = (filled: Around) => {
    if (place !== null) editor.view.dispatch(editor.state.tr.setNodeMarkup(place, null, filled));
    close();
  };
  return (
    <Modal
      open
      title={t('tableWords')}
      okText={t('save')}
      cancelText={t('cancel')}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form<Around>
        form={form}
        layout="vertical"
        initialValues={place === null ? {} : { ...editor.state.doc.nodeAt(place)?.attrs }}
        onFinish={keep}
      >
        <Form.Item name="caption" label={t('tableCaption')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="unitText" label={t('tableUnitText')}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="note" label={t('tableNote')}>
          <Input maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** Where the table of the cursor stands; null outside of tables. */
function tableOf({ selection: { $from } }: EditorState): number | null {
  for (let depth = $from.depth; depth > 0; depth--)
    if ($from.node(depth).type.name === 'table') return $from.before(depth);
  return null;
}
