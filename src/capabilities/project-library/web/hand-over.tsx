import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { addressOf, call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Failed, instantText, Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { Person } from '../../organisation/web/person.tsx';
import { downloadHandover, type Handover, handOver, listHandovers } from '../contract-entry.ts';
import { entryWords } from './entry-words.ts';

type Handing = {
  readonly projectIds: readonly string[];
  readonly close: () => void;
  readonly done: () => void;
};

/** Hands the chosen projects over and fetches the list. */
export function HandOverForm({ projectIds, close, done }: Handing) {
  const t = useWords(entryWords);
  const client = useQueryClient();
  const [form] = Form.useForm<{ receiver: string }>();
  const hand = useMutation({
    mutationFn: ({ receiver }: { readonly receiver: string }) =>
      call(handOver, { body: { projectIds: [...projectIds], receiver } }),
    onSuccess: async ({ id }) => {
      const link = document.createElement('a');
      link.href = addressOf(downloadHandover, { params: { id } });
      link.download = '';
      link.click();
      await client.invalidateQueries({ queryKey: ['project-library'] });
      done();
    },
  });
  return (
    <Modal
      open
      title={t('handOverTitle')}
      okText={t('handOverNow')}
      cancelText={t('cancel')}
      confirmLoading={hand.isPending}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Typography.Paragraph type="secondary">{t('handOverHelp')}</Typography.Paragraph>
      <Form form={form} layout="vertical" onFinish={(filled) => hand.mutate(filled)}>
        <Form.Item
          name="receiver"
          label={t('receiver')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('need') }]}
        >
          <Input maxLength={60} placeholder={t('receiverHint')} />
        </Form.Item>
        {hand.isError && <Failed error={hand.error} />}
      </Form>
    </Modal>
  );
}

/** What was handed over before, each with its list. */
export function Handovers() {
  const t = useWords(entryWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('handovers')}</Button>
      <Drawer open={isOpen} title={t('handovers')} size={720} onClose={() => setOpen(false)} destroyOnHidden>
        <Past />
      </Drawer>
    </>
  );
}

function Past() {
  const t = useWords(entryWords);
  const list = useQuery({ queryKey: ['project-library', 'handovers'], queryFn: () => call(listHandovers, {}) });
  const columns = [
    {
      title: t('handoverAt'),
      key: 'at',
      width: 150,
      render: (_: unknown, row: Handover) => instantText(row.recordedAt),
    },
    { title: t('receiver'), dataIndex: 'receiver' },
    { title: t('handoverProjects'), dataIndex: 'projects', align: 'right' as const, width: 80 },
    { title: t('handoverBy'), dataIndex: 'recordedBy', width: 130, render: (by: string) => <Person name={by} /> },
    {
      title: <span className="visually-hidden">{t('download')}</span>,
      key: 'file',
      width: 110,
      render: (_: unknown, { id }: Handover) => (
        <a href={addressOf(downloadHandover, { params: { id } })} download>
          {t('download')}
        </a>
      ),
    },
  ];
  return (
    <Loaded query={list}>
      {(rows) => (
        <DataTable
          caption={t('handovers')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          empty={t('noHandovers')}
        />
      )}
    </Loaded>
  );
}
