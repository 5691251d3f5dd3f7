import { WarningOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Typography } from 'antd';
import { useState } from 'react';
import { wanFieldText, wanText } from '#kernel/money.ts';
import { call } from '#ui/call.ts';
import { refusalText } from '#ui/refusal-text.ts';
import { useLanguage, useWords } from '#ui/words.ts';
import { yuanFromWan } from '../../dispatch/web/wan-input.ts';
import { saveAmount } from '../contract.ts';
import { Wan } from './cells.tsx';
import { words } from './words.ts';

/** The planned amount of a project for a year, and the version that is seen. */
export type PlannedAmount = {
  readonly projectId: string;
  readonly name: string;
  readonly year: number;
  readonly plannedYuan: number | null;
  readonly version: number;
  readonly plannedTotalYuan: number | null;
};

/** A planned amount in its cell; who may write opens it with a click or Enter. More than the whole project is marked. */
export function AmountCell({ amount, mayWrite }: { readonly amount: PlannedAmount; readonly mayWrite: boolean }) {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const { plannedYuan, plannedTotalYuan, name, year } = amount;
  const isOver = plannedYuan !== null && plannedTotalYuan !== null && plannedYuan > plannedTotalYuan;
  const mark = isOver && (
    <Typography.Text type="warning" title={t('overTotal')}>
      <WarningOutlined aria-label={t('overTotal')} />{' '}
    </Typography.Text>
  );
  if (isOpen) return <AmountInput amount={amount} close={() => setOpen(false)} />;
  if (!mayWrite)
    return (
      <>
        {mark}
        <Wan yuan={plannedYuan} />
      </>
    );
  const label = t('fillAmount', { name, year });
  return (
    <>
      {mark}
      <Button className="amount-open" size="small" title={label} onClick={() => setOpen(true)}>
        <span className="visually-hidden">{label}</span>
        {plannedYuan === null ? '—' : wanText(plannedYuan)}
      </Button>
    </>
  );
}

function AmountInput({ amount, close }: { readonly amount: PlannedAmount; readonly close: () => void }) {
  const t = useWords(words);
  const [language] = useLanguage();
  const queries = useQueryClient();
  const { projectId, year, plannedYuan, version, name } = amount;
  const [text, setText] = useState(wanFieldText(plannedYuan));
  const input = yuanFromWan(text);
  const fault = 'fault' in input ? input.fault : (input.yuan ?? 0) < 0 ? 'negative' : null;
  const save = useMutation({
    mutationFn: (yuan: number | null) =>
      call(saveAmount, { params: { projectId, year }, body: { plannedYuan: yuan, note: null, version } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['plan'] });
      close();
    },
  });
  const commit = () => {
    if (fault !== null || !('yuan' in input) || save.isPending) return;
    if (input.yuan === plannedYuan || text === wanFieldText(plannedYuan)) close();
    else save.mutate(input.yuan);
  };
  const trouble = fault ? t(fault) : save.isError ? refusalText(save.error, language) : null;
  return (
    <>
      <Input
        autoFocus
        size="small"
        className="amount-input"
        inputMode="decimal"
        aria-label={t('fillAmount', { name, year })}
        aria-invalid={trouble !== null}
        {...(trouble && { status: 'error' as const })}
        value={text}
        disabled={save.isPending}
        styles={{ input: { textAlign: 'right' } }}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => (fault === null && !save.isError ? commit() : undefined)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') close();
        }}
      />
      {trouble && (
        <Typography.Text type="danger" className="amount-trouble" role="alert">
          {trouble}
        </Typography.Text>
      )}
    </>
  );
}
