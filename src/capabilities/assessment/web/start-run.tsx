import { Form, InputNumber, Modal, Select, Typography } from 'antd';
import { useNavigate } from 'react-router';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { startRun } from '../contract.ts';
import { KnownAtField, knownAtOf } from './known-at-field.tsx';
import { useChange, useSchemes } from './use-assessment.ts';
import { words } from './words.ts';

type Typed = { readonly schemeId: string; readonly year: number; readonly knownAt?: string };

/** Begins an assessment of a year by a published scheme of the reader’s own unit. */
export function StartRun({ close }: { readonly close: () => void }) {
  const t = useWords(words);
  const navigate = useNavigate();
  useFocusBack();
  const [form] = Form.useForm<Typed>();
  const own = (useSchemes().data ?? []).filter(({ mayWrite, latest }) => mayWrite && latest !== null);
  const start = useChange(
    ({ knownAt, ...body }: Typed) => call(startRun, { body: { ...body, ...knownAtOf(knownAt) } }),
    ({ run }) => navigate(`/assessment/${run.id}`),
  );
  const needed = (field: string) => [{ required: true, message: t('required', { field }) }];
  return (
    <Modal
      open
      title={t('start')}
      okText={t('start')}
      cancelText={t('cancel')}
      confirmLoading={start.isPending}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Typography.Paragraph type="secondary">{t('startHelp')}</Typography.Paragraph>
      {start.isError && <Failed error={start.error} />}
      <Form<Typed>
        form={form}
        layout="vertical"
        initialValues={{ year: new Date().getFullYear() - 1, schemeId: own[0]?.id }}
        onFinish={(typed) => start.mutate(typed)}
      >
        <Form.Item name="schemeId" label={t('scheme')} rules={needed(t('scheme'))}>
          <Select options={own.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item name="year" label={t('year')} rules={needed(t('year'))}>
          <InputNumber min={1990} max={2100} precision={0} />
        </Form.Item>
        <KnownAtField />
      </Form>
    </Modal>
  );
}
