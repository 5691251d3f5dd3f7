import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal, Radio, Typography } from 'antd';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { recordConsultation } from '../contract-caliber.ts';
import { type ConsultationAnswer, consultationAnswers } from '../rules/caliber/consultation.ts';
import { caliberWords } from './caliber-words.ts';

type Filled = {
  readonly askedOffice: string;
  readonly answer: ConsultationAnswer;
  readonly answeredOn: string;
  readonly documentName?: string;
  readonly condition?: string;
};

/** Records what the statistics bureau answered. */
export function ConsultationForm({ projectId, close }: { readonly projectId: string; readonly close: () => void }) {
  const t = useWords(caliberWords);
  useFocusBack();
  const [form] = Form.useForm<Filled>();
  const answer = Form.useWatch('answer', form);
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: ({ documentName, condition, ...filled }: Filled) =>
      call(recordConsultation, {
        params: { id: projectId },
        body: {
          ...filled,
          documentName: documentName?.trim() || null,
          condition: filled.answer === 'conditional' ? condition?.trim() || null : null,
        },
      }),
    onSuccess: async () => {
      await client.invalidateQueries();
      close();
    },
  });
  const needed = (field: 'askedOffice' | 'answer' | 'answeredOn' | 'condition') => [
    { required: true, whitespace: field !== 'answer', message: t('required', { field: t(field) }) },
  ];
  return (
    <Modal
      open
      title={t('record')}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
    >
      <Typography.Paragraph type="secondary">{t('recordWhy')}</Typography.Paragraph>
      {save.isError && <Failed error={save.error} />}
      <Form<Filled> form={form} layout="vertical" onFinish={(filled) => save.mutate(filled)}>
        <Form.Item name="askedOffice" label={t('askedOffice')} rules={needed('askedOffice')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="answer" label={t('answer')} rules={needed('answer')}>
          <Radio.Group options={consultationAnswers.map((value) => ({ value, label: t(`answer.${value}`) }))} />
        </Form.Item>
        {answer === 'conditional' && (
          <Form.Item name="condition" label={t('condition')} rules={needed('condition')}>
            <Input.TextArea maxLength={400} autoSize={{ minRows: 2, maxRows: 6 }} />
          </Form.Item>
        )}
        <Form.Item name="answeredOn" label={t('answeredOn')} rules={needed('answeredOn')}>
          <Input type="date" style={{ width: 180 }} />
        </Form.Item>
        <Form.Item name="documentName" label={t('documentName')}>
          <Input maxLength={120} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
