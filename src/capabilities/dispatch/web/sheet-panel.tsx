import { Descriptions, Drawer, Flex, Table, Tag, Typography } from 'antd';
import { useEffect, useRef } from 'react';
import { wanText } from '#kernel/money.ts';
import { Chart } from '#ui/chart.tsx';
import type { PanelPart } from '#ui/entry-grid/grid.ts';
import { instantText, Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { Person } from '../../organisation/web/person.tsx';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { RestingPapers } from '../../publication/web/resting-papers.tsx';
import type { SheetRow } from '../contract-sheet.ts';
import { amountOf } from '../rules/bound-cells.ts';
import { knownFields } from '../rules/form-fields.ts';
import type { SheetField } from '../rules/sheet-fields.ts';
import { shownCell } from '../rules/typed-cell.ts';
import { CellComments } from './cell-comments.tsx';
import type { SheetPlace } from './sheet-cells.ts';
import { fieldName, type Speak } from './sheet-columns.ts';
import { sheetWords } from './sheet-words.ts';
import { useCell } from './use-sheet.ts';

type Wish = {
  readonly place: SheetPlace;
  readonly row: SheetRow;
  readonly field: SheetField;
  /** What is said about the cell: locked, doubted, not saved. */
  readonly note: string | null;
  readonly speak: Speak;
  /** Where the panel begins; null = at its top. */
  readonly part: PanelPart | null;
  readonly close: () => void;
  readonly children?: React.ReactNode;
};

const outcomes = { saved: 'outcomeSaved', conflict: 'outcomeConflict', reported: 'outcomeReported' } as const;

/** One cell: what is said about it, its last twelve months beside the plan, and what was ever typed into it. */
export function SheetPanel({ place, row, field, note, speak, part, close, children }: Wish) {
  const t = useWords(sheetWords);
  const { nameOf } = useRegions();
  const cell = useCell(place);
  const plan = amountOf(row.known.yearPlanYuan);
  return (
    <Drawer open size={460} mask={false} title={`${fieldName(field, speak)} · ${place.month}`} onClose={close}>
      <Flex vertical gap="middle">
        <Typography.Text strong>{row.name}</Typography.Text>
        {note && <Typography.Text type="warning">{note}</Typography.Text>}
        {field.kind === 'money' && row.version > 0 && <RestingPapers month={place.month} unit={row.unitCode} />}
        {children}
        <Loaded query={cell}>
          {({ months, changes, comments }) => (
            <>
              <Begun isHere={part === 'comments'}>
                <CellComments key={`${place.projectId} ${place.field}`} place={place} said={comments} />
              </Begun>
              {field.kind === 'money' && months.length > 0 && (
                <Months
                  months={months}
                  field={field}
                  label={t('last12')}
                  plan={plan}
                  line={plan === null ? null : t('planLine', { amount: wanText(plan) })}
                />
              )}
              <Begun isHere={part === 'history'}>
                <Typography.Text strong>{t('history')}</Typography.Text>
              </Begun>
              <Table
                size="small"
                aria-label={t('history')}
                pagination={false}
                rowKey={({ at, by, value }) => `${at} ${by} ${value}`}
                dataSource={changes}
                locale={{ emptyText: t('noHistory') }}
                columns={[
                  { title: t('at'), dataIndex: 'at', render: instantText },
                  { title: t('recorded'), dataIndex: 'by', render: (by: string) => <Person name={by} /> },
                  {
                    title: t('written'),
                    dataIndex: 'value',
                    render: (value: string | null) => shownCell(value, field) || '—',
                  },
                  {
                    title: t('result'),
                    dataIndex: 'outcome',
                    render: (outcome: keyof typeof outcomes) => (
                      <Tag color={outcome === 'conflict' ? 'warning' : 'default'}>{t(outcomes[outcome])}</Tag>
                    ),
                  },
                ]}
              />
            </>
          )}
        </Loaded>
        <Typography.Text strong>{t('known')}</Typography.Text>
        <Descriptions size="small" column={1} items={knownItems(row, nameOf, speak)} />
      </Flex>
    </Drawer>
  );
}

/** Brings the part into view at which the panel begins. */
function Begun({ isHere, children }: { readonly isHere: boolean; readonly children: React.ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isHere) place.current?.scrollIntoView({ block: 'start' });
  }, [isHere]);
  return <div ref={place}>{children}</div>;
}

function knownItems(row: SheetRow, unitName: (code: string) => string, speak: Speak) {
  return knownFields.flatMap(({ key, kind }) => {
    const value = row.known[key];
    if (value === undefined) return [];
    if (key === 'unit') return { key, label: speak('county'), children: unitName(value) };
    return {
      key,
      label: speak(key),
      children: kind === 'money' ? `${wanText(Number(value))} 万元` : shownKnown(key, value, speak),
    };
  });
}

/** What the library says in codes, in words. */
function shownKnown(key: string, value: string, speak: Speak): string {
  if (key === 'isEcoLed') return speak(value === 'true' ? 'yes' : 'no');
  if (key === 'nature') return speak(`nature.${value}`);
  if (key === 'lagPoints') return value.replace('-', '−');
  return key === 'stage' || key === 'action' ? speak(value) : value;
}

type Drawn = {
  readonly months: readonly { readonly month: string; readonly value: string | null }[];
  readonly field: SheetField;
  readonly label: string;
  readonly plan: number | null;
  readonly line: string | null;
};

function planLine(planWan: number) {
  const lineStyle = { color: '#874d00', type: 'dotted', width: 2 };
  return { silent: true, symbol: 'none', data: [{ yAxis: planWan }], lineStyle, label: { show: false } };
}

function Months({ months, field, label, plan, line }: Drawn) {
  // The plan is one of the year: it stands beside what was done since January, and beside no single month.
  const planWan = plan === null || field.key !== 'yearToDateYuan' ? null : plan / 10_000;
  const option = {
    grid: { left: 56, right: 8, top: 12, bottom: 24 },
    xAxis: { type: 'category', data: months.map(({ month }) => month.slice(2)) },
    yAxis: { type: 'value', ...(planWan !== null && { max: ({ max }: { max: number }) => Math.max(max, planWan) }) },
    series: [
      {
        type: 'bar',
        data: months.map(({ value }) => (value === null ? null : Number(value) / 10_000)),
        ...(planWan !== null && { markLine: planLine(planWan) }),
      },
    ],
  };
  const table = (
    <Table
      size="small"
      aria-label={label}
      pagination={false}
      rowKey="month"
      dataSource={[...months]}
      columns={[
        { title: '', dataIndex: 'month' },
        {
          title: '',
          dataIndex: 'value',
          align: 'right',
          render: (value: string | null) => shownCell(value, field) || '—',
        },
      ]}
    />
  );
  return (
    <>
      <Flex gap="small">
        <Typography.Text strong>{label}</Typography.Text>
        {line && <Typography.Text type="secondary">{line}</Typography.Text>}
      </Flex>
      <Chart label={label} option={option} height={150} table={table} />
    </>
  );
}
