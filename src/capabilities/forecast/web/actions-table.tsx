import { Checkbox, Select, type TableColumnsType, Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { DataTable } from '#ui/data-table.tsx';
import { Explained } from '#ui/explained.tsx';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { Advice, AdviceAction } from '../contract-advice.ts';
import { adviceWords } from './advice-words.ts';
import type { Mark, useChosen } from './chosen-state.ts';
import { ProjectName } from './project-name.tsx';

type Row = AdviceAction & { readonly place: number };
type Wish = {
  readonly advice: Advice;
  readonly chosen: ReturnType<typeof useChosen>;
  /** Points of probability by action; null until the scenarios have arrived. */
  readonly worth: readonly number[] | null;
};

/** What can be done, each with a box: its work, effort, first month, and what it is worth with the present choice. */
export function ActionsTable({ advice, chosen, worth }: Wish) {
  const t = useWords(adviceWords);
  const { shortNameOf } = useRegions();
  const maySearch = useMay()('forecast.advise');
  const rows = advice.actions.map((action, place) => ({ ...action, place }));
  const units = new Set(advice.actions.map(({ unitCode }) => unitCode));
  const columns: TableColumnsType<Row> = [
    {
      title: <span className="visually-hidden">{t('choose')}</span>,
      key: 'choose',
      width: 36,
      render: (_, { place, name }) => (
        <Checkbox
          checked={chosen.chosen.includes(place)}
          onChange={() => chosen.toggle(place)}
          aria-label={`${t('choose')} ${name}`}
        />
      ),
    },
    {
      title: t('project'),
      key: 'project',
      render: (_, row) => <ProjectName project={row} width={units.size > 1 ? 190 : 250} />,
    },
    { title: t('kind'), key: 'kind', width: 120, render: (_, { kind }) => t(`kind.${kind}`) },
    ...(units.size > 1
      ? [
          {
            title: t('unit'),
            key: 'unit',
            width: 76,
            render: (_: unknown, row: Row) => <span className="nowrap">{shortNameOf(row.unitCode)}</span>,
          },
        ]
      : []),
    { title: t('effortDays'), dataIndex: 'effortDays', width: 56, align: 'right' },
    { title: t('earliest'), dataIndex: 'earliestMonth', width: 84 },
    {
      title: <Explained term={t('worth')} help={t('worth.help')} />,
      key: 'worth',
      width: 76,
      align: 'right',
      render: (_, { place }) => <Worth points={worth === null ? null : (worth[place] ?? 0)} />,
    },
    ...(maySearch ? [markColumn(<Explained term={t('mark')} help={t('mark.help')} />, chosen)] : []),
    {
      title: t('task'),
      key: 'task',
      width: 76,
      render: (_, { id }) => <TaskOf taskId={advice.adopted.find(({ actionId }) => actionId === id)?.taskId} />,
    },
  ];
  return (
    <DataTable caption={t('actions')} columns={columns} rows={rows} rowKey={({ id }) => id} empty={t('actionsEmpty')} />
  );
}

function markColumn(title: ReactNode, chosen: Wish['chosen']): TableColumnsType<Row>[number] {
  return {
    title,
    key: 'mark',
    width: 92,
    className: 'no-print',
    render: (_, { place, name }) => (
      <MarkSwitch name={name} value={chosen.markOf(place)} change={(mark) => chosen.mark(place, mark)} />
    ),
  };
}

function MarkSwitch(wish: { readonly name: string; readonly value: Mark; readonly change: (mark: Mark) => void }) {
  const t = useWords(adviceWords);
  return (
    <Select<Mark>
      size="small"
      style={{ width: 76 }}
      aria-label={`${t('mark')} ${wish.name}`}
      value={wish.value}
      onChange={wish.change}
      options={(['free', 'must', 'never'] as const).map((value) => ({ value, label: t(value) }))}
    />
  );
}

/** Whole points: a scenario set of some thousand says no more. */
function Worth({ points }: { readonly points: number | null }) {
  const t = useWords(adviceWords);
  if (points === null) return '…';
  const n = Math.round(Math.abs(points) * 100);
  if (n === 0) return <span className="numeral">{points === 0 ? '0' : t('littlePoints')}</span>;
  return <span className="numeral">{t('points', { sign: points < 0 ? '−' : '+', n })}</span>;
}

function TaskOf({ taskId }: { readonly taskId: string | undefined }) {
  const t = useWords(adviceWords);
  if (taskId === undefined) return null;
  return (
    <Link to={`/coordination?task=${taskId}`}>
      <Tag color="processing">{t('adopted')}</Tag>
    </Link>
  );
}
