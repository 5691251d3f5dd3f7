import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { wanText } from '#kernel/money.ts';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { ListedRow, ProjectBesideRow } from '../contract.ts';
import { words } from './words.ts';

const texts = [
  'name',
  'code',
  'ownerName',
  'unitCode',
  'industryCode',
  'approvedOn',
  'startedIn',
  'enteredIn',
] as const;
const amounts = [
  'plannedTotalYuan',
  'approvedTotalYuan',
  'monthYuan',
  'yearToDateYuan',
  'totalYuan',
  'paidYuan',
  'amountYuan',
] as const;

type Fact = {
  readonly key: (typeof texts)[number] | (typeof amounts)[number] | 'projects';
  readonly list: string;
  readonly ours: string;
};
type Wish = {
  readonly row: ListedRow;
  readonly project: ProjectBesideRow | null;
  /** Whether the row is one of the payments of its project, of which the library knows the sum. */
  readonly isOnePayment: boolean;
};

/** What the list says beside what the library says; what differs is bold. */
export function SideBySide({ row, project, isOnePayment }: Wish) {
  const t = useWords(words);
  const { nameOf } = useRegions();
  const { stated } = row;
  const text = (key: (typeof texts)[number], value: string | null) =>
    key === 'unitCode' ? nameOf(value) : (value ?? '—');
  const facts: Fact[] = [
    ...texts.map((key) => ({ key, list: text(key, stated[key]), ours: text(key, project?.[key] ?? null) })),
    ...amounts.map((key) => ({
      key,
      list: stated.amounts === null ? t('notKept') : wanText(stated.amounts[key]),
      ours: key === 'amountYuan' ? '—' : wanText(project?.[key] ?? null),
    })),
    { key: 'projects', list: String(stated.projects ?? '—'), ours: '—' },
  ];
  const shown = facts.filter(({ list, ours }) => !['—', t('notKept')].includes(list) || ours !== '—');
  return (
    <Table<Fact>
      aria-label={t('detail')}
      size="small"
      pagination={false}
      rowKey="key"
      columns={useColumns(project, isOnePayment)}
      dataSource={shown}
    />
  );
}

function useColumns(project: ProjectBesideRow | null, isOnePayment: boolean): TableColumnsType<Fact> {
  const t = useWords(words);
  const isPayment = (key: Fact['key']) => isOnePayment && key === 'paidYuan';
  const cell = (value: string, { key, list, ours }: Fact) => {
    const isOther = !isPayment(key) && list !== ours && list !== '—' && ours !== '—' && list !== t('notKept');
    return (
      <span className="numeral" style={{ fontWeight: isOther ? 600 : 400 }}>
        {value}
      </span>
    );
  };
  return [
    {
      title: t('fact'),
      key: 'key',
      width: 190,
      render: (_, { key }) => t(isPayment(key) ? 'onePayment' : `fact.${key}`),
    },
    { title: t('inList'), key: 'list', width: 300, render: (_, fact) => cell(fact.list, fact) },
    {
      title: project ? (
        <>
          {t('inLibrary')} <Link to={`/projects/${project.id}`}>{t('openProject')}</Link>
        </>
      ) : (
        t('inLibrary')
      ),
      key: 'ours',
      width: 300,
      render: (_, fact) => cell(fact.ours, fact),
    },
  ];
}
