import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal, Typography } from 'antd';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { words } from './dispatch-words.ts';

/** What was filled in: a reason, empty where none was, and a day where one was asked for. */
export type Given = { readonly reason: string; readonly day: string };

/** Asks for a reason, and for a last day where `wantsDay`, before something is done. */
export function ReasonDialog(wish: {
  readonly title: string;
  readonly hint?: string;
  readonly isOptional?: boolean;
  readonly wantsDay?: boolean;
  readonly act: (given: Given) => Promise<unknown>;
  readonly close: () => void;
}) {
  const { title, hint, isOptional = false, wantsDay = false, act, close } = wish;
  const t = useWords(words);
  useFocusBack();
  const [form] = Form.useForm<Partial<Given>>();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: ({ reason = '', day = '' }: Partial<Given>) => act({ reason: reason.trim(), day }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['dispatch'] });
      close();
    },
  });
  const needed = (field: string) => ({ required: true, whitespace: true, message: t('required', { field }) });
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
      {hint && <Typography.Paragraph type="secondary">{hint}</Typography.Paragraph>}
      {save.isError && <Failed error={save.error} />}
      <Form<Partial<Given>> form={form} layout="vertical" onFinish={(given) => save.mutate(given)}>
        {wantsDay && (
          <Form.Item name="day" label={t('until')} rules={[needed(t('until'))]}>
            <Input type="date" style={{ width: 200 }} />
          </Form.Item>
        )}
        <Form.Item name="reason" label={t('reason')} rules={isOptional ? [] : [needed(t('reason'))]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
