import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import type { Round } from '../contract.ts';
import { changeRound } from '../contract-rounds.ts';
import { words } from './dispatch-words.ts';
import { type FilledWindow, WindowFields, windowOf } from './window-fields.tsx';

type Filled = FilledWindow & { readonly reason: string };

/** Changes the window of an open round, with a reason. */
export function WindowDialog({ round, close }: { readonly round: Round; readonly close: () => void }) {
  const t = useWords(words);
  useFocusBack();
  const [form] = Form.useForm<Filled>();
  const client = useQueryClient();
  const { month } = round;
  const save = useMutation({
    mutationFn: ({ reason, ...filled }: Filled) =>
      call(changeRound, { params: { month }, body: { ...windowOf(filled), reason: reason.trim() } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['dispatch'] });
      close();
    },
  });
  return (
    <Modal
      open
      title={t('changeTitle', { period: month })}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('confirm')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
    >
      {save.isError && <Failed error={save.error} />}
      <Form<Filled> form={form} layout="vertical" initialValues={round} onFinish={(filled) => save.mutate(filled)}>
        <WindowFields />
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('required', { field: t('reason') }) }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
