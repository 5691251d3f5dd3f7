import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Input, InputNumber, Modal, Select, Typography } from 'antd';
import { useState } from 'react';
import type { Reply } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { useMe } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { type listRecipients, setRecipients } from '../contract-life.ts';
import { listReceivers } from '../contract-received.ts';
import { type ProposedRecipient, recipientLines } from '../rules/recipients.ts';
import { words } from './words.ts';

type Row = Reply<typeof listRecipients>['rows'][number];
type Draft = ProposedRecipient;

/** A line for each unit directly below the own one. */
function useUnitsBelow(): Draft[] {
  const own = useMe().data?.regionCode;
  const { all } = useRegions();
  return all
    .filter(({ parent }) => parent === own)
    .map(({ name, path }) => ({ name, line: 'issue' as const, unitPath: path, receiver: null, copies: 1 }));
}

function useReceivers() {
  const queryKey = ['publication', 'receivers'];
  return useQuery({ queryKey, queryFn: ({ signal }) => call(listReceivers, {}, { signal }) }).data ?? [];
}

/** The recipients as a list to change; whoever was sent the paper stays. */
export function EditRecipients({
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
      .map(({ name, line, unitPath, receiver, copies }) => ({ name, line, unitPath, receiver, copies })),
  );
  const save = useMutation({
    mutationFn: () =>
      call(setRecipients, { params: { id }, body: { rows: list.filter(({ name }) => name.trim() !== '') } }),
    onSuccess: () => {
      close();
      return queries.invalidateQueries({ queryKey: ['publication', 'recipients', id] });
    },
  });
  const receivers = useReceivers();
  const listed = new Set([...rows, ...list].map(({ unitPath }) => unitPath));
  const missing = useUnitsBelow().filter(({ unitPath }) => !listed.has(unitPath));
  const change = (index: number, next: Partial<Draft>) =>
    setList((before) => before.map((row, at) => (at === index ? { ...row, ...next } : row)));
  return (
    <Modal
      open
      width={820}
      title={t('editRecipients')}
      okText={t('confirm')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
      onOk={() => save.mutate()}
      onCancel={close}
    >
      {save.isError && <Failed error={save.error} />}
      {receivers.length > 0 && <Typography.Paragraph type="secondary">{t('receiverHint')}</Typography.Paragraph>}
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
          {row.unitPath === null && (
            <Select
              aria-label={t('receiverLabel')}
              placeholder={t('receiverNone')}
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              value={row.receiver}
              options={receivers.map(({ name, displayName }) => ({ value: name, label: `${displayName}（${name}）` }))}
              onChange={(receiver) => change(index, { receiver: receiver ?? null })}
              style={{ width: 200, flexShrink: 0 }}
            />
          )}
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
          onClick={() =>
            setList((before) => [...before, { name: '', line: 'send', unitPath: null, receiver: null, copies: 1 }])
          }
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
