import { useQuery } from '@tanstack/react-query';
import { Button, Card, Flex, InputNumber, Typography } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import type { Reply } from '#kernel/endpoint.ts';
import { percentText } from '#kernel/money.ts';
import { yearOf } from '#kernel/period.ts';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { instantText, Loaded, Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { listTargets } from '../contract.ts';
import { type Goal, GoalForm } from './goal-form.tsx';
import { goalWords } from './goal-words.ts';
import { OfficialFigures } from './official-figures.tsx';
import { useView } from './use-view.ts';

const search = z.object({ year: z.coerce.number().int().min(1990).max(2100).optional().catch(undefined) });

/** Growth goals of a year, and what the statistics bureau published for it. */
export function GoalsPage() {
  const t = useWords(goalWords);
  const { month } = useView();
  const [asked, change] = useSearchState(search);
  const year = asked.year ?? (month ? yearOf(month) : null);
  const picker = (
    <InputNumber
      aria-label={t('year')}
      prefix={t('year')}
      min={1990}
      max={2100}
      precision={0}
      value={year}
      onChange={(value) => value !== null && change({ year: String(value) })}
    />
  );
  return (
    <Page title={t('title')} extra={picker}>
      {year !== null && (
        <Flex vertical gap="middle">
          <Goals year={year} />
          <OfficialFigures year={year} />
        </Flex>
      )}
    </Page>
  );
}

type Target = Reply<typeof listTargets>[number];
type Row = { readonly unitCode: string; readonly unitName: string; readonly target: Target | null };

function Goals({ year }: { readonly year: number }) {
  const t = useWords(goalWords);
  const { cityAndUnits } = useRegions();
  const maySet = useMay()('growth.set-target');
  const [goal, setGoal] = useState<Goal | null>(null);
  const query = useQuery({
    queryKey: ['growth', 'targets', year],
    queryFn: ({ signal }) => call(listTargets, { params: { year } }, { signal }),
  });
  const rowsOf = (targets: readonly Target[]): Row[] =>
    cityAndUnits.map(({ code, name }) => ({
      unitCode: code,
      unitName: name,
      target: targets.find(({ unitCode }) => unitCode === code) ?? null,
    }));
  const edit = {
    title: <span className="visually-hidden">{t('change')}</span>,
    key: 'edit',
    className: 'no-print',
    render: (_: unknown, { unitCode, unitName, target }: Row) => (
      <Button
        size="small"
        onClick={() => setGoal({ unitCode, unitName, year, goalPercent: target?.goalPercent ?? null })}
      >
        {t(target ? 'change' : 'set')}
        <span className="visually-hidden">{unitName}</span>
      </Button>
    ),
  };
  return (
    <Card size="small" title={t('goals', { year })}>
      <Typography.Paragraph type="secondary">{t('goalsHelp')}</Typography.Paragraph>
      <Loaded query={query}>
        {(targets) => (
          <DataTable
            caption={t('goals', { year })}
            columns={[
              { title: t('unit'), dataIndex: 'unitName' },
              {
                title: t('goal'),
                key: 'goal',
                align: 'right',
                render: (_, { target }) => percentText(target?.goalPercent ?? null),
              },
              {
                title: t('recordedAt'),
                key: 'at',
                render: (_, { target }) => (target ? instantText(target.recordedAt) : '—'),
              },
              ...(maySet ? [edit] : []),
            ]}
            rows={rowsOf(targets)}
            rowKey={({ unitCode }) => unitCode}
          />
        )}
      </Loaded>
      {goal && <GoalForm goal={goal} close={() => setGoal(null)} />}
    </Card>
  );
}
