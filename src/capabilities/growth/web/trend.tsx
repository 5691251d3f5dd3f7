import type { EChartsCoreOption } from 'echarts/core';
import { useMemo } from 'react';
import { z } from 'zod';
import type { Reply } from '#kernel/endpoint.ts';
import { percentText } from '#kernel/money.ts';
import { isReportingMonth, monthsOfYear, yearOf } from '#kernel/period.ts';
import { Chart } from '#ui/chart.tsx';
import { hollowPoint } from '#ui/hollow-point.ts';
import { Loaded } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { type GrowthAhead, growthFan } from '../../forecast/web/growth-fan.ts';
import { usePublishedUnit } from '../../forecast/web/use-published.ts';
import type { readSeries } from '../contract.ts';
import { Panel } from './panel.tsx';
import { type Asked, useSeries } from './use-cockpit.ts';
import { useView } from './use-view.ts';
import { words } from './words.ts';

const search = z.object({ month: z.string().optional() });

/** Growth month by month: this year, last year, the goal, the fan of the forecast. A click on a month shows that month. */
export function Trend({
  asked,
  name,
  code,
  isIncomplete,
}: {
  readonly asked: Asked;
  readonly name: string;
  readonly code: string;
  /** Whether the month that is shown has yet to be reported by some: its point is hollow. */
  readonly isIncomplete: boolean;
}) {
  const t = useWords(words);
  const now = useSeries(asked, 0);
  const last = useSeries(asked, 1);
  const { underWay } = useView();
  const forecast = usePublishedUnit(code, asked.month);
  const ahead = useMemo(() => (forecast ? growthFan(forecast) : []), [forecast]);
  return (
    <Panel title={t('trend')} className="panel-trend">
      <Loaded query={now}>
        {(series) => (
          <Lines
            {...{ month: asked.month, name, now: series, last: last.data ?? null, ahead, isIncomplete, underWay }}
          />
        )}
      </Loaded>
    </Panel>
  );
}

type Series = Reply<typeof readSeries>;
type Known = {
  readonly month: string;
  readonly name: string;
  readonly now: Series;
  readonly last: Series | null;
  readonly ahead: readonly GrowthAhead[];
  readonly isIncomplete: boolean;
  /** Months that are still being reported: their points are hollow as well. */
  readonly underWay: readonly string[];
};

function Lines({ month: shown, name, now, last, ahead, isIncomplete, underWay }: Known) {
  const t = useWords(words);
  const [, change] = useSearchState(search);
  const year = yearOf(shown);
  const goal = now.targetPercent;
  const rows = useMemo(
    () =>
      monthsOfYear(year)
        .filter(isReportingMonth)
        .map((month) => ({
          month,
          now: now.months.find((one) => one.month === month)?.growthPercent ?? null,
          last: last?.months.find((one) => one.month.slice(5) === month.slice(5))?.growthPercent ?? null,
          ahead: ahead.find((one) => one.month === month) ?? null,
        })),
    [year, now, last, ahead],
  );
  const [thisYear, lastYear] = [t('yearLine', { year }), t('yearLine', { year: year - 1 })];
  const [goalName, aheadName] = [t('goal'), t('aheadLine')];
  const option = useMemo(() => {
    const names = { thisYear, lastYear, goal: goalName, ahead: aheadName };
    return drawn({ rows, goal, names, shown, hollow: isIncomplete ? [...underWay, shown] : underWay });
  }, [rows, goal, thisYear, lastYear, shown, goalName, aheadName, isIncomplete, underWay]);
  const table = (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('growthHead')}</th>
          <th scope="col">{thisYear}</th>
          <th scope="col">{lastYear}</th>
          <th scope="col">{t('goal')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.month}>
            <th scope="row">{row.month.slice(5)}</th>
            <td>{percentText(row.now)}</td>
            <td>{percentText(row.last)}</td>
            <td>{percentText(goal)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <Chart
      label={t('trendLabel', { unit: name, year })}
      option={option}
      height={276}
      table={table}
      onOpen={(month) => rows.some((row) => row.month === month && row.now !== null) && change({ month })}
    />
  );
}

