import { Table } from 'antd';
import { useMemo } from 'react';
import { Chart } from '#ui/chart.tsx';
import { useWords } from '#ui/words.ts';
import type { BundlingPlan } from '../contract.ts';
import { words } from './words.ts';

type Point = BundlingPlan['frontier'][number];

/** How many bundles there are, and how large on average, for each number of members at most. */
export function FrontierChart({ frontier }: { readonly frontier: readonly Point[] }) {
  const t = useWords(words);
  const option = useMemo(
    () => ({
      grid: { left: 48, right: 48, top: 36, bottom: 40 },
      legend: { top: 0 },
      tooltip: { trigger: 'axis' },
      xAxis: {
        ...{ type: 'category', name: t('maxMembers'), nameLocation: 'middle', nameGap: 26 },
        data: frontier.map(({ maxMembers }) => maxMembers),
      },
      yAxis: [
        { type: 'value', minInterval: 1 },
        { type: 'value', splitLine: { show: false } },
      ],
      series: [
        { name: t('frontierBundles'), type: 'bar', barMaxWidth: 32, data: frontier.map(({ bundles }) => bundles) },
        { name: t('frontierMean'), type: 'line', yAxisIndex: 1, data: frontier.map(meanMembers) },
      ],
    }),
    [frontier, t],
  );
  const table = (
    <Table<Point>
      size="small"
      pagination={false}
      rowKey={({ maxMembers }) => maxMembers}
      dataSource={[...frontier]}
      columns={[
        { title: t('maxMembers'), dataIndex: 'maxMembers', align: 'right' },
        { title: t('frontierBundles'), dataIndex: 'bundles', align: 'right' },
        { title: t('frontierMean'), key: 'mean', align: 'right', render: (_, point) => meanMembers(point) },
      ]}
    />
  );
  return <Chart label={t('frontier')} option={option} height={240} table={table} />;
}

/** Members of a bundle on average, with one decimal. */
export function meanMembers({ members, bundles }: Pick<Point, 'members' | 'bundles'>): number {
  return bundles === 0 ? 0 : Math.round((members * 10) / bundles) / 10;
}
