import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { Form, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '#ui/words.ts';
import { EditPart } from './edit-part.tsx';
import { words } from './words.ts';

type Values = Readonly<Record<string, unknown>>;

/** How a part of the paper that is filled in by a form is shown and changed. */
export type AtomLook = {
  readonly name: keyof typeof words;
  /** What stands on the paper. */
  readonly shown: ReactNode;
  /** Values of the form, and what becomes of them. */
  readonly values: Values;
  readonly attributes: (values: Values) => Values;
  readonly fields: ReactNode;
};

/** A part of the paper that is filled in by a form: it shows itself as it prints, and a button opens the form. */
export function AtomView({ look, view }: { readonly look: AtomLook; readonly view: NodeViewProps }) {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const [form] = Form.useForm<Values>();
  const { name, shown, values, attributes, fields } = look;
  const keep = (filled: Values) => {
    view.updateAttributes(attributes(filled));
    setOpen(false);
  };
  return (
    <NodeViewWrapper className={`paper-atom paper-atom-${view.node.type.name}`} data-selected={view.selected}>
      {shown}
      {view.editor.isEditable && <EditPart name={name} open={() => setOpen(true)} />}
      {isOpen && (
        <Modal
          open
          title={t(name)}
          okText={t('save')}
          cancelText={t('cancel')}
          onOk={() => form.submit()}
          onCancel={() => setOpen(false)}
        >
          <Form<Values> form={form} layout="vertical" initialValues={values} onFinish={keep}>
            {fields}
          </Form>
        </Modal>
      )}
    </NodeViewWrapper>
  );
}
