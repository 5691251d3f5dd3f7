import { Typography } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { wanText } from '#kernel/money.ts';
import { instantText } from '#ui/page.tsx';
import type { ProjectRow } from '../contract.ts';
import type { TableColumn } from '../rules/table-columns.ts';
import { CaliberTag } from './caliber-tag.tsx';
import { StageTag } from './stage-tag.tsx';
import type { words } from './words.ts';

/** How the table speaks: a word by its key, a region by its code. */
export type TableSpeech = {
  readonly t: (key: keyof typeof words) => string;
  readonly nameOf: (code: string) => string;
};

/** What a column shows of a project. */
export function projectCell(column: TableColumn, row: ProjectRow, speech: TableSpeech): ReactNode {
  if (column === 'name') return <ProjectName row={row} t={speech.t} />;
  if (column === 'stage') return <StageTag stage={row.stage} />;
  if (column === 'caliber') return <CaliberTag verdict={row.caliber} />;
  const text = cellText(column, row, speech);
  const width = cutAt[column];
  if (width === undefined) return <Numeral text={text} />;
  return (
    <Typography.Text ellipsis={{ tooltip: text }} style={{ maxWidth: width }}>
      {text}
    </Typography.Text>
  );
}

const cutAt: Partial<Record<TableColumn, number>> = {
  ownerName: 120,
  action: 96,
  departmentName: 110,
  approvalNumber: 130,
};

/** The same in words alone; “—” where nothing is stated. */
export function cellText(column: TableColumn | 'code', row: ProjectRow, { t, nameOf }: TableSpeech): string {
  const value = row[column];
  if (value === null) return '—';
  if (typeof value === 'number') return wanText(value);
  if (typeof value === 'boolean') return t(value ? 'isYes' : 'isNo');
  if (column === 'unitCode' || column === 'townshipCode') return nameOf(value);
  if (column === 'recordedAt') return instantText(value).slice(0, 10);
  if (column === 'nature') return t(`nature.${value}` as keyof typeof words);
  return spoken.has(column) ? t(value as keyof typeof words) : value;
}

const spoken: ReadonlySet<string> = new Set(['action', 'stage', 'caliber', 'statisticsState']);

type Named = { readonly row: ProjectRow; readonly t: TableSpeech['t']; readonly isGone?: boolean };
const cut = { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

/** The name, which leads to the project unless that is no longer to be seen, above its code. */
export function ProjectName({ row, t, isGone = false }: Named) {
  return (
    <div style={{ width: 244, lineHeight: 1.35 }}>
      {isGone ? (
        <span style={cut}>{row.name}</span>
      ) : (
        <Link
          to={`/projects/${row.id}`}
          tabIndex={-1}
          title={row.name}
          onClick={(event) => event.stopPropagation()}
          style={cut}
        >
          {row.name}
        </Link>
      )}
      <Typography.Text type="secondary" style={{ fontSize: 12, fontVariantNumeric: 'tabular-nums' }}>
        {row.code ?? t('noCode')}
      </Typography.Text>
    </div>
  );
}

function Numeral({ text }: { readonly text: string }) {
  return <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>{text}</span>;
}
