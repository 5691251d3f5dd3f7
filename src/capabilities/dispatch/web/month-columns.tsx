import type { TableColumnsType } from 'antd';
import { Typography } from 'antd';
import { wanText } from '#kernel/money.ts';
import { instantText } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { Person } from '../../organisation/web/person.tsx';
import type { Report } from '../contract.ts';
import { DoubtList, DoubtMark } from './doubts.tsx';
import type { ReportAmount } from './report-form.ts';
import { words } from './words.ts';

/** Columns of the months of a project, in 万元, narrow enough for a screen of 1366 pixels; doubts stand at their cell. */
export function monthColumns(t: (key: keyof typeof words) => string): TableColumnsType<Report> {
  const amount = (field: ReportAmount, title: string) => ({
    title: <span title={t(field)}>{title}</span>,
    key: field,
    align: 'right' as const,
    render: (_: unknown, row: Report) => <AmountCell row={row} field={field} />,
  });
  return [
    { title: t('month'), dataIndex: 'month', fixed: 'left', render: (month: string) => <strong>{month}</strong> },
    amount('monthYuan', t('monthShort')),
    amount('yearToDateYuan', t('yearShort')),
    amount('totalYuan', t('totalShort')),
    amount('buildingYuan', t('buildingShort')),
    amount('installationYuan', t('installationShort')),
    amount('equipmentYuan', t('equipmentShort')),
    amount('otherYuan', t('otherShort')),
    {
      title: t('progress'),
      key: 'progress',
      render: (_, { progress }) => <Words text={progress ?? '—'} width={150} />,
    },
    { title: t('problemsAndDoubts'), key: 'problems', render: (_, row) => <Trouble row={row} /> },
    { title: t('recorded'), key: 'recorded', render: (_, row) => <Recorded row={row} /> },
  ];
}

function AmountCell({ row, field }: { readonly row: Report; readonly field: ReportAmount }) {
  const t = useWords(words);
  const isSummed = field === 'yearToDateYuan' && row.yearToDateYuan === null;
  return (
    <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
      <DoubtMark doubts={row.doubts.filter((doubt) => doubt.field === field)} />
      {isSummed ? <i title={t('summedUp')}>{wanText(row.cumulativeYuan)}</i> : wanText(row[field])}
    </span>
  );
}

function Words({ text, width }: { readonly text: string; readonly width: number }) {
  return <div style={{ maxWidth: width, whiteSpace: 'pre-wrap' }}>{text}</div>;
}

function Trouble({ row: { problems, doubts } }: { readonly row: Report }) {
  const hasDoubts = doubts.length > 0;
  return (
    <div style={{ maxWidth: 230 }}>
      {(problems || !hasDoubts) && <Words text={problems ?? '—'} width={230} />}
      {hasDoubts && <DoubtList doubts={doubts} />}
    </div>
  );
}

function Recorded({ row }: { readonly row: Report }) {
  const at = instantText(row.recordedAt);
  return (
    <Typography.Text type="secondary" title={at} style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
      <Person name={row.recordedBy} />
      <br />
      {at.slice(0, 10)}
    </Typography.Text>
  );
}
