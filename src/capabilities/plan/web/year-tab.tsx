import { DownloadOutlined, ImportOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Flex, Select, Typography } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
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
import { downloadYear, listYearProjects, totalYearProjects, type YearProject } from '../contract.ts';
import { MembershipForm } from './membership-form.tsx';
import { usePlanSearch, useYearSeen } from './plan-search.ts';
import { words } from './words.ts';
import { useWritesPlan } from './work-plan-tab.tsx';
import { yearColumns } from './year-columns.tsx';

/** The projects of a year: planned and done, amounts filled in where they stand, membership decided by the city. */
export function YearTab() {
  const t = useWords(words);
  const { shortNameOf } = useRegions();
  const mayWrite = useMay()('plan.write');
  const writesPlan = useWritesPlan();
  const { year, filter } = useFilter();
  const [deciding, setDeciding] = useState<YearProject | null>(null);
  const pages = usePaging(JSON.stringify([year, filter]));
  const list = useQuery({
    queryKey: ['plan', 'projects', year, filter, pages.after],
    queryFn: ({ signal }) =>
      call(
        listYearProjects,
        { params: { year }, query: { ...filter, ...(pages.after && { after: pages.after }) } },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <Filters />
      <Totals />
      {list.isError && list.data !== undefined && <Failed error={list.error} retry={() => list.refetch()} />}
      <Loaded query={list}>
        {({ rows, next, month }) => (
          <DataTable
            caption={t('projectsCaption', { year })}
            columns={yearColumns({ t, shortNameOf, year, month, mayWrite, decide: writesPlan ? setDeciding : null })}
            rows={rows}
            rowKey={({ projectId }) => projectId}
            paging={pages.pagingFor(next)}
            loading={list.isPlaceholderData}
            empty={t('noYearProjects')}
            totals={mayWrite && <span className="no-print">{t('keys')}</span>}
          />
        )}
      </Loaded>
      {deciding && <MembershipForm year={year} project={deciding} close={() => setDeciding(null)} />}
    </>
  );
}

/** The filter in the address, with unit and month of the top of the page. */
function useFilter() {
  const [{ q, action, caliber, within }] = usePlanSearch();
  const { year, month, unit } = useYearSeen();
  const given = { q, action, caliber, within, month: month ?? undefined, unit: unit ?? undefined };
  const filter: Partial<typeof given> = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  );
  return { year, filter };
}

function Filters() {
  const t = useWords(words);
  const navigate = useNavigate();
  const mayWrite = useMay()('plan.write');
  const [{ q, action, caliber, within = 'plan' }, change] = usePlanSearch();
  const { year, filter } = useFilter();
  return (
    <FilterBar label={t('search')} style={{ marginBottom: 8 }}>
      <Select
        aria-label={t('within')}
        value={within}
        style={{ width: 130 }}
        options={(['plan', 'outside', 'all'] as const).map((value) => ({ value, label: t(`within.${value}`) }))}
        onChange={(value) => change({ within: value === 'plan' ? undefined : value })}
      />
      <SearchBox label={t('search')} value={q} search={(text) => change({ q: text })} />
      <Chosen
        label={t('action')}
        value={action}
        choices={sixActions.map((value) => ({ value, label: t(value) }))}
        choose={(value) => change({ action: value })}
        width={190}
      />
      <Chosen
        label={t('caliber')}
        value={caliber}
        choices={(['in', 'ask', 'out'] as const).map((value) => ({ value, label: t(value) }))}
        choose={(value) => change({ caliber: value })}
        width={120}
      />
      <Flex gap="small" style={{ marginInlineStart: 'auto' }}>
        <Button
          icon={<DownloadOutlined />}
          href={addressOf(downloadYear, { params: { year }, query: filter })}
          download
        >
          {t('xlsx')}
        </Button>
        {mayWrite && (
          <Button icon={<ImportOutlined />} onClick={() => navigate('/import?kind=yearly')}>
            {t('import')}
          </Button>
        )}
      </Flex>
    </FilterBar>
  );
}

/** Sums of all pages: the plan, and of it the caliber. */
function Totals() {
  const t = useWords(words);
  const { year, filter } = useFilter();
  const totals = useQuery({
    queryKey: ['plan', 'totals', year, filter],
    queryFn: ({ signal }) => call(totalYearProjects, { params: { year }, query: filter }, { signal }),
    placeholderData: keepPreviousData,
  });
  const data = totals.data;
  return (
    <div className="plan-line">
      <Typography.Text style={{ fontVariantNumeric: 'tabular-nums' }}>
        {data &&
          t('sums', {
            ...{ projects: data.projects, planned: wanText(data.plannedYuan), done: wanText(data.doneYuan) },
            ...{ inProjects: data.inCaliber.projects, inPlanned: wanText(data.inCaliber.plannedYuan) },
            inDone: wanText(data.inCaliber.doneYuan),
          })}
      </Typography.Text>
    </div>
  );
}
