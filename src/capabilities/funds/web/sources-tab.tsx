import { DownloadOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, type TableColumnsType, Typography } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { addressOf } from '#ui/call.ts';
import { Cut } from '#ui/cut.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Chosen, FilterBar, SearchBox } from '#ui/filters.tsx';
import { Failed, Loaded } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import { useView } from '../../growth/web/use-view.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { exportSources } from '../contract-exports.ts';
import { fundLevels, fundPurposes } from '../rules/fund.ts';
import { type FundSource, sourceFilter } from '../shapes.ts';
import { AgesTable } from './ages-table.tsx';
import { FundsHeadline } from './funds-headline.tsx';
import { moneyColumn } from './money.tsx';
import { NewSource } from './new-source.tsx';
import { SourceGroups } from './source-groups.tsx';
import { useAgeDay, useProjectsTotals, useSources, useSourceTotals, useUnitName } from './use-funds.ts';
import { type Word, words } from './words.ts';

const sorts = ['recent', 'idle', 'unallocated'] as const;
const search = sourceFilter.omit({ unit: true }).extend({
  sort: z.enum(sorts).optional(),
  source: z.uuid().optional(),
});

/** The sources of the remit with what came of each; filters in the address, a row opens its ledger. */
export function SourcesTab() {
  const t = useWords(words);
  const mayWrite = useMay()('funds.write');
  const { unit } = useView();
  const on = useAgeDay();
  const [{ sort, source: _, ...asked }, change] = useSearchState(search);
  const columns = useColumns();
  const [isNew, setNew] = useState(false);
  const [saved, setSaved] = useState<FundSource | null>(null);
  const given = { ...asked, ...(unit && { unit }) };
  const filter = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const query = { ...filter, ...(sort && { sort }) };
  const pages = usePaging(JSON.stringify(query));
  const list = useSources(query, pages.after);
  const totals = useSourceTotals(filter, on);
  const projects = useProjectsTotals(unit ? { unit } : {});
  return (
    <Flex vertical gap="small">
      {totals.data && <FundsHeadline totals={totals.data} three={projects.data?.threeLevels ?? null} />}
      {totals.data && (
        <details className="funds-summary">
          <summary>{t('summary')}</summary>
          <Flex vertical gap="middle" style={{ background: '#fff', padding: '8px 12px' }}>
            <AgesTable {...totals.data} on={totals.data.on} />
            <SourceGroups totals={totals.data} />
          </Flex>
        </details>
      )}
      <FilterBar label={t('filters')}>
        <SearchBox label={t('search')} value={asked.q} search={(q) => change({ q })} />
        <Choices name="level" values={fundLevels} value={asked.level} choose={(level) => change({ level })} />
        <Choices name="purpose" values={fundPurposes} value={asked.purpose} choose={(purpose) => change({ purpose })} />
        <Years value={asked.year} choose={(year) => change({ year })} />
        <Chosen
          label={t('sort')}
          value={sort ?? 'recent'}
          width={150}
          choices={sorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
          choose={(next) => change({ sort: next === 'recent' ? undefined : next })}
        />
        <Flex gap="small" style={{ marginInlineStart: 'auto' }}>
          <Button icon={<DownloadOutlined />} href={addressOf(exportSources, { query: filter })}>
            {t('export')}
          </Button>
          {mayWrite && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setNew(true)}>
              {t('record')}
            </Button>
          )}
        </Flex>
      </FilterBar>
      {saved && <Alert type="success" showIcon closable title={t('sourceSaved', { document: saved.documentNo })} />}
      {list.isError && list.data !== undefined && <Failed error={list.error} retry={() => list.refetch()} />}
      <Loaded query={list}>
        {({ rows, next }) => (
          <DataTable
            caption={t('sourcesCaption')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            open={({ id }) => change({ source: id })}
            paging={pages.pagingFor(next)}
            loading={list.isPlaceholderData}
            empty={t(mayWrite ? 'sourcesEmpty' : 'sourcesEmptyRead')}
          />
        )}
      </Loaded>
      {isNew && (
        <NewSource
          close={(source) => {
            setNew(false);
            setSaved(source);
          }}
        />
      )}
    </Flex>
  );
}

function useColumns(): TableColumnsType<FundSource> {
  const t = useWords(words);
  const unitName = useUnitName();
  return [
    { title: t('level'), key: 'level', width: 60, render: (_, row) => t(row.level) },
    {
      title: t('document'),
      key: 'document',
      render: (_, row) => (
        <div style={{ lineHeight: 1.35 }}>
          <Cut text={row.documentNo} width={280} />
          <Typography.Text type="secondary" style={{ fontSize: 12 }}>
            <Cut text={row.title} width={280} />
          </Typography.Text>
        </div>
      ),
    },
    {
      title: t('purpose'),
      key: 'purpose',
      render: (_, row) => <span style={{ whiteSpace: 'nowrap' }}>{t(row.purpose)}</span>,
    },
    {
      title: t('unit'),
      key: 'unit',
      render: (_, row) => <span style={{ whiteSpace: 'nowrap' }}>{unitName(row.unitCode)}</span>,
    },
    {
      title: t('issuedOn'),
      key: 'issuedOn',
      render: (_, row) => (
        <span className="numeral" style={{ whiteSpace: 'nowrap' }}>
          {row.issuedOn}
        </span>
      ),
    },
    moneyColumn(t('issue'), (row) => row.issuedYuan),
    moneyColumn(t('arrival'), (row) => row.arrivedYuan),
    moneyColumn(t('allocation'), (row) => row.allocatedYuan),
    moneyColumn(t('payment'), (row) => row.paidYuan),
    moneyColumn(t('unallocatedShort'), (row) => row.unallocatedYuan),
    moneyColumn(t('idleShort'), (row) => row.idleYuan),
  ];
}

function Choices(wish: {
  readonly name: 'level' | 'purpose';
  readonly values: readonly Word[];
  readonly value: string | undefined;
  readonly choose: (value: string | undefined) => void;
}) {
  const t = useWords(words);
  const { name, values, value, choose } = wish;
  return (
    <Chosen
      label={t(name)}
      value={value}
      choices={values.map((one) => ({ value: one, label: t(one) }))}
      choose={choose}
    />
  );
}

function Years({
  value,
  choose,
}: {
  readonly value: number | undefined;
  readonly choose: (year: string | undefined) => void;
}) {
  const t = useWords(words);
  const { rounds } = useView();
  const years = new Set((rounds.data ?? []).map(({ month }) => month.slice(0, 4)));
  if (value !== undefined) years.add(String(value));
  return (
    <Chosen
      label={t('year')}
      value={value === undefined ? undefined : String(value)}
      width={90}
      choices={[...years]
        .toSorted()
        .reverse()
        .map((year) => ({ value: year, label: year }))}
      choose={choose}
    />
  );
}
