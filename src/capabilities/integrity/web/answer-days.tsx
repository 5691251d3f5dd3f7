import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Flex, InputNumber, Popover, Typography } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { setAnswerDays } from '../contract.ts';
import { words } from './words.ts';

/** For how many days a new flag is the unit’s alone, and the form to change it. */
export function AnswerDays({ days }: { readonly days: number }) {
  const t = useWords(words);
  const client = useQueryClient();
  const [typed, setTyped] = useState<number | null>(null);
  const save = useMutation({
    mutationFn: () => call(setAnswerDays, { body: { days: typed ?? days } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['integrity'] }),
  });
  const content = (
    <Flex vertical gap="small" style={{ width: 260 }}>
      {save.isError && <Failed error={save.error} />}
      <Typography.Text type="secondary">{t('daysHelp')}</Typography.Text>
      <Flex gap="small">
        <InputNumber
          aria-label={t('daysHelp')}
          min={0}
          max={60}
          precision={0}
          value={typed ?? days}
          onChange={setTyped}
        />
        <Button type="primary" loading={save.isPending} onClick={() => save.mutate()}>
          {t('saveDays')}
        </Button>
      </Flex>
    </Flex>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={content}>
      <Button size="small" className="no-print">
        {t('setDays', { days })}
      </Button>
    </Popover>
  );
}
