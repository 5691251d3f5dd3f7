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
import { columnsNamed } from '../rules/table-columns.ts';
import { BulkBar } from './bulk-bar.tsx';
import { ColumnSettings } from './column-settings.tsx';
import { ComparePicker } from './compare-picker.tsx';
import { ComparedTable } from './compared-table.tsx';
import { ExportButton, ExportOutcome, useExport } from './export-button.tsx';
import { FilterChips } from './filter-chips.tsx';
import { orderClicked, projectColumns } from './project-columns.tsx';
import { ProjectFilters } from './project-filters.tsx';
import { type ChangeSearch, filterOf, type ProjectSearch, projectSearch } from './project-search.ts';
import { SavedViews } from './saved-views.tsx';
import { StageBoard } from './stage-board.tsx';
import { useFirstView } from './use-first-view.ts';
import { EditActs, NextPages, ViewSwitch } from './view-switch.tsx';
import { words } from './words.ts';
import './project.css';

/** The projects of the remit: filters in the address, page by page, a row opens its project. */
export function ProjectsPage() {
  const t = useWords(words);
  const regions = useRegions();
  const may = useMay();
  const mayImport = may('project-library.import');
  const mayEdit = may('project-library.edit');
  const [state, change] = useSearchState(projectSearch);
  const filter = filterOf(state, regions.city?.code);
  const exporting = useExport({ state, filter });
  useFirstView();
  const extra = (
    <>
      <SavedViews />
      <ColumnSettings state={state} change={change} />
      <ComparePicker state={state} change={change} />
      <ExportButton exporting={exporting} />
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
      <ExportOutcome exporting={exporting} />
      <Flex justify="space-between" align="center" gap="small" wrap style={{ minHeight: 26, marginBottom: 6 }}>
        <ViewSwitch view={state.view} change={change} />
        <NextPages />
        <FilterChips state={state} change={change} />
        {!state.comparedWith && <Totals filter={filter} />}
      </Flex>
      <Shown state={state} change={change} filter={filter} mayImport={mayImport} />
    </Page>
  );
}

type Held = {
  readonly state: ProjectSearch;
  readonly change: ChangeSearch;
  readonly filter: ProjectFilter;
  readonly mayImport: boolean;
};

/** The board, two days side by side, or the list. */
function Shown(held: Held) {
  const { state, change, filter } = held;
  if (state.view === 'board') return <StageBoard filter={filter} />;
  return state.comparedWith ? (
    <ComparedTable state={state} change={change} filter={filter} comparedWith={state.comparedWith} />
  ) : (
    <Projects {...held} />
  );
}

function Projects({ state, change, filter, mayImport }: Held) {
  const t = useWords(words);
  const { shortNameOf } = useRegions();
  const navigate = useNavigate();
  const mayEdit = useMay()('project-library.edit');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { sort, reverse } = state;
  const asked = { ...filter, ...(sort && { sort }), ...(reverse && { reverse }) };
  const pages = usePaging(JSON.stringify(asked));
  const list = useQuery({
    queryKey: ['project-library', 'projects', asked, pages.after],
    queryFn: ({ signal }) =>
      call(listProjects, { query: { ...asked, ...(pages.after && { after: pages.after }) } }, { signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      {mayEdit && <BulkBar filter={filter} chosen={chosen} setChosen={setChosen} />}
      {list.isError && list.data !== undefined && <Failed error={list.error} retry={() => list.refetch()} />}
      <Loaded query={list}>
        {({ rows, next }) => (
          <DataTable
            caption={t('caption')}
            columns={projectColumns(columnsNamed(state.columns), state, { t, nameOf: shortNameOf })}
            rows={rows}
            rowKey={(row) => row.id}
            open={(row) => navigate(`/projects/${row.id}`)}
            addressOf={(row) => `/projects/${row.id}`}
            sortBy={(column, direction) => change(orderClicked(column, direction))}
            isLoose={state.density === 'loose'}
            paging={pages.pagingFor(next)}
            loading={list.isPlaceholderData}
            {...(mayEdit && { selection: { keys: chosen, select: setChosen } })}
            empty={<Nothing isFiltered={Object.keys(filter).length > 0} mayImport={mayImport} />}
          />
        )}
      </Loaded>
    </>
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
