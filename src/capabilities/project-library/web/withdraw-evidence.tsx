import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal, Typography } from 'antd';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { type Evidence, withdrawEvidence } from '../contract-evidence.ts';
import { evidenceWords } from './evidence-words.ts';

type Wish = { readonly projectId: string; readonly one: Evidence; readonly close: () => void };

/** Asks why a piece is withdrawn. */
export function WithdrawEvidence({ projectId, one, close }: Wish) {
  const t = useWords(evidenceWords);
  useFocusBack();
  const client = useQueryClient();
  const [form] = Form.useForm<{ reason: string }>();
  const save = useMutation({
    mutationFn: ({ reason }: { reason: string }) =>
      call(withdrawEvidence, { params: { id: projectId, evidenceId: one.id }, body: { reason } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['project-library', 'evidence'] });
      void client.invalidateQueries({ queryKey: ['project-library', 'entry'] });
      close();
    },
  });
  return (
    <Modal
      open
      title={t('withdrawTitle', { name: one.name })}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('withdraw')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
    >
      {save.isError && <Failed error={save.error} />}
      <Typography.Paragraph type="secondary">{t('withdrawHelp')}</Typography.Paragraph>
      <Form form={form} layout="vertical" onFinish={(filled) => save.mutate(filled)}>
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, min: 4, message: t('reasonShort') }]}
        >
          <Input.TextArea maxLength={300} showCount autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
