import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TableColumnsType } from 'antd';
import { Link, useNavigate } from 'react-router';
import { lagCauseTerms } from '#kernel/lag.ts';
import { percentText, wanText } from '#kernel/money.ts';
import { call } from '#ui/call.ts';
import { Cut } from '#ui/cut.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Loaded } from '#ui/page.tsx';
import { usePaging } from '#ui/use-paging.ts';
import { useLanguage, useWords } from '#ui/words.ts';
import { redKey } from '../../coordination/contract.ts';
import { SetTaskButton } from '../../coordination/web/set-task.tsx';
import { type FollowUpRow, listLagging, listMissing } from '../../dispatch/contract.ts';
import { LagMark } from '../../dispatch/web/lag-mark.tsx';
import { useMay } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { words } from './words.ts';

type Wish = {
  readonly kind: 'missing' | 'lagging';
  readonly month: string;
  /** Null for all units of the remit. */
  readonly unit: string | null;
  readonly caption: string;
};

/** Projects that have not reported or lag behind, page by page; a row opens its project. */
export function FollowUpList({ kind, month, unit, caption }: Wish) {
  const t = useWords(words);
  const [language] = useLanguage();
  const navigate = useNavigate();
  const maySet = useMay()('coordination.set-task');
  const { shortNameOf } = useRegions();
  const pages = usePaging(`${kind} ${month} ${unit}`);
  const list = useQuery({
    queryKey: ['dispatch', kind, month, unit, 50, pages.after],
    queryFn: ({ signal }) =>
      call(
        kind === 'missing' ? listMissing : listLagging,
        { params: { month }, query: { limit: 50, ...(unit && { unit }), after: pages.after } },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
  const columns: TableColumnsType<FollowUpRow> = [
    {
      title: t('project'),
      key: 'name',
      fixed: 'left',
      width: 224,
      render: (_, row) => (
        <Link
          to={projectAddress(kind, row.projectId)}
          className="cut cut-210"
          title={row.name}
          onClick={(event) => event.stopPropagation()}
        >
          {row.name}
        </Link>
      ),
    },
    { title: t('unit'), key: 'unit', width: 66, render: (_, { unitCode }) => shortNameOf(unitCode) },
    { title: t('owner'), key: 'owner', width: 132, render: (_, { ownerName }) => <Cut text={ownerName} width={120} /> },
    ...(kind === 'lagging' ? [lagColumn(t('lag'))] : []),
    ...(kind === 'lagging' ? [figure('elapsed', t('elapsed'), (row) => percentText(row.elapsedPercent))] : []),
    figure('done', t('done'), ({ donePercent }) => percentText(donePercent)),
    figure('planned', t('plannedWan'), ({ plannedTotalYuan }) => wanText(plannedTotalYuan)),
    figure('total', t('totalWan'), ({ totalYuan }) => wanText(totalYuan)),
    { title: t('lastMonth'), key: 'last', width: 80, render: (_, { lastMonth }) => lastMonth ?? '—' },
    {
      title: t('causeAndProblems'),
      key: 'problems',
      width: 132,
      render: (_, { causeCode, problems }) => (
        <Cut
          text={[causeCode && lagCauseTerms[causeCode][language], problems].filter(Boolean).join('；') || null}
          width={120}
        />
      ),
    },
    ...(maySet ? [taskColumn(kind, month, t)] : []),
  ];
  return (
    <Loaded query={list}>
      {({ rows, next }) => (
        <DataTable
          caption={caption}
          columns={columns}
          rows={rows}
          rowKey={({ projectId }) => projectId}
          open={({ projectId }) => navigate(projectAddress(kind, projectId))}
          paging={pages.pagingFor(next)}
          loading={list.isPlaceholderData}
          empty={t(kind === 'missing' ? 'allReported' : 'laggingNone')}
        />
      )}
    </Loaded>
  );
}

function projectAddress(kind: Wish['kind'], id: string): string {
  return kind === 'missing' ? `/projects/${id}?tab=months` : `/projects/${id}`;
}

function figure(key: string, title: string, text: (row: FollowUpRow) => string): TableColumnsType<FollowUpRow>[number] {
  return { key, title, align: 'right', width: 88, render: (_, row) => <span className="numeral">{text(row)}</span> };
}

function taskColumn(
  kind: Wish['kind'],
  month: string,
  t: (key: 'setTask' | 'lagging' | 'notReported') => string,
): TableColumnsType<FollowUpRow>[number] {
  const render = (_: unknown, { projectId, name, unitCode }: FollowUpRow) => {
    const key = kind === 'missing' ? redKey.missing(projectId, month) : redKey.lagging(projectId);
    const title = `${name}：${t(kind === 'missing' ? 'notReported' : 'lagging')}`;
    return <SetTaskButton from={{ kind, key, projectId, unitCode, title, link: projectAddress(kind, projectId) }} />;
  };
  return { key: 'task', title: t('setTask'), fixed: 'right', width: 92, render };
}

function lagColumn(title: string): TableColumnsType<FollowUpRow>[number] {
  const render = (_: unknown, { lagPoints, lagColour }: FollowUpRow) => (
    <LagMark colour={lagColour}>
      <span className="numeral">{percentText(lagPoints)}</span>
    </LagMark>
  );
  return { key: 'lag', title, align: 'right', width: 104, render };
}
