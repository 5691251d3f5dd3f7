import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Form, Input, Typography } from 'antd';
import { call } from '#ui/call.ts';
import { Failed, instantText } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { Person } from '../../organisation/web/person.tsx';
import { useMay } from '../../organisation/web/use-me.ts';
import { type CellComment, commentCell } from '../contract-sheet.ts';
import type { SheetPlace } from './sheet-cells.ts';
import { sheetWords } from './sheet-words.ts';

/** What people said about a cell, with who and when, and a box to say more. */
export function CellComments({ place, said }: { readonly place: SheetPlace; readonly said: readonly CellComment[] }) {
  const t = useWords(sheetWords);
  const may = useMay();
  const queries = useQueryClient();
  const [form] = Form.useForm<{ text: string }>();
  const comment = useMutation({
    mutationFn: (body: { text: string }) => call(commentCell, { params: place, body }),
    onSuccess: () => {
      form.resetFields();
      return queries.invalidateQueries({ queryKey: ['dispatch', 'sheet'] });
    },
  });
  return (
    <Flex vertical gap="small">
      <Typography.Text strong>{t('comments')}</Typography.Text>
      {said.length === 0 && <Typography.Text type="secondary">{t('noComments')}</Typography.Text>}
      {said.map(({ id, at, by, text }) => (
        <div key={id}>
          <Typography.Text type="secondary">
            <Person name={by} /> {instantText(at)}
          </Typography.Text>
          <Typography.Paragraph style={{ margin: 0, whiteSpace: 'pre-wrap' }}>{text}</Typography.Paragraph>
        </div>
      ))}
      {comment.isError && <Failed error={comment.error} />}
      {may('dispatch.comment') && (
        <Form form={form} onFinish={(filled: { text: string }) => comment.mutate(filled)}>
          <Form.Item
            name="text"
            label={t('commentText')}
            rules={[{ required: true, whitespace: true, message: t('explainShort') }]}
            style={{ marginBottom: 8 }}
          >
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
          <Button size="small" htmlType="submit" loading={comment.isPending}>
            {t('commentSave')}
          </Button>
        </Form>
      )}
    </Flex>
  );
}
