import { Typography } from 'antd';
import type { EChartsCoreOption } from 'echarts/core';
import { lazy, useMemo } from 'react';
import { wanText } from '#kernel/money.ts';
import { Chart } from '#ui/chart.tsx';
import { Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { FlowRow, SourceFilter } from '../shapes.ts';
import { type FlowLink, flowLinks } from './flow-links.ts';
import { Wan } from './money.tsx';
import { useFlow } from './use-funds.ts';
import { words } from './words.ts';

const Drawing = lazy(() => import('./flow-drawing.tsx'));

type Wish = {
  readonly asked: SourceFilter & { readonly source?: string; readonly project?: string };
  readonly height: number;
  /** Called with the code of a unit that was clicked. */
  readonly openUnit?: (unitCode: string) => void;
};

/** Where money goes, as streams, and the same figures as a table. */
export function FlowChart({ asked, height, openUnit }: Wish) {
  const flow = useFlow(asked);
  return (
    <Loaded query={flow}>
      {({ rows }) => (
        <Streams
          rows={rows}
          isOne={asked.source !== undefined || asked.project !== undefined}
          height={height}
          {...(openUnit && { openUnit })}
        />
      )}
    </Loaded>
  );
}

type Drawn = {
  readonly rows: readonly FlowRow[];
  readonly isOne: boolean;
  readonly height: number;
  readonly openUnit?: (unitCode: string) => void;
};

function Streams({ rows, isOne, height, openUnit }: Drawn) {
  const t = useWords(words);
  const { shortNameOf } = useRegions();
  const links = flowLinks(rows, {
    level: ({ level }) => t('levelNode', { level: t(level) }),
    second: ({ purpose, documentNo }) => (isOne ? (documentNo ?? t(purpose)) : t(purpose)),
    unit: shortNameOf,
    paid: t('flowPaid'),
    unpaid: t('flowUnpaid'),
    unallocated: t('flowUnallocated'),
  });
  const ends = { [t('flowPaid')]: '#389e0d', [t('flowUnpaid')]: '#d48806', [t('flowUnallocated')]: '#8c8c8c' };
  const key = JSON.stringify([links, ends]);
  const option = useMemo(() => streamsDrawn(links, ends, 3), [key]);
  const codeOf = new Map(rows.flatMap(({ unitCode }) => (unitCode ? [[shortNameOf(unitCode), unitCode]] : [])));
  if (links.length === 0) return <Typography.Text>{t('flowEmpty')}</Typography.Text>;
  return (
    <div style={{ background: '#fff', padding: '34px 12px 8px' }}>
      <Chart
        label={t('flowLabel')}
        option={option}
        height={height}
        drawing={Drawing}
        table={<FlowTable rows={rows} isOne={isOne} />}
        onOpen={(name) => {
          const code = codeOf.get(name);
          if (code) openUnit?.(code);
        }}
      />
    </div>
  );
}

/** A drawing of streams; stations in `ends` have a colour of their own and stand in the column `last`, from 0. */
export function streamsDrawn(
  links: readonly FlowLink[],
  ends: Readonly<Record<string, string>>,
  last: number,
): EChartsCoreOption {
  const names = [...new Set(links.flatMap(({ source, target }) => [source, target]))];
  const through = (name: string) => {
    const sum = (side: 'source' | 'target') =>
      links.reduce((total, link) => total + (link[side] === name ? link.value : 0), 0);
    return Math.max(sum('source'), sum('target'));
  };
  return {
    tooltip: { trigger: 'item', valueFormatter: (value: number) => `${wanText(value)} 万元` },
    series: [
      {
        type: 'sankey',
        left: 8,
        right: 150,
        top: 4,
        bottom: 8,
        nodeGap: 13,
        nodeWidth: 14,
        draggable: false,
        emphasis: { focus: 'adjacency' },
        lineStyle: { color: 'source', opacity: 0.28 },
        data: names.map((name) => ({
          name,
          ...(ends[name] && { itemStyle: { color: ends[name] }, depth: last }),
          label: { formatter: `${name}  ${wanText(through(name))}`, color: '#262626', fontSize: 12 },
        })),
        links: [...links],
      },
    ],
  };
}

/** The figures behind the streams, in 万元. */
export function FlowTable({ rows, isOne }: { readonly rows: readonly FlowRow[]; readonly isOne: boolean }) {
  const t = useWords(words);
  const { shortNameOf } = useRegions();
  const sum = (pick: (row: FlowRow) => number) => rows.reduce((total, row) => total + pick(row), 0);
  return (
    <table className="plain-table" aria-label={t('flowLabel')}>
      <thead>
        <tr>
          <th scope="col">
            {t('level')}
            {t('inWan')}
          </th>
          <th scope="col" style={{ textAlign: 'left' }}>
            {t(isOne ? 'documentNo' : 'purpose')}
          </th>
          <th scope="col" style={{ textAlign: 'left' }}>
            {t('unit')}
          </th>
          <th scope="col">{t('allocation')}</th>
          <th scope="col">{t('flowPaid')}</th>
          <th scope="col">{t('flowUnpaid')}</th>
          <th scope="col">{t('flowUnallocated')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.level} ${row.purpose} ${row.unitCode} ${row.documentNo}`}>
            <th scope="row">{t(row.level)}</th>
            <th scope="row">{isOne ? row.documentNo : t(row.purpose)}</th>
            <th scope="row">{row.unitCode === null ? '—' : shortNameOf(row.unitCode)}</th>
            <td>
              <Wan yuan={row.allocatedYuan} />
            </td>
            <td>
              <Wan yuan={row.paidYuan} />
            </td>
            <td>
              <Wan yuan={row.allocatedYuan - row.paidYuan} />
            </td>
            <td>
              <Wan yuan={row.unallocatedYuan} />
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('total')}</th>
          <td />
          <td />
          <td>
            <Wan yuan={sum((row) => row.allocatedYuan)} />
          </td>
          <td>
            <Wan yuan={sum((row) => row.paidYuan)} />
          </td>
          <td>
            <Wan yuan={sum((row) => row.allocatedYuan - row.paidYuan)} />
          </td>
          <td>
            <Wan yuan={sum((row) => row.unallocatedYuan)} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}
