import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useWords } from '#ui/words.ts';
import type { UnitRead } from '../contract-units.ts';
import { EntryForm } from './entry-form.tsx';
import { EntryList } from './entry-list.tsx';
import { words } from './words.ts';

/** Items, vetoes and adjustments of a unit, and for who assesses a way to enter one. */
export function EntriesTab({ read }: { readonly read: UnitRead }) {
  const t = useWords(words);
  const [isEntering, setEntering] = useState(false);
  const { mayWrite, state } = read.run;
  const mayEnter = mayWrite && (state === 'draft' || state === 'open');
  return (
    <Flex vertical gap="small">
      {mayEnter && (
        <Flex justify="space-between" align="center">
          <Typography.Text type="secondary">{t('secondHelp')}</Typography.Text>
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEntering(true)}>
            {t('addEntry')}
          </Button>
        </Flex>
      )}
      <EntryList read={read} entries={read.entries} />
      {isEntering && <EntryForm read={read} start={{ kind: 'item' }} close={() => setEntering(false)} />}
    </Flex>
  );
}
