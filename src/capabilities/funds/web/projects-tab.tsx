import { DownloadOutlined } from '@ant-design/icons';
import { Button, Flex, type TableColumnsType, Typography } from 'antd';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { percentText, wanText } from '#kernel/money.ts';
import { addressOf } from '#ui/call.ts';
import { Cut } from '#ui/cut.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Chosen, FilterBar, SearchBox } from '#ui/filters.tsx';
import { Failed, Loaded } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import { useView } from '../../growth/web/use-view.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { exportProjectMoney } from '../contract-exports.ts';
import { fundLevels } from '../rules/fund.ts';
import { type ProjectMoney, projectMoneyFilter } from '../shapes.ts';
import { moneyColumn } from './money.tsx';
import { useProjectsMoney, useProjectsTotals } from './use-funds.ts';
import { words } from './words.ts';

const search = z.object({
  q: projectMoneyFilter.shape.q,
  level: projectMoneyFilter.shape.level,
  state: projectMoneyFilter.shape.state,
});
const states = ['unpaid', 'partly', 'paid'] as const;

/** Projects that have money: planned, allocated, arrived, paid; a row opens the money of its project. */
export function ProjectsTab() {
  const t = useWords(words);
  const navigate = useNavigate();
  const { unit } = useView();
  const [asked, change] = useSearchState(search);
  const given = { ...asked, ...(unit && { unit }) };
  const filter = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const pages = usePaging(JSON.stringify(filter));
  const list = useProjectsMoney(filter, { after: pages.after });
  const totals = useProjectsTotals(filter);
  const columns = useColumns();
  return (
    <Flex vertical gap="small">
      <FilterBar label={t('filters')}>
        <SearchBox label={t('searchProject')} value={asked.q} search={(q) => change({ q })} />
        <Chosen
          label={t('level')}
          value={asked.level}
          choices={fundLevels.map((value) => ({ value, label: t(value) }))}
          choose={(level) => change({ level })}
        />
        <Chosen
          label={t('state')}
          value={asked.state}
          choices={states.map((value) => ({ value, label: t(value) }))}
          choose={(state) => change({ state })}
        />
        <Button
          icon={<DownloadOutlined />}
          href={addressOf(exportProjectMoney, { query: filter })}
          style={{ marginInlineStart: 'auto' }}
        >
          {t('export')}
        </Button>
      </FilterBar>
      {list.isError && list.data !== undefined && <Failed error={list.error} retry={() => list.refetch()} />}
      <Loaded query={list}>
        {({ rows, next }) => (
          <DataTable
            caption={t('projectsCaption')}
            columns={columns}
            rows={rows}
            rowKey={({ projectId }) => projectId}
            open={({ projectId }) => navigate(`/projects/${projectId}?tab=funds`)}
            paging={pages.pagingFor(next)}
            loading={list.isPlaceholderData}
            empty={t('projectsEmpty')}
            totals={
              totals.data &&
              t('projectTotals', {
                n: totals.data.projects,
                allocated: wanText(totals.data.allocatedYuan),
                paid: wanText(totals.data.paidYuan),
              })
            }
          />
        )}
      </Loaded>
    </Flex>
  );
}

function useColumns(): TableColumnsType<ProjectMoney> {
  const t = useWords(words);
  const { shortNameOf } = useRegions();
  return [
    {
      title: t('project'),
      key: 'name',
      fixed: 'left',
      render: (_, row) => (
        <div style={{ lineHeight: 1.35 }}>
          <Cut text={row.name} width={330} />
          <Typography.Text type="secondary" style={{ fontSize: 12 }} className="numeral">
            {row.code ?? '—'}
          </Typography.Text>
        </div>
      ),
    },
    {
      title: t('unit'),
      key: 'unit',
      render: (_, row) => <span style={{ whiteSpace: 'nowrap' }}>{shortNameOf(row.unitCode)}</span>,
    },
    { title: t('sources'), dataIndex: 'sources', align: 'right' },
    moneyColumn(t('planned'), (row) => row.plannedYuan, t('plannedNote')),
    moneyColumn(t('allocated'), (row) => row.allocatedYuan),
    moneyColumn(t('arrived'), (row) => row.arrivedYuan, t('arrivedNote')),
    moneyColumn(t('paidColumn'), (row) => row.paidYuan),
    moneyColumn(t('unpaidColumn'), (row) => row.allocatedYuan - row.paidYuan),
    {
      title: t('paidPercent'),
      key: 'percent',
      align: 'right',
      render: (_, row) => <span className="numeral">{percentText(row.paidPercent)}%</span>,
    },
  ];
}
