import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { lazy, Suspense, useMemo } from 'react';
import { chartAttributes } from '../../rules/figure-node.ts';

const Drawing = lazy(() => import('#ui/chart-drawing.tsx'));

/** A chart with the points that it was made of. */
export function ChartView({ node, selected }: NodeViewProps) {
  const { caption, points, kind } = chartAttributes.parse(node.attrs);
  const option = useMemo(
    () => ({
      grid: { left: 48, right: 16, top: 16, bottom: 32 },
      xAxis: { type: 'category', data: points.map(({ label }) => label), axisLabel: { interval: 0 } },
      yAxis: { type: 'value' },
      series: [{ type: kind === 'growth' ? 'bar' : 'line', data: points.map(({ value }) => value) }],
    }),
    [node],
  );
  return (
    <NodeViewWrapper className="paper-atom paper-chart" data-selected={selected}>
      <Suspense fallback={<div style={{ height: 220 }} />}>
        <Drawing option={option} height={220} label={caption} />
      </Suspense>
      <p className="paper-caption">{caption}</p>
    </NodeViewWrapper>
  );
}
