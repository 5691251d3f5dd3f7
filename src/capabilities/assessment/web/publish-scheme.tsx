import { Button, Form, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { publishScheme, type SchemeRead } from '../contract-schemes.ts';
import { schemeWords } from './scheme-words.ts';
import { useChange } from './use-assessment.ts';

/** Publishes the draft as the next version, with a word why. */
export function PublishScheme({ read }: { readonly read: SchemeRead }) {
  const t = useWords(schemeWords);
  const [isOpen, setOpen] = useState(false);
  const [form] = Form.useForm<{ readonly reason: string }>();
  const save = useChange(
    ({ reason }: { readonly reason: string }) =>
      call(publishScheme, { params: { schemeId: read.scheme.id }, body: { reason, edit: read.edit } }),
    () => setOpen(false),
  );
  return (
    <>
      <Button type="primary" disabled={read.faults.length > 0} onClick={() => setOpen(true)}>
        {t('publish')}
      </Button>
      <Modal
        open={isOpen}
        title={t('publish')}
        okText={t('publish')}
        cancelText={t('cancel')}
        confirmLoading={save.isPending}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
      >
        <Typography.Paragraph>{t('publishHelp', { version: (read.scheme.latest ?? 0) + 1 })}</Typography.Paragraph>
        {save.isError && <Failed error={save.error} />}
        <Form form={form} layout="vertical" onFinish={(typed: { readonly reason: string }) => save.mutate(typed)}>
          <Form.Item
            name="reason"
            label={t('publishReason')}
            rules={[{ required: true, whitespace: true, message: t('required', { field: t('publishReason') }) }]}
          >
            <Input.TextArea maxLength={300} autoSize={{ minRows: 2, maxRows: 5 }} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
