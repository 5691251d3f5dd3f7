import { Button, Input, Popover, Space } from 'antd';
import { useState } from 'react';
import { useWords } from '#ui/words.ts';
import { words } from './words.ts';

/** Keeps an old figure for a reason that is written down. */
export function KeepFigure({ keep }: { readonly keep: (reason: string) => void }) {
  const t = useWords(words);
  const [reason, setReason] = useState('');
  const [isOpen, setOpen] = useState(false);
  const form = (
    <Space.Compact>
      <Input
        autoFocus
        aria-label={t('reason')}
        placeholder={t('keepReason')}
        maxLength={500}
        value={reason}
        style={{ width: 240 }}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button
        type="primary"
        disabled={reason.trim().length < 2}
        onClick={() => {
          keep(reason.trim());
          setOpen(false);
        }}
      >
        {t('save')}
      </Button>
    </Space.Compact>
  );
  return (
    <Popover open={isOpen} onOpenChange={setOpen} trigger="click" content={form} title={t('keepOld')}>
      <Button size="small">{t('keepOld')}</Button>
    </Popover>
  );
}
