import { ImportOutlined, PrinterOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { yiText } from '#kernel/money.ts';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Failed, Loaded, Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { listProjects, type ProjectFilter, totalProjects } from '../contract.ts';
import { BulkBar } from './bulk-bar.tsx';
import { projectColumns } from './project-columns.tsx';
import { FilterChips, ProjectFilters } from './project-filters.tsx';
import { filterOf, projectSearch } from './project-search.ts';
import { StageBoard } from './stage-board.tsx';
import { EditActs, ViewSwitch } from './view-switch.tsx';
import { words } from './words.ts';

/** The projects of the remit: filters in the address, page by page, a row opens its project. */
export function ProjectsPage() {
  const t = useWords(words);
  const regions = useRegions();
  const navigate = useNavigate();
  const may = useMay();
  const mayImport = may('project-library.import');
  const mayEdit = may('project-library.edit');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [state, change] = useSearchState(projectSearch);
  const filter = filterOf(state, regions.city?.code);
  const asked = { ...filter, ...(state.sort && { sort: state.sort }) };
  const pages = usePaging(JSON.stringify(asked));
  const list = useQuery({
    queryKey: ['project-library', 'projects', asked, pages.after],
    queryFn: ({ signal }) =>
      call(listProjects, { query: { ...asked, ...(pages.after && { after: pages.after }) } }, { signal }),
    placeholderData: keepPreviousData,
    enabled: state.view !== 'board',
  });
  const isBoard = state.view === 'board';
  const extra = (
    <>
      <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
        {t('print')}
      </Button>
      {mayEdit && <EditActs />}
      {mayImport && <ImportButton />}
    </>
  );
  return (
    <Page title={t('projects')} extra={extra}>
      <ProjectFilters state={state} change={change} />
      <Flex justify="space-between" align="center" gap="small" wrap style={{ minHeight: 26, marginBottom: 6 }}>
        <ViewSwitch view={state.view} change={change} />
        <FilterChips state={state} change={change} />
        <Totals filter={filter} />
      </Flex>
      {mayEdit && !isBoard && <BulkBar filter={filter} chosen={chosen} setChosen={setChosen} />}
      {list.isError && list.data !== undefined && <Failed error={list.error} retry={() => list.refetch()} />}
      {isBoard ? (
        <StageBoard filter={filter} />
      ) : (
        <Loaded query={list}>
          {({ rows, next }) => (
            <DataTable
              caption={t('caption')}
              columns={projectColumns(t, regions.shortNameOf)}
              rows={rows}
              rowKey={(row) => row.id}
              open={(row) => navigate(`/projects/${row.id}`)}
              paging={pages.pagingFor(next)}
              loading={list.isPlaceholderData}
              {...(mayEdit && { selection: { keys: chosen, select: setChosen } })}
              empty={<Nothing isFiltered={Object.keys(filter).length > 0} mayImport={mayImport} />}
            />
          )}
        </Loaded>
      )}
    </Page>
  );
}

function Totals({ filter }: { readonly filter: ProjectFilter }) {
  const t = useWords(words);
  const totals = useQuery({
    queryKey: ['project-library', 'totals', filter],
    queryFn: ({ signal }) => call(totalProjects, { query: filter }, { signal }),
    placeholderData: keepPreviousData,
  });
  if (totals.isError) return <>{t('totalsFailed')}</>;
  if (!totals.data) return null;
  const { projects, plannedTotalYuan, fundedProjects, fundYuan } = totals.data;
  return (
    <span style={{ fontVariantNumeric: 'tabular-nums', marginInlineStart: 'auto' }}>
      {t('totals', { projects, planned: yiText(plannedTotalYuan), funded: fundedProjects, fund: yiText(fundYuan) })}
    </span>
  );
}

function Nothing({ isFiltered, mayImport }: { readonly isFiltered: boolean; readonly mayImport: boolean }) {
  const t = useWords(words);
  return (
    <Flex vertical align="center" gap="small" style={{ padding: 32 }}>
      <Typography.Text>{t(isFiltered ? 'emptyFiltered' : mayImport ? 'emptyAll' : 'emptyAsk')}</Typography.Text>
      {!isFiltered && mayImport && <ImportButton />}
    </Flex>
  );
}

function ImportButton() {
  const t = useWords(words);
  const navigate = useNavigate();
  return (
    <Button type="primary" icon={<ImportOutlined />} onClick={() => navigate('/import?kind=projects')}>
      {t('import')}
    </Button>
  );
}
