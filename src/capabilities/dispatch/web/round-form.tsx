import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { openRound } from '../contract.ts';
import { openQuarter } from '../contract-quarters.ts';
import { words } from './dispatch-words.ts';
import { type FilledWindow, WindowFields, windowOf } from './window-fields.tsx';

type Filled = FilledWindow & { readonly period: string };

/** The form that opens the round of a month or of a quarter. */
export function RoundForm({ kind, close }: { readonly kind: 'month' | 'quarter'; readonly close: () => void }) {
  const t = useWords(words);
  useFocusBack();
  const [form] = Form.useForm<Filled>();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: async ({ period, ...filled }: Filled) => {
      const window = windowOf(filled);
      if (kind === 'month') await call(openRound, { body: { month: period, ...window } });
      else await call(openQuarter, { body: { quarter: period, ...window } });
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['dispatch'] });
      close();
    },
  });
  const needed = (field: string) => [{ required: true, message: t('required', { field }) }];
  const label = t(kind === 'month' ? 'month' : 'tab.quarters');
  return (
    <Modal
      open
      title={t('openOne')}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('saveOpen')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
    >
      {save.isError && <Failed error={save.error} />}
      <Form<Filled> form={form} layout="vertical" onFinish={(filled) => save.mutate(filled)}>
        <Form.Item name="period" label={label} rules={needed(label)}>
          {kind === 'month' ? (
            <Input type="month" style={{ width: 200 }} />
          ) : (
            <Input placeholder="2020-Q1" maxLength={7} style={{ width: 200 }} />
          )}
        </Form.Item>
        <WindowFields />
      </Form>
    </Modal>
  );
}
