import { Button, type TableColumnsType, Typography } from 'antd';
import { Link } from 'react-router';
import { percentText } from '#kernel/money.ts';
import type { Facts } from '#kernel/refusal.ts';
import { CaliberTag } from '../../project-library/web/caliber-tag.tsx';
import { StageTag } from '../../project-library/web/stage-tag.tsx';
import type { YearProject } from '../contract.ts';
import { AmountCell } from './amount-cell.tsx';
import { doneHead, Head, Numeral, Wan } from './cells.tsx';
import type { words } from './words.ts';

type Wish = {
  readonly t: (key: keyof typeof words, facts?: Facts) => string;
  readonly shortNameOf: (code: string) => string;
  readonly year: number;
  readonly month: string;
  readonly mayWrite: boolean;
  /** Opens the form of a decision; null for those who may not decide. */
  readonly decide: ((project: YearProject) => void) | null;
};

/** Columns of the projects of a year. */
export function yearColumns({ t, shortNameOf, year, month, mayWrite, decide }: Wish): TableColumnsType<YearProject> {
  const unit = t('inWan');
  return [
    { title: t('name'), key: 'name', fixed: 'left', render: (_, row) => <ProjectName row={row} /> },
    { title: t('county'), key: 'unit', render: (_, row) => <Numeral text={shortNameOf(row.unitCode)} /> },
    {
      title: t('action'),
      key: 'action',
      render: (_, { action, ownAction }) => {
        const shown = action ?? ownAction;
        return <Numeral text={shown && t(`short.${shown}`)} />;
      },
    },
    {
      title: <Head name={t('plannedTotalShort')} unit={unit} />,
      key: 'total',
      align: 'right',
      render: (_, row) => <Wan yuan={row.plannedTotalYuan} />,
    },
    {
      title: <Head name={t('sinceStart')} unit={unit} />,
      key: 'since',
      align: 'right',
      render: (_, row) => <Wan yuan={row.totalYuan} />,
    },
    {
      title: <Head name={t('plannedOf', { year })} unit={unit} />,
      key: 'planned',
      align: 'right',
      render: (_, { amountVersion: version, ...row }) => (
        <AmountCell amount={{ ...row, year, version }} mayWrite={mayWrite} />
      ),
    },
    {
      title: <Head name={doneHead(t, month)} unit={unit} />,
      key: 'done',
      align: 'right',
      render: (_, row) => <Wan yuan={row.doneYuan} />,
    },
    {
      title: t('donePercent'),
      key: 'percent',
      align: 'right',
      render: (_, { donePercent }) => <Numeral text={donePercent === null ? null : `${percentText(donePercent)}%`} />,
    },
    { title: t('stage'), key: 'stage', render: (_, row) => <StageTag stage={row.stage} /> },
    { title: t('caliber'), key: 'caliber', render: (_, row) => <CaliberTag verdict={row.caliber} /> },
    {
      title: t('membership'),
      key: 'membership',
      render: (_, row) => <Membership row={row} t={t} decide={decide} />,
    },
  ];
}

/** The name of a project with its code below, cut to a width. */
export function ProjectName({
  row,
  width = 236,
}: {
  readonly row: Pick<YearProject, 'projectId' | 'name' | 'code'>;
  readonly width?: number;
}) {
  return (
    <div style={{ width, lineHeight: 1.35 }}>
      <Link
        to={`/projects/${row.projectId}`}
        title={row.name}
        style={{ display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
      >
        {row.name}
      </Link>
      <Typography.Text type="secondary" style={{ fontSize: 12, fontVariantNumeric: 'tabular-nums' }}>
        {row.code ?? '—'}
      </Typography.Text>
    </div>
  );
}

function Membership({ row, t, decide }: { readonly row: YearProject } & Pick<Wish, 't' | 'decide'>) {
  const { isInPlan, membership } = row;
  const isDecided = membership !== null && membership.mode !== 'default';
  const text = isDecided ? t(isInPlan ? 'decidedIn' : 'decidedOut') : t(isInPlan ? 'yes' : 'no');
  return (
    <div style={{ whiteSpace: 'nowrap', lineHeight: 1.35 }}>
      {text}{' '}
      {decide && (
        <Button size="small" type="link" className="no-print" onClick={() => decide(row)}>
          {t('change')}
          <span className="visually-hidden">{row.name}</span>
        </Button>
      )}
      {isDecided && (
        <Typography.Text type="secondary" ellipsis={{ tooltip: membership.reason }} className="plan-reason">
          {membership.reason}
        </Typography.Text>
      )}
    </div>
  );
}
