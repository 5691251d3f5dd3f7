import { EditOutlined, LockOutlined, PlusOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { Sent } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Failed, instantText, Loaded, Page } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { listRounds, openRound } from '../contract.ts';
import { roundWords } from './round-words.ts';

/** Rounds of the city, newest first, and the form that opens the next one. */
export function RoundsPage() {
  const t = useWords(roundWords);
  const mayOpen = useMay()('dispatch.open-round');
  const [isOpening, setOpening] = useState(false);
  const rounds = useQuery({ queryKey: ['dispatch', 'rounds'], queryFn: () => call(listRounds, {}) });
  const begin = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpening(true)}>
      {t('openOne')}
    </Button>
  );
  return (
    <Page title={t('title')} extra={mayOpen && begin}>
      <Typography.Paragraph type="secondary">{t('help')}</Typography.Paragraph>
      <Loaded query={rounds}>
        {(rows) => (
          <DataTable
            caption={t('title')}
            columns={[
              { title: t('month'), dataIndex: 'month' },
              { title: t('state'), key: 'state', render: (_, { state }) => <RoundState state={state} /> },
              { title: t('dueOn'), dataIndex: 'dueOn' },
              { title: t('openedAt'), key: 'openedAt', render: (_, { openedAt }) => instantText(openedAt) },
            ]}
            rows={rows}
            rowKey={({ month }) => month}
            empty={t('none')}
          />
        )}
      </Loaded>
      {isOpening && <RoundForm close={() => setOpening(false)} />}
    </Page>
  );
}

function RoundState({ state }: { readonly state: 'open' | 'locked' }) {
  const t = useWords(roundWords);
  return state === 'open' ? (
    <Tag color="blue" icon={<EditOutlined />}>
      {t('open')}
    </Tag>
  ) : (
    <Tag icon={<LockOutlined />}>{t('locked')}</Tag>
  );
}

type Filled = Sent<typeof openRound>['body'];

function RoundForm({ close }: { readonly close: () => void }) {
  const t = useWords(roundWords);
  useFocusBack();
  const [form] = Form.useForm<Filled>();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (body: Filled) => call(openRound, { body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['dispatch'] });
      close();
    },
  });
  const needed = (field: string) => [{ required: true, message: t('required', { field }) }];
  return (
    <Modal
      open
      title={t('openOne')}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
    >
      {save.isError && <Failed error={save.error} />}
      <Form<Filled> form={form} layout="vertical" onFinish={(body) => save.mutate(body)}>
        <Form.Item name="month" label={t('month')} rules={needed(t('month'))}>
          <Input type="month" style={{ width: 200 }} />
        </Form.Item>
        <Form.Item name="dueOn" label={t('dueOn')} rules={needed(t('dueOn'))}>
          <Input type="date" style={{ width: 200 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
