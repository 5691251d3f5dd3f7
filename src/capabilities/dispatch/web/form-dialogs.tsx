import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import type { ReactNode } from 'react';
import type { Sent } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { addField, type CatalogueForm, setMarks } from '../contract-forms.ts';
import { words } from './forms-words.ts';

/** A dialog with a form whose values are sent as they are filled in. */
function FilledDialog<Values extends object>(wish: {
  readonly title: string;
  readonly initial: Partial<Values>;
  readonly send: (values: Values) => Promise<unknown>;
  readonly close: () => void;
  readonly children: ReactNode;
}) {
  const { title, initial, send, close, children } = wish;
  const t = useWords(words);
  useFocusBack();
  const [form] = Form.useForm<Values>();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: send,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['dispatch', 'forms'] });
      close();
    },
  });
  return (
    <Modal
      open
      title={title}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
    >
      {save.isError && <Failed error={save.error} />}
      <Form form={form} layout="vertical" initialValues={initial} onFinish={(values) => save.mutate(values)}>
        {children}
      </Form>
    </Modal>
  );
}

type Marks = Sent<typeof setMarks>['body'];

/** Sets the legal marks of a form. Source: 统计法 Art. 14, 17. */
export function MarksDialog({ form, close }: { readonly form: CatalogueForm; readonly close: () => void }) {
  const t = useWords(words);
  const send = ({ tableNumber, issuer, approvalNumber, validUntil }: Marks) => {
    const body = {
      tableNumber: tableNumber || null,
      issuer: issuer || null,
      approvalNumber: approvalNumber || null,
      validUntil: validUntil || null,
    };
    return call(setMarks, { params: { form: form.form }, body });
  };
  return (
    <FilledDialog<Marks> title={t('editMarks')} initial={form} send={send} close={close}>
      {(['tableNumber', 'issuer', 'approvalNumber'] as const).map((key) => (
        <Form.Item key={key} name={key} label={t(key)}>
          <Input maxLength={120} />
        </Form.Item>
      ))}
      <Form.Item name="validUntil" label={t('validUntil')}>
        <Input type="date" style={{ width: 200 }} />
      </Form.Item>
    </FilledDialog>
  );
}

type Field = Sent<typeof addField>['body'];

/** Adds a field to a form; who answers for it, on what ground, why and until when must be said. */
export function AddFieldDialog({ form, close }: { readonly form: CatalogueForm['form']; readonly close: () => void }) {
  const t = useWords(words);
  const needed = (key: 'label' | 'owner' | 'basis' | 'reason' | 'expiresOn' | 'kind') => ({
    name: key,
    label: t(key),
    rules: [{ required: true, message: t('required', { field: t(key) }) }],
  });
  return (
    <FilledDialog<Field>
      title={t('addField')}
      initial={{ kind: 'text' }}
      send={(body) => call(addField, { params: { form }, body })}
      close={close}
    >
      <Form.Item {...needed('label')}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item {...needed('kind')}>
        <Select options={(['text', 'money', 'day'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      <Form.Item {...needed('owner')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item {...needed('basis')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item {...needed('reason')}>
        <Input.TextArea maxLength={300} autoSize={{ minRows: 2, maxRows: 4 }} />
      </Form.Item>
      <Form.Item {...needed('expiresOn')}>
        <Input type="date" style={{ width: 200 }} />
      </Form.Item>
    </FilledDialog>
  );
}
