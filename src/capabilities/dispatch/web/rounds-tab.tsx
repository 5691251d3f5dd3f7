import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { month } from '#kernel/fields.ts';
import { DataTable } from '#ui/data-table.tsx';
import { instantText, Loaded } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import type { Round } from '../contract.ts';
import { words } from './dispatch-words.ts';
import { RoundDrawer } from './round-drawer.tsx';
import { RoundForm } from './round-form.tsx';
import { RoundState } from './round-state.tsx';
import { useRounds } from './use-reports.ts';

const search = z.object({ round: month.optional().catch(undefined) });

/** Rounds of the city, newest first, and the form that opens the next one. */
export function RoundsTab() {
  const t = useWords(words);
  const mayOpen = useMay()('dispatch.open-round');
  const [isOpening, setOpening] = useState(false);
  const [asked, change] = useSearchState(search);
  const rounds = useRounds();
  const units = ({ expectedUnits }: Round) =>
    expectedUnits === null ? t('allUnits') : t('someUnits', { count: expectedUnits.length });
  const closes = ({ closesOn, graceDays }: Round) => {
    if (closesOn === null) return t('notClosing');
    return graceDays > 0 ? t('graceShort', { day: closesOn, days: graceDays }) : closesOn;
  };
  return (
    <>
      <Flex justify="space-between" align="start" gap="middle">
        <Typography.Paragraph type="secondary">{t('help')}</Typography.Paragraph>
        {mayOpen && (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpening(true)}>
            {t('openOne')}
          </Button>
        )}
      </Flex>
      <Loaded query={rounds}>
        {(rows) => (
          <DataTable
            caption={t('tab.rounds')}
            columns={[
              { title: t('month'), dataIndex: 'month' },
              { title: t('state'), key: 'state', render: (_, round) => <RoundState round={round} /> },
              {
                title: t('opensOn'),
                key: 'opensOn',
                render: (_, { opensOn, openedAt }) => opensOn ?? instantText(openedAt).slice(0, 10),
              },
              { title: t('dueOn'), dataIndex: 'dueOn' },
              { title: t('closesOn'), key: 'closesOn', render: (_, round) => closes(round) },
              { title: t('expectedUnits'), key: 'units', render: (_, round) => units(round) },
              { title: t('openedAt'), key: 'openedAt', render: (_, { openedAt }) => instantText(openedAt) },
            ]}
            rows={rows}
            rowKey={({ month }) => month}
            open={({ month }) => change({ round: month })}
            empty={t('none')}
          />
        )}
      </Loaded>
      {isOpening && <RoundForm kind="month" lastMonth={rounds.data?.[0] ?? null} close={() => setOpening(false)} />}
      {asked.round && rounds.data && (
        <RoundDrawer
          key={asked.round}
          round={rounds.data.find(({ month }) => month === asked.round) ?? null}
          close={() => change({ round: undefined })}
        />
      )}
    </>
  );
}
