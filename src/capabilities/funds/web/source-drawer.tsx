import { DownloadOutlined } from '@ant-design/icons';
import { Button, Descriptions, Drawer, Flex, type TableColumnsType, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { addressOf } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Loaded } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { useMay, useMe } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { exportLedger } from '../contract-exports.ts';
import type { MovementKind } from '../rules/fund.ts';
import type { FundSource, ProjectMoney, RecordedMovement } from '../shapes.ts';
import { AgesTable } from './ages-table.tsx';
import { FlowChart } from './flow-chart.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { moneyColumn, shareText, Wan } from './money.tsx';
import { type MovementAim, MovementDrawer } from './movement-drawer.tsx';
import { RecordedNote } from './recorded-note.tsx';
import { useAgeDay, useProjectsMoney, useSource } from './use-funds.ts';
import { words } from './words.ts';

type Kind = Exclude<MovementKind, 'reversal'>;

/** One source: its balances, what waits, its projects, its flow and its ledger, and what may be recorded about it. */
export function SourceDrawer({ id, close }: { readonly id: string; readonly close: () => void }) {
  const t = useWords(words);
  useFocusBack();
  const on = useAgeDay();
  const source = useSource(id, on);
  return (
    <Drawer open size={1080} title={source.data?.source.documentNo ?? t('sources')} onClose={close}>
      <Loaded query={source}>
        {({ source, unallocated, idle }) => (
          <Content source={source}>
            <AgesTable unallocated={unallocated} idle={idle} on={on} />
          </Content>
        )}
      </Loaded>
    </Drawer>
  );
}

function Content({ source, children }: { readonly source: FundSource; readonly children: React.ReactNode }) {
  const t = useWords(words);
  const mayWrite = useMay()('funds.write');
  const projects = useProjectsMoney({ source: source.id }, { limit: 200 });
  const [aim, setAim] = useState<MovementAim | null>(null);
  const [recorded, setRecorded] = useState<RecordedMovement | null>(null);
  const { city, nameOf } = useRegions();
  const me = useMe().data;
  // Payments of money handed to a county are recorded by that county, and nobody does it in its place.
  const isCountys = me?.regionCode === city?.code && source.unitCode !== city?.code;
  const pick = source.unitCode === city?.code ? null : source.unitCode;
  const among = (projects.data?.rows ?? []).map(({ projectId, name }) => ({ id: projectId, name }));
  const begin = (kind: Kind) => {
    setRecorded(null);
    const sources = [{ id: source.id, label: `${t(source.level)} · ${source.documentNo}` }];
    const project = kind === 'allocation' ? { pick } : kind === 'payment' || kind === 'return' ? { among } : null;
    setAim({ kind, sources, project });
  };
  const acts = (['allocation', 'arrival', 'payment', 'issue', 'return', 'recall'] as const).filter(
    (kind) => (among.length > 0 || (kind !== 'payment' && kind !== 'return')) && !(isCountys && kind === 'payment'),
  );
  return (
    <Flex vertical gap="middle">
      {recorded && <RecordedNote recorded={recorded} />}
      <Flex gap="small" wrap className="no-print">
        {mayWrite &&
          acts.map((kind) => (
            <Button key={kind} type={kind === 'allocation' ? 'primary' : 'default'} onClick={() => begin(kind)}>
              {t(`do.${kind}`)}
            </Button>
          ))}
        <Button
          icon={<DownloadOutlined />}
          href={addressOf(exportLedger, { query: { source: source.id } })}
          style={{ marginInlineStart: 'auto' }}
        >
          {t('export')}
        </Button>
      </Flex>
      {mayWrite && isCountys && (
        <Typography.Text type="secondary">{t('countyPays', { unit: nameOf(source.unitCode) })}</Typography.Text>
      )}
      <Facts source={source} />
      {children}
      <section>
        <Typography.Title level={5} style={{ margin: '0 0 4px' }}>
          {t('projectsOfSource')}
        </Typography.Title>
        <Loaded query={projects}>{({ rows, next }) => <Projects rows={rows} isCut={next !== null} />}</Loaded>
      </section>
      <FlowChart asked={{ source: source.id }} height={220} />
      <section>
        <Typography.Title level={5} style={{ margin: '0 0 4px' }}>
          {t('ledger')}
        </Typography.Title>
        <LedgerTable of={{ source: source.id }} told={setRecorded} />
      </section>
      {aim && (
        <MovementDrawer
          aim={aim}
          close={(row) => {
            setAim(null);
            setRecorded(row);
          }}
        />
      )}
    </Flex>
  );
}

function Facts({ source }: { readonly source: FundSource }) {
  const t = useWords(words);
  const { nameOf } = useRegions();
  const shareOf = (key: 'ofIssued' | 'ofAllocated', part: number, whole: number) =>
    whole === 0 ? undefined : t(key, { percent: shareText(part, whole) });
  const money = (label: string, yuan: number, note?: string) => ({
    key: label,
    label: `${label}${t('inWan')}`,
    children: (
      <>
        <Wan yuan={yuan} /> {note && <span className="quiet">{note}</span>}
      </>
    ),
  });
  return (
    <Descriptions
      size="small"
      bordered
      column={3}
      items={[
        { key: 'title', label: t('title'), children: source.title, span: 2 },
        { key: 'level', label: t('level'), children: `${t(source.level)} · ${t(source.purpose)}` },
        { key: 'unit', label: t('unit'), children: nameOf(source.unitCode) },
        { key: 'issuedOn', label: t('issuedOn'), children: <span className="numeral">{source.issuedOn}</span> },
        money(t('issue'), source.issuedYuan),
        money(t('arrival'), source.arrivedYuan, shareOf('ofIssued', source.arrivedYuan, source.issuedYuan)),
        money(t('allocation'), source.allocatedYuan),
        money(t('payment'), source.paidYuan, shareOf('ofAllocated', source.paidYuan, source.allocatedYuan)),
      ]}
    />
  );
}

function Projects({ rows, isCut }: { readonly rows: readonly ProjectMoney[]; readonly isCut: boolean }) {
  const t = useWords(words);
  const { shortNameOf } = useRegions();
  const columns: TableColumnsType<ProjectMoney> = [
    {
      title: t('project'),
      key: 'name',
      render: (_, { projectId, name }) => <Link to={`/projects/${projectId}?tab=funds`}>{name}</Link>,
    },
    { title: t('unit'), key: 'unit', width: 90, render: (_, { unitCode }) => shortNameOf(unitCode) },
    moneyColumn(t('allocated'), (row) => row.allocatedYuan),
    moneyColumn(t('paidColumn'), (row) => row.paidYuan),
    moneyColumn(t('unpaidColumn'), (row) => row.allocatedYuan - row.paidYuan),
  ];
  return (
    <DataTable
      caption={t('projectsOfSource')}
      columns={columns}
      rows={rows}
      rowKey={({ projectId }) => projectId}
      empty={t('notAllocatedYet')}
      totals={isCut && t('moreProjects', { n: rows.length })}
    />
  );
}
