import { WarningOutlined } from '@ant-design/icons';
import { Flex, Radio, type TableColumnsType, Tag, Typography } from 'antd';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { wanText } from '#kernel/money.ts';
import { Cut } from '#ui/cut.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Loaded } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import { redKey } from '../../coordination/contract.ts';
import { SetTaskButton } from '../../coordination/web/set-task.tsx';
import { useView } from '../../growth/web/use-view.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { stallKinds } from '../rules/stalls.ts';
import type { StallRow } from '../shapes.ts';
import { moneyColumn } from './money.tsx';
import { StallSettingsButton } from './stall-settings.tsx';
import { useAgeDay, useStalls, useUnitName } from './use-funds.ts';
import { words } from './words.ts';

const search = z.object({ kind: z.enum(stallKinds).optional().catch(undefined), source: z.string().optional() });

/** Money that stands still, with the rows behind it: unpaid, without progress, ahead of it, idle, not allocated. */
export function StallsTab() {
  const t = useWords(words);
  const navigate = useNavigate();
  const { unit } = useView();
  const on = useAgeDay();
  const [{ kind }, change] = useSearchState(search);
  const asked = { kind, on, unit: unit ?? undefined };
  const pages = usePaging(JSON.stringify(asked));
  const list = useStalls(asked, pages.after);
  const columns = useColumns();
  const open = ({ projectId, sourceId }: StallRow) =>
    projectId ? navigate(`/projects/${projectId}?tab=funds`) : change({ source: sourceId ?? undefined });
  return (
    <Loaded query={list}>
      {({ counts, thresholds, rows, next, on: day }) => (
        <Flex vertical gap="small">
          <Typography.Text type="secondary">
            {t('stallsHint', thresholds)} {t('agesTo', { on: day })} <StallSettingsButton />
          </Typography.Text>
          <Radio.Group
            aria-label={t('kind')}
            optionType="button"
            value={kind ?? ''}
            className="no-print"
            onChange={(event) => change({ kind: event.target.value })}
            options={[
              { value: '', label: `${t('allKinds')} ${counts.reduce((sum, { rows }) => sum + rows, 0)}` },
              ...counts.map((one) => ({
                value: one.kind,
                label: <span title={`${wanText(one.yuan)} ${t('wan')}`}>{`${t(one.kind)} ${one.rows}`}</span>,
              })),
            ]}
          />
          <DataTable
            caption={t('stallsCaption')}
            columns={columns}
            rows={rows}
            rowKey={(row) => `${row.kind} ${row.projectId ?? row.sourceId}`}
            open={open}
            paging={pages.pagingFor(next)}
            loading={list.isPlaceholderData}
            empty={t('stallsEmpty')}
          />
        </Flex>
      )}
    </Loaded>
  );
}

function useColumns(): TableColumnsType<StallRow> {
  const t = useWords(words);
  const unitName = useUnitName();
  const maySet = useMay()('coordination.set-task');
  const taskCell = (_: unknown, { kind, projectId, sourceId, name, unitCode }: StallRow) => {
    const link = projectId ? `/projects/${projectId}?tab=funds` : `/funds?source=${sourceId}`;
    const from = { kind: 'stall', key: redKey.stall(kind, projectId ?? sourceId), projectId, unitCode, link } as const;
    return <SetTaskButton from={{ ...from, title: `${name}：${t(kind)}` }} />;
  };
  return [
    {
      title: t('kind'),
      key: 'kind',
      render: (_, row) => (
        <Tag color="warning" icon={<WarningOutlined />}>
          {t(row.kind)}
        </Tag>
      ),
    },
    { title: t('subject'), key: 'name', render: (_, row) => <Cut text={row.name} width={330} /> },
    {
      title: t('unit'),
      key: 'unit',
      render: (_, row) => <span style={{ whiteSpace: 'nowrap' }}>{unitName(row.unitCode)}</span>,
    },
    moneyColumn(t('concerned'), (row) => row.yuan),
    {
      title: t('howLong'),
      key: 'long',
      render: (_, row) => (
        <span className="numeral" style={{ whiteSpace: 'nowrap' }}>
          {row.months !== null && t('months', { n: row.months })}
          {row.points !== null && t('points', { n: row.points.toFixed(1) })}
          {row.months === null && row.points === null && '—'}
        </span>
      ),
    },
    {
      title: t('since'),
      key: 'since',
      render: (_, row) => (
        <span className="numeral" style={{ whiteSpace: 'nowrap' }}>
          {row.since ?? '—'}
        </span>
      ),
    },
    moneyColumn(t('allocated'), (row) => row.allocatedYuan),
    moneyColumn(t('paidColumn'), (row) => row.paidYuan),
    ...(maySet ? [{ title: t('setTask'), key: 'task', render: taskCell }] : []),
  ];
}
