import { DownloadOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Flex, Select, type TableColumnsType, Typography } from 'antd';
import type { Reply } from '#kernel/endpoint.ts';
import { wanText } from '#kernel/money.ts';
import { sixActions } from '#kernel/project-kinds.ts';
import { addressOf, call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Chosen, FilterBar, SearchBox } from '#ui/filters.tsx';
import { Failed, Loaded } from '#ui/page.tsx';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { CaliberTag } from '../../project-library/web/caliber-tag.tsx';
import { StageTag } from '../../project-library/web/stage-tag.tsx';
import { downloadRolling, type RollingRow, readRolling } from '../contract.ts';
import { AmountCell } from './amount-cell.tsx';
import { Head, Numeral, Wan } from './cells.tsx';
import { usePlanSearch, useYearSeen } from './plan-search.ts';
import { words } from './words.ts';
import { ProjectName } from './year-columns.tsx';

/** Amounts of the year and the two after it, project by project, filled in where they stand. */
export function RollingTab() {
  const t = useWords(words);
  const [{ q, action, planned }] = usePlanSearch();
  const { year, unit } = useYearSeen();
  const given = { q, action, planned, unit: unit ?? undefined };
  const filter: Partial<typeof given> = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  );
  const pages = usePaging(JSON.stringify([year, filter]));
  const columns = useColumns(year);
  const table = useQuery({
    queryKey: ['plan', 'rolling', year, filter, pages.after],
    queryFn: ({ signal }) =>
      call(
        readRolling,
        { params: { year }, query: { ...filter, ...(pages.after && { after: pages.after }) } },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <Filters href={addressOf(downloadRolling, { params: { year }, query: filter })} />
      {table.isError && table.data !== undefined && <Failed error={table.error} retry={() => table.refetch()} />}
      <Loaded query={table}>
        {({ rows, next, totals }) => (
          <>
            <Sums year={year} totals={totals} />
            <DataTable
              caption={t('rollingCaption', { from: year, to: year + 2 })}
              columns={columns}
              rows={rows}
              rowKey={({ projectId }) => projectId}
              paging={pages.pagingFor(next)}
              loading={table.isPlaceholderData}
              empty={t('noRolling')}
            />
          </>
        )}
      </Loaded>
    </>
  );
}

function useColumns(year: number): TableColumnsType<RollingRow> {
  const t = useWords(words);
  const { shortNameOf } = useRegions();
  const mayWrite = useMay()('plan.write');
  const unit = t('inWan');
  return [
    { title: t('name'), key: 'name', fixed: 'left', render: (_, row) => <ProjectName row={row} width={270} /> },
    { title: t('county'), key: 'unit', render: (_, row) => <Numeral text={shortNameOf(row.unitCode)} /> },
    { title: t('stage'), key: 'stage', render: (_, row) => <StageTag stage={row.stage} /> },
    { title: t('caliber'), key: 'caliber', render: (_, row) => <CaliberTag verdict={row.caliber} /> },
    {
      ...{ title: <Head name={t('plannedTotalShort')} unit={unit} />, key: 'total', align: 'right' as const },
      render: (_: unknown, row: RollingRow) => <Wan yuan={row.plannedTotalYuan} />,
    },
    {
      ...{ title: <Head name={t('sinceStart')} unit={unit} />, key: 'since', align: 'right' as const },
      render: (_: unknown, row: RollingRow) => <Wan yuan={row.totalYuan} />,
    },
    ...[0, 1, 2].map((place) => ({
      title: <Head name={t('plannedOf', { year: year + place })} unit={unit} />,
      key: `year-${place}`,
      align: 'right' as const,
      render: (_: unknown, row: RollingRow) => (
        <AmountCell
          amount={{ ...row, year: year + place, ...(row.amounts[place] ?? { plannedYuan: null, version: 0 }) }}
          mayWrite={mayWrite}
        />
      ),
    })),
  ];
}

function Sums({ year, totals }: { readonly year: number; readonly totals: Reply<typeof readRolling>['totals'] }) {
  const t = useWords(words);
  return (
    <Flex gap="0 28px" wrap style={{ marginBottom: 8, fontVariantNumeric: 'tabular-nums' }}>
      {totals.map(({ projects, plannedYuan, inCaliberYuan }, place) => (
        <Typography.Text key={year + place}>
          {t('rollingSum', {
            ...{ year: year + place, projects, planned: wanText(plannedYuan), inCaliber: wanText(inCaliberYuan) },
          })}
        </Typography.Text>
      ))}
    </Flex>
  );
}

function Filters({ href }: { readonly href: string }) {
  const t = useWords(words);
  const [{ q, action, planned = 'yes' }, change] = usePlanSearch();
  return (
    <FilterBar label={t('search')} style={{ marginBottom: 8 }}>
      <Select
        aria-label={t('within')}
        value={planned}
        style={{ width: 140 }}
        options={(['yes', 'all'] as const).map((value) => ({ value, label: t(`planned.${value}`) }))}
        onChange={(value) => change({ planned: value === 'yes' ? undefined : value })}
      />
      <SearchBox label={t('search')} value={q} search={(text) => change({ q: text })} />
      <Chosen
        label={t('action')}
        value={action}
        choices={sixActions.map((value) => ({ value, label: t(value) }))}
        choose={(value) => change({ action: value })}
        width={190}
      />
      <Button icon={<DownloadOutlined />} href={href} download style={{ marginInlineStart: 'auto' }}>
        {t('xlsx')}
      </Button>
    </FilterBar>
  );
}
