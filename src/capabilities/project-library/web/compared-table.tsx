import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Flex, type TableColumnsType, Tag } from 'antd';
import { useNavigate } from 'react-router';
import { yiText } from '#kernel/money.ts';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Loaded } from '#ui/page.tsx';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { ProjectFilter } from '../contract.ts';
import { type ComparedRow, compareProjects, totalComparison } from '../contract-table.ts';
import { columnsNamed, type TableColumn } from '../rules/table-columns.ts';
import { cellText, ProjectName, projectCell, type TableSpeech } from './project-cells.tsx';
import { headOf, orderClicked } from './project-columns.tsx';
import type { ChangeSearch, ProjectSearch } from './project-search.ts';
import { tableWords } from './table-words.ts';
import { words } from './words.ts';

type Held = {
  readonly state: ProjectSearch;
  readonly change: ChangeSearch;
  readonly filter: ProjectFilter;
  readonly comparedWith: string;
};

/** The list of projects, each beside itself as it was known at the end of a day. */
export function ComparedTable({ state, change, filter, comparedWith }: Held) {
  const t = useWords(words);
  const say = useWords(tableWords);
  const { shortNameOf } = useRegions();
  const navigate = useNavigate();
  const { sort, reverse, changed } = state;
  const asked = {
    ...filter,
    comparedWith,
    ...(sort && { sort }),
    ...(reverse && { reverse }),
    ...(changed && { changed }),
  };
  const pages = usePaging(JSON.stringify(asked));
  const list = useQuery({
    queryKey: ['project-library', 'comparison', asked, pages.after],
    queryFn: ({ signal }) =>
      call(compareProjects, { query: { ...asked, ...(pages.after && { after: pages.after }) } }, { signal }),
    placeholderData: keepPreviousData,
  });
  const was = (value: string) => say('was', { value });
  const columns = comparedColumns(columnsNamed(state.columns), state, { t, nameOf: shortNameOf, was });
  return (
    <>
      <ComparisonBand state={state} change={change} filter={filter} comparedWith={comparedWith} />
      <Loaded query={list}>
        {({ rows, next }) => (
          <DataTable
            caption={t('caption')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            open={({ id, now }) => now && navigate(`/projects/${id}`)}
            addressOf={({ id }) => `/projects/${id}`}
            sortBy={(column, direction) => change(orderClicked(column, direction))}
            isLoose={state.density === 'loose'}
            paging={pages.pagingFor(next)}
            loading={list.isPlaceholderData}
            empty={say('nothingChanged')}
          />
        )}
      </Loaded>
    </>
  );
}

function ComparisonBand({ state, change, filter, comparedWith }: Held) {
  const say = useWords(tableWords);
  const totals = useQuery({
    queryKey: ['project-library', 'comparison-totals', filter, comparedWith],
    queryFn: ({ signal }) => call(totalComparison, { query: { ...filter, comparedWith } }, { signal }),
    placeholderData: keepPreviousData,
  });
  const found = totals.data;
  const text = found
    ? say('comparing', {
        ...found,
        day: comparedWith,
        before: found.projectsThen,
        now: found.projectsNow,
        beforeYuan: yiText(found.plannedTotalYuanThen),
        nowYuan: yiText(found.plannedTotalYuanNow),
      })
    : '…';
  const acts = (
    <Flex gap="small" align="center" className="no-print">
      <Checkbox
        checked={state.changed === 'only'}
        onChange={(event) => change({ changed: event.target.checked ? 'only' : undefined })}
      >
        {say('onlyChanged')}
      </Checkbox>
      <Button size="small" onClick={() => change({ comparedWith: undefined, changed: undefined })}>
        {say('stopComparing')}
      </Button>
    </Flex>
  );
  return (
    <Alert
      type="info"
      showIcon
      title={
        <span style={{ fontVariantNumeric: 'tabular-nums' }} title={say('comparingHelp')}>
          {text}
        </span>
      }
      action={acts}
      style={{ marginBottom: 8 }}
      className="comparison-band"
    />
  );
}

type ComparedSpeech = TableSpeech & { readonly was: (value: string) => string };

function comparedColumns(
  columns: readonly TableColumn[],
  state: ProjectSearch,
  speech: ComparedSpeech,
): TableColumnsType<ComparedRow> {
  const { t } = speech;
  const [name, ...others] = columns.map((column) => ({
    ...headOf(column, state, t),
    render: (_: unknown, row: ComparedRow) => <ComparedCell column={column} row={row} speech={speech} />,
  }));
  const change = {
    title: t('change'),
    key: 'change',
    width: 190,
    render: (_: unknown, row: ComparedRow) => <ChangeTag row={row} t={t} />,
  };
  return name ? [name, change, ...others] : [];
}

const looks = {
  same: { color: 'default', sign: '' },
  changed: { color: 'warning', sign: '△ ' },
  new: { color: 'success', sign: '＋ ' },
  joined: { color: 'blue', sign: '→ ' },
  left: { color: 'error', sign: '－ ' },
} as const;

type Change = { readonly row: ComparedRow; readonly t: TableSpeech['t'] };

/** What changed by its names, because the cell itself may lie beyond the edge of the screen. */
function ChangeTag({ row: { state, changed }, t }: Change) {
  if (state === 'same') return <span>{t('state.same')}</span>;
  const { color, sign } = looks[state];
  const names = changed.map((field) => t(field)).join('、');
  return (
    <div style={{ lineHeight: 1.35 }}>
      <Tag color={color}>
        {sign}
        {t(`state.${state}`)}
      </Tag>
      {names !== '' && (
        <div className="was-value changed-names" title={names}>
          {names}
        </div>
      )}
    </div>
  );
}

type Cell = { readonly column: TableColumn; readonly row: ComparedRow; readonly speech: ComparedSpeech };

function ComparedCell({ column, row: { state, now, was, changed }, speech }: Cell) {
  const shown = now ?? was;
  if (!shown) return null;
  const isChanged = changed.some((field) => field === column || (column === 'name' && field === 'code'));
  const cell =
    column === 'name' && now === null ? (
      <ProjectName row={shown} t={speech.t} isGone />
    ) : (
      projectCell(column, shown, speech)
    );
  if (!isChanged || !was) return state === 'left' ? <s>{cell}</s> : cell;
  const former =
    column === 'name' && !changed.includes('name') ? (was.code ?? speech.t('noCode')) : cellText(column, was, speech);
  return (
    <div className="changed-cell">
      {cell}
      <div className="was-value">△ {speech.was(former)}</div>
    </div>
  );
}
