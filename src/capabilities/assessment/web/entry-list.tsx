import { Button, Flex, Form, Input, Modal, type TableColumnsType, Tag, Typography } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Failed, instantText } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { decideEntry, type Entry, type UnitRead } from '../contract-units.ts';
import { FileList } from './files-field.tsx';
import { useChange } from './use-assessment.ts';
import { pointsText, words } from './words.ts';

const colours = { proposed: 'warning', holds: 'success', declined: 'default', revoked: 'default' } as const;
type Act = 'confirm' | 'decline' | 'revoke';
type Wish = { readonly read: UnitRead; readonly entries: readonly Entry[] };

/** Entries with their papers, who entered and who confirmed them; the second person decides here. */
export function EntryList({ read, entries }: Wish) {
  const t = useWords(words);
  const nameOfPerson = usePersonNames();
  const [deciding, decide] = useState<{ readonly entry: Entry; readonly act: Act } | null>(null);
  const nameOf = (entry: Entry) =>
    [...read.indicators, ...read.vetoes].find(({ key }) => key === entry.indicator)?.name ?? entry.indicator;
  const columns: TableColumnsType<Entry> = [
    {
      title: t('itemsOf'),
      key: 'what',
      width: 150,
      render: (_, entry) => (
        <>
          <div>{nameOf(entry)}</div>
          <Typography.Text type="secondary">
            {t(`kind.${entry.kind}`)} {amountOf(entry, t)}
          </Typography.Text>
        </>
      ),
    },
    {
      title: t('reason'),
      key: 'reason',
      render: (_, entry) => (
        <>
          <div>{entry.reason}</div>
          <Typography.Text type="secondary">{paperOf(entry)}</Typography.Text>
          <FileList read={read} files={entry.files} />
        </>
      ),
    },
    {
      title: t('proposedBy'),
      key: 'by',
      width: 210,
      render: (_, entry) => (
        <>
          <div>{t('by', { by: nameOfPerson(entry.proposedBy), at: instantText(entry.proposedAt) })}</div>
          {entry.decidedAt && entry.decidedBy && (
            <Typography.Text type="secondary">
              {t('decidedBy')} {t('by', { by: nameOfPerson(entry.decidedBy), at: instantText(entry.decidedAt) })}{' '}
              {entry.decisionReason}
            </Typography.Text>
          )}
        </>
      ),
    },
    {
      title: t('state'),
      key: 'state',
      width: 120,
      render: (_, entry) => (
        <Flex gap={4} wrap>
          <Tag color={colours[entry.state]}>{t(`entry.${entry.state}`)}</Tag>
          {entry.mayConfirm && (
            <>
              <Button size="small" type="primary" onClick={() => decide({ entry, act: 'confirm' })}>
                {t('confirmEntry')}
              </Button>
              <Button size="small" onClick={() => decide({ entry, act: 'decline' })}>
                {t('declineEntry')}
              </Button>
            </>
          )}
          {entry.mayRevoke && !entry.mayConfirm && (
            <Button size="small" onClick={() => decide({ entry, act: 'revoke' })}>
              {t('revokeEntry')}
            </Button>
          )}
        </Flex>
      ),
    },
  ];
  return (
    <>
      <DataTable
        caption={t('entries')}
        columns={columns}
        rows={entries}
        rowKey={({ id }) => id}
        empty={t('entriesNone')}
      />
      {deciding && <Decide runId={read.run.id} {...deciding} close={() => decide(null)} />}
    </>
  );
}

function amountOf({ count, points }: Entry, t: (key: 'piece', facts: { count: number }) => string): string {
  if (count !== null) return t('piece', { count });
  return points === null ? '' : `${points > 0 ? '+' : ''}${pointsText(points)}`;
}

function paperOf({ paper }: Entry): string {
  if (paper === null) return '';
  return [paper.name, paper.number, paper.issuer, paper.datedOn].filter(Boolean).join(' · ');
}

type DecideWish = { readonly runId: string; readonly entry: Entry; readonly act: Act; readonly close: () => void };

function Decide({ runId, entry, act, close }: DecideWish) {
  const t = useWords(words);
  const [form] = Form.useForm<{ readonly reason: string }>();
  const params = { id: runId, entryId: entry.id };
  const save = useChange(
    ({ reason }: { readonly reason: string }) => call(decideEntry, { params, body: { what: act, reason } }),
    close,
  );
  const title = t(`${act}Entry`);
  return (
    <Modal
      open
      title={title}
      okText={title}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={close}
    >
      {save.isError && <Failed error={save.error} />}
      <Form form={form} layout="vertical" onFinish={(typed: { readonly reason: string }) => save.mutate(typed)}>
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('required', { field: t('reason') }) }]}
        >
          <Input.TextArea maxLength={300} autoSize={{ minRows: 2, maxRows: 5 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
