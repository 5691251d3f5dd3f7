import { Descriptions, Drawer, Flex, type TableColumnsType, Typography } from 'antd';
import { Link } from 'react-router';
import { wanText } from '#kernel/money.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Loaded } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useLanguage, useWords } from '#ui/words.ts';
import type { UnitRead } from '../contract-units.ts';
import { ruleSentence } from '../rules/rule-sentence.ts';
import { sources } from '../rules/sources.ts';
import type { Indicator, SourceRow } from '../shapes.ts';
import { EntryList } from './entry-list.tsx';
import { useUnit } from './use-assessment.ts';
import { inputText, pointsOf, pointsText, type Word, words } from './words.ts';

type Wish = { readonly id: string; readonly unitCode: string; readonly indicator: string; readonly close: () => void };

/** What one cell of the table rests on: the input as it was read, how it is scored, and the rows behind it. */
export function CellDrawer({ id, unitCode, indicator, close }: Wish) {
  const t = useWords(words);
  useFocusBack();
  const query = useUnit(id, unitCode);
  const one = query.data?.indicators.find(({ key }) => key === indicator);
  const title = query.data ? `${query.data.unit.name} · ${one?.name ?? indicator}` : t('title');
  return (
    <Drawer open size={760} title={title} onClose={close}>
      <Loaded query={query}>{(read) => one && <Explained read={read} indicator={one} />}</Loaded>
    </Drawer>
  );
}

const inYuan: ReadonlySet<Indicator['source']> = new Set(['dispatchGrowth', 'ecoLedInvestment', 'fundExecution']);

function Explained({ read, indicator }: { readonly read: UnitRead; readonly indicator: Indicator }) {
  const t = useWords(words);
  const [language] = useLanguage();
  const { key, source, weight, fullMarks, definition, missing } = indicator;
  const line = read.unit.lines.find((one) => one.indicator === key && one.rule !== 'adjustment');
  const reading = read.readings.find((one) => one.indicator === key)?.reading;
  const means = read.means.find((one) => one.indicator === key);
  const { unit } = sources[source];
  const points = pointsOf(read.unit, key);
  const amount = (value: number | null) => {
    if (value === null) return '—';
    return inYuan.has(source) ? t('wan', { amount: wanText(value) }) : value.toLocaleString('en-US');
  };
  const hasFraction = reading && reading.under !== null;
  const item = (label: Word, children: React.ReactNode) => ({ key: label, label: t(label), children });
  const entries = read.entries.filter((entry) => entry.indicator === key);
  return (
    <Flex vertical gap="middle">
      <Descriptions
        size="small"
        bordered
        column={1}
        styles={{ label: { width: 150 } }}
        items={[
          item(
            'points',
            <>
              <strong className="numeral">{points ? pointsText(points.points) : '—'}</strong>
              {points && points.adjusted !== 0 && `（${t('adjusted', { points: pointsText(points.adjusted) })}）`}{' '}
              <Typography.Text type="secondary">{t('weightScale', { full: fullMarks, weight })}</Typography.Text>
            </>,
          ),
          item(
            'input',
            line && line.input !== null ? inputText(line.input, unit) : `${t('noInput')}：${t(`missing.${missing}`)}`,
          ),
          ...(hasFraction ? [item('fraction', `${amount(reading.over)} ÷ ${amount(reading.under)}`)] : []),
          item('howScored', ruleSentence(indicator, language)),
          ...(means && means.mean !== null
            ? [item('compared', `${inputText(means.mean, unit)} / ${inputText(means.largest, unit)}`)]
            : []),
          item('definition', [t(`means.${source}`), definition].filter(Boolean).join(' ')),
          ...(reading?.remark ? [item('remark', reading.remark)] : []),
        ]}
      />
      {entries.length > 0 && <EntryList read={read} entries={entries} />}
      {source !== 'items' && reading && <Rows rows={reading.rows} inAll={reading.rowsInAll} amount={amount} />}
    </Flex>
  );
}

type RowsWish = {
  readonly rows: readonly SourceRow[];
  readonly inAll: number;
  readonly amount: (value: number | null) => string;
};

function Rows({ rows, inAll, amount }: RowsWish) {
  const t = useWords(words);
  if (rows.length === 0) return <Typography.Text type="secondary">{t('rowsNone')}</Typography.Text>;
  const hasMonths = rows.some(({ month }) => month !== null);
  const columns: TableColumnsType<SourceRow> = [
    {
      title: t('rowName'),
      key: 'name',
      render: (_, { name, projectId }) => (projectId ? <Link to={`/projects/${projectId}`}>{name}</Link> : name),
    },
    ...(hasMonths ? [{ title: t('rowMonth'), dataIndex: 'month', key: 'month', width: 90 }] : []),
    { title: t('rowNote'), key: 'note', width: 100, render: (_, { note }) => noteText(t, note) },
    {
      ...{ title: t('rowOver'), key: 'over', width: 130, align: 'right' },
      render: (_, { over }) => <span className="numeral">{amount(over)}</span>,
    },
    {
      ...{ title: t('rowUnder'), key: 'under', width: 130, align: 'right' },
      render: (_, { under }) => <span className="numeral">{amount(under)}</span>,
    },
  ];
  return (
    <section>
      <Typography.Title level={2} style={{ fontSize: 16 }}>
        {t('rowsTitle')}
      </Typography.Title>
      <DataTable
        caption={t('rowsTitle')}
        columns={columns}
        rows={rows.map((row, place) => ({ ...row, place }))}
        rowKey={(row) => `${row.name}/${row.month}/${row.note}/${'place' in row ? row.place : ''}`}
        totals={inAll > rows.length ? t('rowsCut', { all: inAll, shown: rows.length }) : undefined}
      />
    </section>
  );
}

/** Words of a kept row; one that a later version does not know shows itself. */
function noteText(t: (key: Word) => string, note: string): string {
  const key = `note.${note}`;
  return isWord(key) ? t(key) : note;
}

function isWord(key: string): key is Word {
  return key in words;
}
