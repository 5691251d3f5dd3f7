import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Button, Flex, type TableColumnsType, Tooltip, Typography } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { wanText } from '#kernel/money.ts';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Explained } from '#ui/explained.tsx';
import { SearchBox } from '#ui/filters.tsx';
import { Loaded } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import { useView } from '../../growth/web/use-view.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { type BundlingItem, listBundlingItems } from '../contract.ts';
import { windowText } from '../rules/windows.ts';
import { CheckDrawer } from './check-drawer.tsx';
import { words } from './words.ts';

const search = z.object({ q: z.string().optional().catch(undefined) });

/** Projects below the threshold without approval; some of them can be chosen and checked as one project. */
export function ItemsTab() {
  const t = useWords(words);
  const { unit } = useView();
  const { shortNameOf } = useRegions();
  const [{ q }, change] = useSearchState(search);
  const [keys, select] = useState<readonly string[]>([]);
  const [isOpen, setOpen] = useState(false);
  const filter = { ...(q && { q }), ...(unit && { unit }) };
  const pages = usePaging(JSON.stringify(filter));
  const list = useQuery({
    queryKey: ['bundling', 'items', filter, pages.after],
    queryFn: ({ signal }) =>
      call(listBundlingItems, { query: { ...filter, ...(pages.after && { after: pages.after }) } }, { signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <Flex gap="small" align="center" className="no-print" style={{ marginBottom: 8 }}>
        <SearchBox label={t('search')} value={q} search={(text) => change({ q: text || undefined })} />
        <Button type="primary" disabled={keys.length < 2} onClick={() => setOpen(true)}>
          {t('check')}
        </Button>
        {keys.length > 0 && <Typography.Text type="secondary">{t('chosen', { count: keys.length })}</Typography.Text>}
      </Flex>
      <Loaded query={list}>
        {({ rows, next }) => (
          <>
            <Overdue count={rows.filter((row) => row.overdueFinish !== null).length} />
            <DataTable
              caption={t('itemsCaption')}
              columns={columnsOf(t, shortNameOf)}
              rows={rows}
              rowKey={({ projectId }) => projectId}
              selection={{ keys, select }}
              paging={pages.pagingFor(next)}
              loading={list.isPlaceholderData}
              empty={t('noItems')}
            />
          </>
        )}
      </Loaded>
      {isOpen && <CheckDrawer projectIds={keys} close={() => setOpen(false)} done={() => select([])} />}
    </>
  );
}

function columnsOf(
  t: (key: keyof typeof words) => string,
  shortNameOf: (code: string) => string,
): TableColumnsType<BundlingItem> {
  return [
    { title: t('name'), key: 'name', width: 240, render: (_, { name }) => name },
    { title: t('owner'), key: 'owner', width: 190, ellipsis: true, render: (_, { ownerName }) => ownerName ?? '—' },
    { title: t('county'), key: 'unit', width: 70, render: (_, { unitCode }) => shortNameOf(unitCode) },
    { title: t('industry'), key: 'industry', width: 84, render: (_, { industryCode }) => industryCode ?? '—' },
    {
      ...{ title: t('amount'), key: 'amount', align: 'right', width: 156 },
      render: (_, { amountYuan }) => <span className="numeral">{wanText(amountYuan)}</span>,
    },
    {
      ...{ title: <Explained term={t('months')} help={t('monthsHelp')} />, key: 'months', width: 148 },
      render: (_, item) => <Months item={item} />,
    },
    { title: t('may'), key: 'may', width: 200, render: (_, item) => <May item={item} /> },
  ];
}

/** That plans have gone by, and what is done about it. */
function Overdue({ count }: { readonly count: number }) {
  const t = useWords(words);
  return count === 0 ? null : (
    <Alert type="info" showIcon title={t('overdueCount', { count })} style={{ marginBottom: 8 }} />
  );
}

function Months({ item }: { readonly item: BundlingItem }) {
  const t = useWords(words);
  if (item.overdueFinish === null) return windowText(item);
  const help = t('overdueHelp', { month: item.overdueFinish });
  return <Explained term={t('overdue')} help={help} />;
}

/** Whether an item may be bundled, with the first reason; the others are a hover or a focus away. */
function May({ item: { name, isEligible, findings } }: { readonly item: BundlingItem }) {
  const t = useWords(words);
  const blocks = findings.filter(({ effect }) => effect === 'block');
  if (isEligible) return <Typography.Text type="success">{t('yes')}</Typography.Text>;
  return (
    <Tooltip title={blocks.map(({ text, test }) => `${test} ${text}`).join('\n')}>
      <Typography.Text type="warning" ellipsis style={{ maxWidth: 190 }}>
        {`${t('no')}：${(blocks[0]?.text ?? '').replace(`“${name}”`, '')}`}
      </Typography.Text>
    </Tooltip>
  );
}
