import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Card, Flex, Input, InputNumber, Modal, Select, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { Reply } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { Failed, instantText, Loaded } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { useMay, useMe } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { confirmReceipt, listRecipients, sendPaper, setRecipients } from '../contract-life.ts';
import { type RecipientLine, recipientLines } from '../rules/recipients.ts';
import { words } from './words.ts';

type Recipients = Reply<typeof listRecipients>;
type Row = Recipients['rows'][number];
type Act = 'send' | 'receive';

/** To whom an issued paper goes, how many copies, and who has confirmed it. */
export function RecipientsPanel({ id, isOwn }: { readonly id: string; readonly isOwn: boolean }) {
  const t = useWords(words);
  const queries = useQueryClient();
  const mayWrite = useMay()('publication.write') && isOwn;
  const [isEditing, setEditing] = useState(false);
  const query = useQuery({
    queryKey: ['publication', 'recipients', id],
    queryFn: ({ signal }) => call(listRecipients, { params: { id } }, { signal }),
  });
  const act = useMutation({
    mutationFn: (one: Act) => call(one === 'send' ? sendPaper : confirmReceipt, { params: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['publication'] }),
  });
  // A paper that went elsewhere is read here, and nobody here confirms it.
  if (!isOwn && query.data?.rows.length === 0) return null;
  return (
    <Card size="small" title={t('recipients')}>
      {act.isError && <Failed error={act.error} />}
      <Loaded query={query}>
        {(found) => (
          <>
            {isOwn && <Summary found={found} />}
            <RowsList rows={found.rows} />
            <Flex gap="small" wrap style={{ marginTop: 8 }}>
              {found.rows.some(({ isMine }) => isMine) && (
                <Button type="primary" loading={act.isPending} onClick={() => act.mutate('receive')}>
                  {t('receive')}
                </Button>
              )}
              {mayWrite && found.rows.some(({ sentAt }) => sentAt === null) && (
                <Button type="primary" loading={act.isPending} onClick={() => act.mutate('send')}>
                  {t('sendNow')}
                </Button>
              )}
              {mayWrite && <Button onClick={() => setEditing(true)}>{t('editRecipients')}</Button>}
            </Flex>
            {isEditing && <EditRecipients id={id} rows={found.rows} close={() => setEditing(false)} />}
          </>
        )}
      </Loaded>
    </Card>
  );
}

/** Copies counted against the print run that the paper names. */
function Summary({ found: { rows, printed } }: { readonly found: Recipients }) {
  const t = useWords(words);
  if (rows.length === 0) return <Typography.Text type="secondary">{t('noRecipients')}</Typography.Text>;
  const copies = rows.reduce((sum, row) => sum + row.copies, 0);
  const received = rows.filter(({ receivedAt }) => receivedAt !== null).length;
  const asked = rows.filter(({ unitPath }) => unitPath !== null).length;
  const isShort = printed !== null && copies > printed;
  return (
    <Typography.Paragraph type={isShort ? 'warning' : 'secondary'} style={{ marginBottom: 4 }}>
      {t('copiesCounted', { copies, printed: printed ?? '—' })} · {t('receiptsCounted', { received, asked })}
    </Typography.Paragraph>
  );
}

function RowsList({ rows }: { readonly rows: readonly Row[] }) {
  const t = useWords(words);
  const nameOfPerson = usePersonNames();
  return (
    <Flex component="ul" vertical gap={2} style={{ margin: 0, padding: 0, listStyle: 'none' }}>
      {rows.map(({ id, line, name, copies, sentAt, receivedAt, receivedBy, unitPath }) => (
        <li key={id} className="bound-figure">
          <span>
            {t(`line-${line}`)}
            {name} {t('copiesOf', { copies })}
          </span>
          {receivedAt !== null ? (
            <Tag color="success" title={`${nameOfPerson(receivedBy)} ${instantText(receivedAt)}`}>
              {t('received')}
            </Tag>
          ) : (
            <Tag color={sentAt === null ? 'default' : 'blue'}>
              {t(sentAt === null ? 'unsent' : unitPath === null ? 'sent' : 'sentUnconfirmed')}
            </Tag>
          )}
        </li>
      ))}
    </Flex>
  );
}

type Draft = {
  readonly name: string;
  readonly line: RecipientLine;
  readonly unitPath: string | null;
  readonly copies: number;
};

/** A line for each unit directly below the own one. */
function useUnitsBelow(): Draft[] {
  const own = useMe().data?.regionCode;
  const { all } = useRegions();
  return all
    .filter(({ parent }) => parent === own)
    .map(({ name, path }) => ({ name, line: 'issue' as const, unitPath: path, copies: 1 }));
}

/** The recipients as a list to change; whoever was sent the paper stays. */
function EditRecipients({
  id,
  rows,
  close,
}: {
  readonly id: string;
  readonly rows: readonly Row[];
  readonly close: () => void;
}) {
  const t = useWords(words);
  const queries = useQueryClient();
  useFocusBack();
  const [list, setList] = useState<readonly Draft[]>(
    rows
      .filter(({ sentAt }) => sentAt === null)
      .map(({ name, line, unitPath, copies }) => ({ name, line, unitPath, copies })),
  );
  const save = useMutation({
    mutationFn: () =>
      call(setRecipients, { params: { id }, body: { rows: list.filter(({ name }) => name.trim() !== '') } }),
    onSuccess: () => {
      close();
      return queries.invalidateQueries({ queryKey: ['publication', 'recipients', id] });
    },
  });
  const listed = new Set([...rows, ...list].map(({ unitPath }) => unitPath));
  const missing = useUnitsBelow().filter(({ unitPath }) => !listed.has(unitPath));
  const change = (index: number, next: Partial<Draft>) =>
    setList((before) => before.map((row, at) => (at === index ? { ...row, ...next } : row)));
  return (
    <Modal
      open
      width={640}
      title={t('editRecipients')}
      okText={t('confirm')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
      onOk={() => save.mutate()}
      onCancel={close}
    >
      {save.isError && <Failed error={save.error} />}
      {list.map((row, index) => (
        <Flex key={index} gap="small" style={{ marginBottom: 8 }}>
          <Select
            aria-label={t('line')}
            value={row.line}
            options={recipientLines.map((value) => ({ value, label: t(`line-${value}`) }))}
            onChange={(line) => change(index, { line })}
            style={{ width: 90 }}
          />
          <Input
            aria-label={t('recipientName')}
            value={row.name}
            maxLength={100}
            onChange={(event) => change(index, { name: event.target.value })}
          />
          <InputNumber
            aria-label={t('copiesLabel')}
            value={row.copies}
            min={0}
            max={10_000}
            precision={0}
            onChange={(copies) => change(index, { copies: copies ?? 0 })}
          />
          <Button onClick={() => setList((before) => before.filter((_, at) => at !== index))}>{t('removeRow')}</Button>
        </Flex>
      ))}
      <Flex gap="small">
        <Button
          onClick={() => setList((before) => [...before, { name: '', line: 'send', unitPath: null, copies: 1 }])}
          disabled={list.length >= 500}
        >
          {t('addRow')}
        </Button>
        {missing.length > 0 && (
          <Button onClick={() => setList((before) => [...before, ...missing])}>
            {t('addUnitsBelow', { count: missing.length })}
          </Button>
        )}
      </Flex>
    </Modal>
  );
}
