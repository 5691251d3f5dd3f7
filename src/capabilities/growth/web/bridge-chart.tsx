import type { EChartsCoreOption } from 'echarts/core';
import { useMemo } from 'react';
import { percentText } from '#kernel/money.ts';
import { Chart } from '#ui/chart.tsx';
import { useWords } from '#ui/words.ts';
import type { GrowthBridge } from '../contract-bridge.ts';
import { type BridgeCause, bridgeCauses } from '../rules/bridge.ts';
import { growthWords } from './growth-words.ts';

type Step = { readonly name: string; readonly from: number; readonly to: number; readonly isRate: boolean };

/** The waterfall from the former rate to this one; a click on a step opens its projects. */
export function BridgeChart(wish: {
  readonly bridge: GrowthBridge;
  readonly unitName: string;
  readonly openCause: (cause: BridgeCause) => void;
}) {
  const { bridge, unitName, openCause } = wish;
  const t = useWords(growthWords);
  const steps = useMemo(() => stepsOf(bridge, (cause) => t(`cause.${cause}`)), [bridge, t]);
  const option = useMemo(() => drawn(steps), [steps]);
  const label = t('waterfallLabel', { unit: unitName, before: bridge.before.month, now: bridge.now.month });
  const table = (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('cause')}</th>
          <th scope="col">{t('waterfall')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ name, from, to, isRate }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{percentText(isRate ? to : to - from)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <Chart
      label={label}
      option={option}
      height={268}
      table={table}
      onOpen={(name) => {
        const cause = bridgeCauses.find((one) => t(`cause.${one}`) === name);
        if (cause) openCause(cause);
      }}
    />
  );
}

function stepsOf({ before, now, parts }: GrowthBridge, nameOf: (cause: BridgeCause) => string): Step[] {
  const first = before.growthPercent ?? 0;
  const steps: Step[] = [{ name: before.month, from: 0, to: first, isRate: true }];
  let at = first;
  for (const { cause, points } of parts) {
    const to = Math.round((at + (points ?? 0)) * 10) / 10;
    steps.push({ name: nameOf(cause), from: at, to, isRate: false });
    at = to;
  }
  return [...steps, { name: now.month, from: 0, to: now.growthPercent ?? 0, isRate: true }];
}

/** Each step is a bar between two heights, above an unseen one; one that crosses zero has a part on either side of it. */
function drawn(steps: readonly Step[]): EChartsCoreOption {
  const colour = ({ from, to, isRate }: Step) => (isRate ? '#0958d9' : to >= from ? '#237804' : '#b08642');
  const part = (step: Step, side: 1 | -1) => {
    const [low, high] = [Math.min(step.from * side, step.to * side), Math.max(step.from * side, step.to * side)];
    const hidden = Math.max(low, 0);
    return { hidden: hidden * side, shown: (Math.max(high, 0) - hidden) * side };
  };
  const stack = (side: 1 | -1) => [
    {
      type: 'bar',
      stack: String(side),
      barGap: '-100%',
      silent: true,
      itemStyle: { color: 'transparent' },
      data: steps.map((step) => part(step, side).hidden),
    },
    {
      type: 'bar',
      stack: String(side),
      data: steps.map((step) => ({ value: part(step, side).shown, itemStyle: { color: colour(step) } })),
    },
  ];
  const text = (step: Step) => percentText(step.isRate ? step.to : Math.round((step.to - step.from) * 10) / 10);
  return {
    grid: { left: 48, right: 12, top: 28, bottom: 28 },
    xAxis: {
      type: 'category',
      data: steps.map(({ name }) => name),
      axisLabel: { interval: 0, color: '#333' },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      axisLabel: { formatter: (value: number) => String(value).replace('-', '−'), color: '#333' },
      splitLine: { lineStyle: { color: '#eee' } },
    },
    series: [
      ...stack(1),
      ...stack(-1),
      {
        type: 'line',
        silent: true,
        symbol: 'circle',
        symbolSize: 1,
        itemStyle: { color: 'transparent' },
        lineStyle: { opacity: 0 },
        data: steps.map(({ from, to }) => Math.max(from, to, 0)),
        label: {
          show: true,
          position: 'top',
          color: '#333',
          formatter: ({ dataIndex }: { dataIndex: number }) => {
            const step = steps[dataIndex];
            return step ? text(step) : '';
          },
        },
      },
    ],
  };
}
