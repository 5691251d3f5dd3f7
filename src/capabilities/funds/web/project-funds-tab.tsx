import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, type TableColumnsType, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Reply } from '#kernel/endpoint.ts';
import { addressOf } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import type { readProjectMoney } from '../contract.ts';
import { exportLedger } from '../contract-exports.ts';
import type { RecordedMovement } from '../shapes.ts';
import { FlowChart } from './flow-chart.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { moneyColumn, shareText } from './money.tsx';
import { type MovementAim, MovementDrawer } from './movement-drawer.tsx';
import { RecordedNote } from './recorded-note.tsx';
import { useProjectMoney } from './use-funds.ts';
import { words } from './words.ts';

type Money = Reply<typeof readProjectMoney>;
type Level = Money['levels'][number];
type Source = Money['sources'][number];
type Project = { readonly id: string; readonly name: string };

/** Money of one project: planned, arrived and paid by level and source, its ledger, and payments to record. */
export function ProjectFundsTab({ project }: { readonly project: Project }) {
  const money = useProjectMoney(project.id);
  return <Loaded query={money}>{(data) => <Content project={project} money={data} />}</Loaded>;
}

function Content({ project, money }: { readonly project: Project; readonly money: Money }) {
  const t = useWords(words);
  const mayWrite = useMay()('funds.write');
  const [aim, setAim] = useState<MovementAim | null>(null);
  const [recorded, setRecorded] = useState<RecordedMovement | null>(null);
  const sources = money.sources.map(({ sourceId, level, documentNo }) => ({
    id: sourceId,
    label: `${t(level)} · ${documentNo}`,
  }));
  const levelColumns = useLevelColumns();
  const sourceColumns = useSourceColumns();
  const { id, name } = project;
  const levels = money.levels.filter(({ plannedYuan, allocatedYuan }) => plannedYuan || allocatedYuan);
  return (
    <Flex vertical gap="middle">
      {recorded && <RecordedNote recorded={recorded} />}
      <Flex gap="small" wrap className="no-print">
        {mayWrite && sources.length > 0 && (
          <Button
            type="primary"
            onClick={() => {
              setRecorded(null);
              setAim({ kind: 'payment', sources, project: { id, name } });
            }}
          >
            {t('do.payment')}
          </Button>
        )}
        <Button
          icon={<DownloadOutlined />}
          href={addressOf(exportLedger, { query: { project: id } })}
          style={{ marginInlineStart: 'auto' }}
        >
          {t('export')}
        </Button>
      </Flex>
      {sources.length === 0 && (
        <Alert
          type="info"
          showIcon
          title={t('noMoney')}
          action={mayWrite && <Link to="/funds">{t('toSources')}</Link>}
        />
      )}
      {levels.length > 0 && (
        <section>
          <Typography.Title level={5} style={{ margin: '0 0 4px' }}>
            {t('moneyByLevel')}
          </Typography.Title>
          <DataTable caption={t('moneyByLevel')} columns={levelColumns} rows={levels} rowKey={({ level }) => level} />
        </section>
      )}
      {sources.length > 0 && (
        <>
          <section>
            <Typography.Title level={5} style={{ margin: '0 0 4px' }}>
              {t('moneyBySource')}
            </Typography.Title>
            <DataTable
              caption={t('moneyBySource')}
              columns={sourceColumns}
              rows={money.sources}
              rowKey={({ sourceId }) => sourceId}
            />
          </section>
          <FlowChart asked={{ project: id }} height={180} />
          <section>
            <Typography.Title level={5} style={{ margin: '0 0 4px' }}>
              {t('ledger')}
            </Typography.Title>
            <LedgerTable of={{ project: id }} told={setRecorded} />
          </section>
        </>
      )}
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

function useLevelColumns(): TableColumnsType<Level> {
  const t = useWords(words);
  return [
    {
      title: t('level'),
      key: 'level',
      render: (_, row) => (
        <>
          {t(row.level)}{' '}
          {row.plannedYuan !== null && row.plannedYuan !== row.allocatedYuan && (
            <Tag color="warning">{t('differsFromPlan')}</Tag>
          )}
        </>
      ),
    },
    moneyColumn(t('planned'), (row) => row.plannedYuan, t('plannedNote')),
    moneyColumn(t('allocated'), (row) => row.allocatedYuan),
    moneyColumn(t('arrived'), (row) => row.arrivedYuan, t('arrivedNote')),
    moneyColumn(t('paidColumn'), (row) => row.paidYuan),
    moneyColumn(t('unpaidColumn'), (row) => row.allocatedYuan - row.paidYuan),
    {
      title: t('paidPercent'),
      key: 'percent',
      align: 'right',
      render: (_, row) => <span className="numeral">{shareText(row.paidYuan, row.allocatedYuan)}%</span>,
    },
  ];
}

function useSourceColumns(): TableColumnsType<Source> {
  const t = useWords(words);
  const day = (name: string, pick: (row: Source) => string | null) => ({
    title: name,
    key: name,
    render: (_: unknown, row: Source) => <span className="numeral">{pick(row) ?? '—'}</span>,
  });
  return [
    { title: t('documentNo'), key: 'document', render: (_, row) => row.documentNo },
    { title: t('level'), key: 'level', render: (_, row) => `${t(row.level)} · ${t(row.purpose)}` },
    day(t('allocatedOn'), (row) => row.allocatedOn),
    moneyColumn(t('allocated'), (row) => row.allocatedYuan),
    moneyColumn(t('arrived'), (row) => row.arrivedYuan, t('arrivedNote')),
    moneyColumn(t('paidColumn'), (row) => row.paidYuan),
    day(t('paidOn'), (row) => row.paidOn),
  ];
}
