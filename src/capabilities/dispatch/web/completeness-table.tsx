import { useQuery } from '@tanstack/react-query';
import { Typography } from 'antd';
import type { Reply } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { readCompleteness } from '../contract-rounds.ts';
import { words } from './dispatch-words.ts';

type Unit = Reply<typeof readCompleteness>[number];
const counts = ['expected', 'reported', 'onTime', 'complete'] as const;
const states = ['drafts', 'submitted', 'returned', 'accepted'] as const;

/** How far each unit is with a round: punctual, complete, and in which state. */
export function CompletenessTable({ month }: { readonly month: string }) {
  const t = useWords(words);
  const { nameOf } = useRegions();
  const query = useQuery({
    queryKey: ['dispatch', 'completeness', month],
    queryFn: ({ signal }) => call(readCompleteness, { params: { month } }, { signal }),
  });
  const number = (key: (typeof counts)[number] | (typeof states)[number]) => ({
    title: t(key),
    dataIndex: key,
    align: 'right' as const,
  });
  return (
    <section>
      <Typography.Title level={5}>{t('completenessOf', { period: month })}</Typography.Title>
      <Typography.Paragraph type="secondary">{t('completenessHelp')}</Typography.Paragraph>
      <Loaded query={query}>
        {(units) => (
          <DataTable<Unit>
            caption={t('completenessOf', { period: month })}
            columns={[
              { title: t('unit'), key: 'unit', render: (_, { unitCode }) => nameOf(unitCode) },
              ...counts.map(number),
              {
                title: t('lacks'),
                key: 'lacks',
                align: 'right',
                render: (_, { lacksFacts, lacksWords, lacksEvidence }) =>
                  [lacksFacts, lacksWords, lacksEvidence].join(' / '),
              },
              ...states.map(number),
            ]}
            rows={units}
            rowKey={({ unitCode }) => unitCode}
            totals={totalsOf(units, t)}
          />
        )}
      </Loaded>
    </section>
  );
}

function totalsOf(units: readonly Unit[], t: (key: (typeof counts)[number] | 'total') => string): string | undefined {
  if (units.length < 2) return undefined;
  const sum = (key: (typeof counts)[number]) => units.reduce((all, unit) => all + unit[key], 0);
  return `${t('total')}：${counts.map((key) => `${t(key)} ${sum(key)}`).join('，')}`;
}
