import { chartSvg } from '../../rules/chart-svg.ts';
import type { ChartAttributes } from '../../rules/figure-node.ts';

/** A chart as it will print: the very drawing of the files. */
export function ChartPicture({ chart }: { readonly chart: ChartAttributes }) {
  const values = chart.points.map(({ label, value }) => `${label} ${value ?? '—'}`).join('，');
  const source = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(chartSvg(chart))}`;
  return <img className="paper-picture" src={source} alt={`${chart.caption}：${values}`} />;
}
