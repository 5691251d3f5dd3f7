import { type TableColumnsType, Tooltip, Typography } from 'antd';
import { percentText, wanText } from '#kernel/money.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Figure } from '#ui/figure.tsx';
import { useAddress } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import type { PlanProgress } from '../contract.ts';
import { doneHead, Head, Numeral, Wan } from './cells.tsx';
import { LagText } from './lag-text.tsx';
import { words } from './words.ts';

type Row = PlanProgress['total'] & { readonly action: PlanProgress['actions'][number]['action'] | null };

const stages = ['before', 'building', 'finished', 'stopped'] as const;

/** Planned and done by action; the statistical caliber stands in columns of its own. */
export function ProgressTable({ progress }: { readonly progress: PlanProgress }) {
  const t = useWords(words);
  const { elapsedPercent, month, total, actions } = progress;
  const rows: Row[] = [...actions, { ...total, action: null }];
  const wan = (key: string, title: string, yuanOf: (row: Row) => number) => ({
    ...{ title: <Head name={title} unit={t('inWan')} />, key, align: 'right' as const },
    render: (_: unknown, row: Row) => <Wan yuan={yuanOf(row)} />,
  });
  const count = (key: string, title: string, numberOf: (row: Row) => number) => ({
    ...{ title, key, align: 'right' as const },
    render: (_: unknown, row: Row) => <Numeral text={numberOf(row)} />,
  });
  const lagHead = (
    <Tooltip title={t('lagHelp', { elapsed: percentText(elapsedPercent) })}>
      <span>{t('lag')}</span>
    </Tooltip>
  );
  const columns: TableColumnsType<Row> = [
    { title: t('actionLong'), key: 'action', fixed: 'left', render: (_, { action }) => <Name action={action} /> },
    {
      title: t('inPlan'),
      children: [
        { title: t('projectCount'), key: 'projects', align: 'right', render: (_, row) => <Count row={row} /> },
        wan('planned', t('planned'), ({ plannedYuan }) => plannedYuan),
        wan('done', doneHead(t, month), ({ doneYuan }) => doneYuan),
        {
          ...{ title: t('donePercent'), key: 'percent', align: 'right' as const },
          render: (_: unknown, row: Row) => (
            <Numeral text={row.donePercent === null ? null : `${percentText(row.donePercent)}%`} />
          ),
        },
        { title: lagHead, key: 'lag', align: 'right', render: (_, row) => <LagText points={row.lagPoints} /> },
      ],
    },
    {
      title: t('ofItInCaliber'),
      children: [
        count('inProjects', t('projectCount'), ({ inCaliber }) => inCaliber.projects),
        wan('inPlanned', t('planned'), ({ inCaliber }) => inCaliber.plannedYuan),
        wan('inDone', t('done'), ({ inCaliber }) => inCaliber.doneYuan),
      ],
    },
    {
      title: t('stages'),
      children: stages.map((stage) => count(stage, t(`stages.${stage}`), (row) => row.stages[stage])),
    },
  ];
  return (
    <>
      <DataTable
        caption={t('progressCaption')}
        columns={columns}
        rows={rows}
        rowKey={({ action }) => action ?? 'total'}
      />
      <Typography.Paragraph type="secondary" style={{ margin: '6px 0 0' }}>
        {t('caliberApart')}
      </Typography.Paragraph>
    </>
  );
}

function Name({ action }: Pick<Row, 'action'>) {
  const t = useWords(words);
  return action === null ? <strong>{t('total')}</strong> : t(action);
}

/** The number of projects opens them. */
function Count({ row: { action, projects, plannedYuan, doneYuan } }: { readonly row: Row }) {
  const t = useWords(words);
  const here = useAddress();
  const label = t('openAction', {
    ...{ action: action === null ? t('total') : t(action), projects },
    ...{ planned: wanText(plannedYuan), done: wanText(doneYuan) },
  });
  return (
    <Figure to={here({ tab: 'projects', action: action ?? undefined, within: undefined })} label={label}>
      {projects}
    </Figure>
  );
}
