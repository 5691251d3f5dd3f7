import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([LineChart, BarChart, GridComponent, LegendComponent, TooltipComponent, MarkLineComponent, SVGRenderer]);

/** An ECharts drawing as SVG, without motion; it follows the width of its place. Loaded only where a chart is shown. */
export default function ChartDrawing({
  option,
  height,
  label,
  onOpen,
}: {
  readonly option: EChartsCoreOption;
  readonly height: number;
  readonly label: string;
  readonly onOpen?: (category: string) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const opens = useRef(onOpen);
  useEffect(() => {
    opens.current = onOpen;
  }, [onOpen]);
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current, null, { renderer: 'svg' });
    chart.setOption({ animation: false, ...option });
    chart.on('click', (event) => opens.current?.(String(event.name)));
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [option]);
  return <div ref={place} role="img" aria-label={label} style={{ height }} />;
}
