import type { TableColumnsType } from 'antd';
import { percentText } from '#kernel/money.ts';
import { DataTable } from '#ui/data-table.tsx';
import { instantText } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import type { KeptForecast } from '../contract-calibration.ts';
import { calibrationWords } from './calibration-words.ts';
import { isInside, yiColumn } from './interval-columns.tsx';
import { StandingTags } from './standing-tags.tsx';

/** Published and automatic forecasts beside what was reported later. */
export function Kept({ rows, name }: { readonly rows: readonly KeptForecast[]; readonly name: string }) {
  const t = useWords(calibrationWords);
  const columns: TableColumnsType<KeptForecast> = [
    { title: t('asOf'), dataIndex: 'asOfMonth', width: 110 },
    { title: t('madeAt'), key: 'at', render: (_, { madeAt }) => instantText(madeAt) },
    { title: t('state'), key: 'state', render: (_, row) => <StandingTags of={row} /> },
    { title: t('upTo'), dataIndex: 'month', width: 110 },
    yiColumn(t('low'), ({ lowYuan }) => lowYuan),
    yiColumn(t('middle'), ({ medianYuan }) => medianYuan),
    yiColumn(t('high'), ({ highYuan }) => highYuan),
    yiColumn(t('actual'), ({ actualYuan }) => actualYuan),
    { title: t('off'), key: 'off', align: 'right', render: (_, row) => offText(row) },
    { title: t('inside'), key: 'inside', render: (_, row) => t(isInside(row) ? 'yes' : 'no') },
  ];
  return (
    <>
      <h2 className="forecast-heading">{t('kept', { unit: name })}</h2>
      <DataTable
        caption={t('kept', { unit: name })}
        columns={columns}
        rows={rows}
        rowKey={({ runId }) => runId}
        empty={t('keptEmpty')}
      />
    </>
  );
}

/** By how much what came lay above or below the middle scenario, percent. */
function offText({ actualYuan, medianYuan }: KeptForecast): string {
  return medianYuan > 0 ? percentText(Math.round((actualYuan / medianYuan - 1) * 1000) / 10) : '—';
}