type Row = {
  readonly month: string;
  readonly now: number | null;
  readonly last: number | null;
  readonly ahead: GrowthAhead | null;
};
type Drawing = {
  readonly rows: readonly Row[];
  readonly goal: number | null;
  readonly names: Readonly<Record<'thisYear' | 'lastYear' | 'goal' | 'ahead', string>>;
  readonly shown: string;
  readonly hollow: readonly string[];
};

function drawn({ rows, goal, names, shown, hollow }: Drawing): EChartsCoreOption {
  const goalLine = {
    silent: true,
    symbol: 'none',
    data: [{ yAxis: goal }],
    lineStyle: { color: '#874d00', type: 'dotted', width: 2 },
    label: { formatter: `${names.goal} ${percentText(goal)}`, position: 'insideStartTop', color: '#874d00' },
  };
  const hasLast = rows.some(({ last }) => last !== null);
  const hasAhead = rows.some(({ ahead }) => ahead !== null);
  return {
    grid: { left: 44, right: 16, top: 32, bottom: 24 },
    legend: {
      ...{ top: 0, left: 'center', itemHeight: 10, textStyle: { color: '#333' } },
      data: [names.thisYear, ...(hasLast ? [names.lastYear] : []), ...(hasAhead ? [names.ahead] : [])],
    },
    tooltip: { trigger: 'axis', valueFormatter: (value: number | null) => `${percentText(value ?? null)} %` },
    xAxis: {
      type: 'category',
      data: rows.map(({ month }) => month),
      axisLabel: { formatter: (month: string) => String(Number(month.slice(5))), color: '#333' },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      axisLabel: { formatter: (value: number) => String(value).replace('-', '−'), color: '#333' },
      splitLine: { lineStyle: { color: '#eee' } },
    },
    series: [
      ...fanSeries(rows, names.ahead),
      {
        name: names.thisYear,
        type: 'line',
        data: rows.map(({ now, month }) => ({
          value: now,
          symbolSize: month === shown ? 11 : 7,
          ...(hollow.includes(month) && { itemStyle: hollowPoint('#0958d9') }),
          label: { show: month === shown, formatter: percentText(now), fontWeight: 600, color: '#0958d9' },
        })),
        itemStyle: { color: '#0958d9' },
        lineStyle: { width: 2.5 },
        symbol: 'circle',
        ...(goal !== null && { markLine: goalLine }),
      },
      ...(hasLast
        ? [
            {
              name: names.lastYear,
              type: 'line',
              data: rows.map(({ last }) => last),
              itemStyle: { color: '#737373' },
              lineStyle: { width: 1.5, type: 'dashed' },
              symbol: 'diamond',
              symbolSize: 6,
            },
          ]
        : []),
    ],
  };
}

/** The range that holds eight scenarios of ten as a band, and the middle one as a line; nothing without a forecast. */
function fanSeries(rows: readonly Row[], name: string): object[] {
  if (rows.every(({ ahead }) => ahead === null)) return [];
  const band = {
    type: 'line',
    symbol: 'none',
    silent: true,
    stack: 'fan',
    stackStrategy: 'all',
    lineStyle: { opacity: 0 },
  };
  const hidden = { ...band, tooltip: { show: false } };
  return [
    { ...hidden, name: 'low', data: rows.map(({ ahead }) => ahead?.lowPercent ?? null) },
    {
      ...{ ...hidden, name: 'high', areaStyle: { color: '#a9cffb', opacity: 0.7 } },
      data: rows.map(({ ahead }) => (ahead ? ahead.highPercent - ahead.lowPercent : null)),
    },
    {
      ...{
        name,
        type: 'line',
        symbol: 'none',
        itemStyle: { color: '#69b1ff' },
        lineStyle: { width: 1.5, type: 'dotted' },
      },
      data: rows.map(({ ahead }) => ahead?.midPercent ?? null),
    },
  ];
}
