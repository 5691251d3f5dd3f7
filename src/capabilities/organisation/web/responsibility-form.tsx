import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import type { Sent } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { editResponsibility } from '../contract.ts';
import { words } from './words.ts';

type Filled = Sent<typeof editResponsibility>['body'];

/** A unit and who answers for it so far. */
export type Duty = { readonly unitCode: string; readonly unitName: string; readonly named: Filled | null };

/** Says who is responsible for a unit. */
export function ResponsibilityForm({ duty, close }: { readonly duty: Duty; readonly close: () => void }) {
  const t = useWords(words);
  useFocusBack();
  const [form] = Form.useForm<Filled>();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (body: Filled) => call(editResponsibility, { params: { unitCode: duty.unitCode }, body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['organisation', 'responsibilities'] });
      close();
    },
  });
  const texts = [
    ['leader', t('responsibleLeader')],
    ['office', t('office')],
    ['contact', t('contact')],
  ] as const;
  return (
    <Modal
      open
      title={t('editTitle', { unit: duty.unitName })}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
    >
      {save.isError && <Failed error={save.error} />}
      <Form<Filled>
        form={form}
        layout="vertical"
        initialValues={duty.named ?? {}}
        onFinish={(body) => save.mutate(body)}
      >
        {texts.map(([name, label]) => (
          <Form.Item
            key={name}
            name={name}
            label={label}
            rules={[{ required: true, whitespace: true, message: t('required', { field: label }) }]}
          >
            <Input maxLength={60} />
          </Form.Item>
        ))}
        <Form.Item
          name="telephone"
          label={t('telephone')}
          rules={[{ pattern: /^[\d+()（） -]{0,40}$/, message: t('telephoneWrong') }]}
        >
          <Input maxLength={40} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
