import { type TableColumnsType, Typography } from 'antd';
import { Link } from 'react-router';
import { wanText } from '#kernel/money.ts';
import type { ProjectRow } from '../contract.ts';
import { CaliberTag } from './caliber-tag.tsx';
import { StageTag } from './stage-tag.tsx';
import type { words } from './words.ts';

type Speak = (key: keyof typeof words) => string;

/** Columns of the list of projects; `shortNameOf` names a region by its code. */
export function projectColumns(t: Speak, shortNameOf: (code: string) => string): TableColumnsType<ProjectRow> {
  const region = (code: string) => <span style={{ whiteSpace: 'nowrap' }}>{shortNameOf(code)}</span>;
  return [
    { title: t('column'), key: 'name', fixed: 'left', render: (_, row) => <ProjectName row={row} t={t} /> },
    { title: t('countyShort'), key: 'unit', render: (_, row) => region(row.unitCode) },
    { title: t('ownerShort'), key: 'owner', render: (_, row) => <Cut text={row.ownerName} width={120} /> },
    { title: <Head name={t('industryShort')} />, key: 'industry', render: (_, row) => row.industryCode ?? '—' },
    { title: t('action'), key: 'action', render: (_, row) => <Cut text={row.action && t(row.action)} width={96} /> },
    {
      title: <Head name={t('plannedTotalYuan')} unit={t('inWan')} />,
      key: 'planned',
      align: 'right',
      render: (_, row) => <Wan yuan={row.plannedTotalYuan} />,
    },
    {
      title: <Head name={t('funded')} unit={t('inWan')} />,
      key: 'fund',
      align: 'right',
      render: (_, row) => <Wan yuan={row.fundYuan} />,
    },
    { title: t('enteredShort'), key: 'entered', render: (_, row) => <Numeral text={row.enteredIn} /> },
    { title: t('stageShort'), key: 'stage', render: (_, row) => <StageTag stage={row.stage} /> },
    { title: t('caliberShort'), key: 'caliber', render: (_, row) => <CaliberTag verdict={row.caliber} /> },
  ];
}

function Head({ name, unit }: { readonly name: string; readonly unit?: string }) {
  return (
    <div style={{ lineHeight: 1.35, whiteSpace: 'nowrap' }}>
      {name}
      {unit && <br />}
      {unit}
    </div>
  );
}

function ProjectName({ row, t }: { readonly row: ProjectRow; readonly t: Speak }) {
  return (
    <div style={{ width: 244, lineHeight: 1.35 }}>
      <Link
        to={`/projects/${row.id}`}
        tabIndex={-1}
        title={row.name}
        onClick={(event) => event.stopPropagation()}
        style={{ display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
      >
        {row.name}
      </Link>
      <Typography.Text type="secondary" style={{ fontSize: 12, fontVariantNumeric: 'tabular-nums' }}>
        {row.code ?? t('noCode')}
      </Typography.Text>
    </div>
  );
}

function Cut({ text, width }: { readonly text: string | null; readonly width: number }) {
  return (
    <Typography.Text ellipsis={{ tooltip: text }} style={{ maxWidth: width }}>
      {text ?? '—'}
    </Typography.Text>
  );
}

function Wan({ yuan }: { readonly yuan: number | null }) {
  return <Numeral text={wanText(yuan)} />;
}

function Numeral({ text }: { readonly text: string | null }) {
  return <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>{text ?? '—'}</span>;
}
