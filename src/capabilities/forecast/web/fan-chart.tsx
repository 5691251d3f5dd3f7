import type { EChartsCoreOption } from 'echarts/core';
import { useMemo } from 'react';
import { yiText } from '#kernel/money.ts';
import { Chart } from '#ui/chart.tsx';
import { hollowPoint } from '#ui/hollow-point.ts';
import { useWords } from '#ui/words.ts';
import type { UnitForecast } from '../contract.ts';
import { type FanPoint, fanPoints } from './fan-points.ts';
import { words } from './words.ts';

/** The course of the year: what was reported, then the fan of the scenarios, with last year and the goal beside it. */
export function FanChart({
  unit,
  incomplete,
  name,
  height,
}: {
  readonly unit: UnitForecast;
  /** Months that are not reported by all. */
  readonly incomplete: readonly string[];
  readonly name: string;
  readonly height: number;
}) {
  const t = useWords(words);
  const points = useMemo(() => fanPoints(unit, incomplete), [unit, incomplete]);
  const goalYuan = Math.round(unit.baseYuan * (1 + unit.goalPercent / 100));
  const names = {
    ...{ reported: t('reported'), middle: t('middle'), half: t('half'), eight: t('eight'), nearly: t('nearly') },
    ...{ lastYear: t('lastYear'), goal: t('goalLine'), yi: t('yi') },
  };
  const option = drawn(points, names, unit.baseYuan > 0 ? goalYuan : null);
  const table = (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('month')}</th>
          <th scope="col">{t('reported')}</th>
          <th scope="col">{t('low')}</th>
          <th scope="col">{t('middle')}</th>
          <th scope="col">{t('high')}</th>
          <th scope="col">{t('lastYear')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ month, known, isIncomplete, ahead, lastYearYuan }) => (
          <tr key={month}>
            <th scope="row">{month}</th>
            <td>{isIncomplete ? t('incomplete', { yi: yiText(known) }) : yiText(known)}</td>
            <td>{yiText(ahead?.['0.1'] ?? null)}</td>
            <td>{yiText(ahead?.['0.5'] ?? null)}</td>
            <td>{yiText(ahead?.['0.9'] ?? null)}</td>
            <td>{yiText(lastYearYuan)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return <Chart label={t('fanLabel', { unit: name })} option={option} height={height} table={table} />;
}

type Names = Readonly<Record<'reported' | 'middle' | 'half' | 'eight' | 'nearly' | 'lastYear' | 'goal' | 'yi', string>>;

/** Bands from the lowest to the highest, each the difference to the one below: charts stack what they are given. */
const bands = [
  { from: '0.025', to: '0.1', name: 'nearly', color: '#d6e8ff' },
  { from: '0.1', to: '0.25', name: 'eight', color: '#a9cffb' },
  { from: '0.25', to: '0.75', name: 'half', color: '#6ba9f0' },
  { from: '0.75', to: '0.9', name: 'eight', color: '#a9cffb' },
  { from: '0.9', to: '0.975', name: 'nearly', color: '#d6e8ff' },
] as const;

function drawn(points: readonly FanPoint[], names: Names, goalYuan: number | null): EChartsCoreOption {
  const yi = (yuan: number | null | undefined) => (yuan === null || yuan === undefined ? null : yuan / 1e8);
  const hidden = { symbol: 'none', silent: true, stack: 'fan', stackStrategy: 'all', lineStyle: { opacity: 0 } };
  const floor = {
    ...{ ...hidden, name: 'floor', type: 'line', tooltip: { show: false } },
    data: points.map(({ ahead }) => yi(ahead?.['0.025'])),
  };
  const areas = bands.map(({ from, to, name, color }) => ({
    ...{ ...hidden, name: names[name], type: 'line', tooltip: { show: false }, itemStyle: { color } },
    areaStyle: { color, opacity: 1 },
    data: points.map(({ ahead }) => (ahead ? yi(ahead[to] - ahead[from]) : null)),
  }));
  const line = (name: string, style: object, data: readonly (number | null | object)[]) => ({
    ...{ name, type: 'line', symbolSize: 6, connectNulls: true, z: 5, data },
    ...style,
  });
  const goalLine = {
    ...{ silent: true, symbol: 'none', data: [{ yAxis: yi(goalYuan) }] },
    lineStyle: { color: '#874d00', type: 'dotted', width: 2 },
    label: { formatter: `${names.goal} ${yiText(goalYuan)}`, position: 'insideStartTop', color: '#874d00' },
  };
  const legend = [names.reported, names.middle, names.half, names.eight, names.nearly, names.lastYear];
  return {
    grid: { left: 44, right: 16, top: 34, bottom: 24 },
    legend: { top: 0, left: 'center', itemHeight: 10, selectedMode: false, data: legend, textStyle: { color: '#333' } },
    tooltip: { trigger: 'axis', valueFormatter: (value: number | null) => tipText(value, names.yi) },
    xAxis: {
      type: 'category',
      data: points.map(({ month }) => month),
      boundaryGap: false,
      axisLabel: { formatter: (month: string) => String(Number(month.slice(5))), color: '#333' },
      axisTick: { show: false },
    },
    yAxis: { type: 'value', axisLabel: { color: '#333' }, splitLine: { lineStyle: { color: '#eee' } } },
    series: [
      floor,
      ...areas,
      line(
        names.lastYear,
        { itemStyle: { color: '#737373' }, lineStyle: { width: 1.5, type: 'dashed' }, symbol: 'diamond' },
        points.map(({ lastYearYuan }) => yi(lastYearYuan)),
      ),
      line(
        names.middle,
        { itemStyle: { color: '#0958d9' }, lineStyle: { width: 1.5, type: 'dashed' }, symbol: 'none' },
        points.map(({ ahead }) => yi(ahead?.['0.5'])),
      ),
      line(
        names.reported,
        {
          ...{ itemStyle: { color: '#0958d9' }, lineStyle: { width: 2.5 }, symbol: 'circle' },
          ...(goalYuan !== null && { markLine: goalLine }),
        },
        points.map(({ known, isIncomplete }) => (isIncomplete ? { value: yi(known), ...hollow } : yi(known))),
      ),
    ],
  };
}

/** The mark of a month that is not reported by all. */
const hollow = { symbolSize: 9, itemStyle: hollowPoint('#0958d9') };

function tipText(value: number | null, unit: string): string {
  return value === null || value === undefined ? '—' : `${yiText(Math.round(value * 1e8))} ${unit}`;
}
