import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal, Radio, Typography } from 'antd';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import type { Project } from '../contract.ts';
import { answerEntry } from '../entry-contract.ts';
import { statisticsStateOf, statisticsStates } from '../rules/project.ts';
import { entryWords } from './entry-words.ts';

type Filled = {
  readonly state: (typeof statisticsStates)[number];
  readonly month?: string;
  readonly reason?: string;
};

/** What the statistics bureau answered about a project. */
export function AnswerForm({ project, close }: { readonly project: Project; readonly close: () => void }) {
  const t = useWords(entryWords);
  const client = useQueryClient();
  const [form] = Form.useForm<Filled>();
  const state = Form.useWatch('state', form);
  const save = useMutation({
    mutationFn: ({ state, month = '', reason = '' }: Filled) => {
      const answer =
        state === 'entered' ? { state, month } : state === 'returned' ? { state, month, reason } : { state };
      return call(answerEntry, { params: { id: project.id }, body: { version: project.version, answer } });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['project-library'] });
      close();
    },
  });
  const needed = [{ required: true, whitespace: true, message: t('need') }];
  return (
    <Modal
      open
      title={t('answer')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Typography.Paragraph type="secondary">{t('answerHelp')}</Typography.Paragraph>
      <Form<Filled>
        form={form}
        layout="vertical"
        initialValues={{ state: statisticsStateOf(project), month: project.enteredIn ?? undefined }}
        onFinish={(filled) => save.mutate(filled)}
      >
        <Form.Item name="state" label={t('answerState')}>
          <Radio.Group options={statisticsStates.map((value) => ({ value, label: t(value) }))} />
        </Form.Item>
        {(state === 'entered' || state === 'returned') && (
          <Form.Item name="month" label={t(state === 'entered' ? 'monthEntered' : 'monthReturned')} rules={needed}>
            <Input type="month" style={{ width: 180 }} />
          </Form.Item>
        )}
        {state === 'returned' && (
          <Form.Item name="reason" label={t('reason')} rules={needed}>
            <Input.TextArea maxLength={300} rows={2} />
          </Form.Item>
        )}
        {save.isError && <Failed error={save.error} />}
      </Form>
    </Modal>
  );
}
