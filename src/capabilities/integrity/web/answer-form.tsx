import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Typography } from 'antd';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { answerFlag } from '../contract.ts';
import { words } from './words.ts';

/** The unit’s own words about a flag. Nothing is filled in for it. */
export function AnswerForm({ id }: { readonly id: string }) {
  const t = useWords(words);
  const client = useQueryClient();
  const [form] = Form.useForm<{ text: string }>();
  const save = useMutation({
    mutationFn: ({ text }: { text: string }) => call(answerFlag, { params: { id }, body: { text } }),
    onSuccess: () => {
      form.resetFields();
      void client.invalidateQueries({ queryKey: ['integrity'] });
    },
  });
  return (
    <Form form={form} layout="vertical" onFinish={(filled) => save.mutate(filled)} style={{ marginTop: 12 }}>
      {save.isError && <Failed error={save.error} />}
      <Typography.Paragraph type="secondary">{t('answerHelp')}</Typography.Paragraph>
      <Form.Item
        name="text"
        label={t('answer')}
        style={{ marginBottom: 32 }}
        rules={[{ required: true, whitespace: true, min: 5, message: t('answerShort') }]}
      >
        <Input.TextArea maxLength={1000} showCount autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t('save')}
      </Button>
    </Form>
  );
}
