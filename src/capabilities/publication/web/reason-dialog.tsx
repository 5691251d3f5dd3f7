import type { UseMutationResult } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { words } from './words.ts';

type Wish = {
  readonly title: string;
  readonly hint?: string;
  readonly save: Pick<UseMutationResult<unknown, Error, string>, 'mutate' | 'isPending' | 'isError' | 'error'>;
  readonly close: () => void;
};

/** Asks for a reason in writing. */
export function ReasonDialog({ title, hint, save, close }: Wish) {
  const t = useWords(words);
  const [form] = Form.useForm<{ reason: string }>();
  useFocusBack();
  return (
    <Modal
      open
      title={title}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('confirm')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
    >
      {save.isError && <Failed error={save.error} />}
      <Form form={form} layout="vertical" onFinish={({ reason }) => save.mutate(reason)}>
        <Form.Item
          name="reason"
          label={t('reason')}
          {...(hint && { extra: hint })}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
