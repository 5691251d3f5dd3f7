import { Button, Skeleton } from 'antd';
import type { EChartsCoreOption } from 'echarts/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { pageTerms } from './page-terms.ts';
import { useWords } from './words.ts';

const Drawing = lazy(() => import('./chart-drawing.tsx'));

/** A chart, drawn after the page stands, and the same figures as a table for those who want or need them. */
export function Chart({
  label,
  option,
  height,
  table,
  onOpen,
}: {
  /** What the chart shows, in a sentence. */
  readonly label: string;
  readonly option: EChartsCoreOption;
  readonly height: number;
  readonly table: ReactNode;
  /** Called with the category that was clicked, such as a month. */
  readonly onOpen?: (category: string) => void;
}) {
  const t = useWords(pageTerms);
  const [isTable, setTable] = useState(false);
  return (
    <figure className="chart" aria-label={label}>
      <Button size="small" type="text" className="chart-switch" onClick={() => setTable(!isTable)}>
        {t(isTable ? 'chart' : 'table')}
      </Button>
      {isTable ? (
        table
      ) : (
        <Suspense fallback={<Skeleton active style={{ height }} />}>
          <Drawing option={option} height={height} label={label} {...(onOpen && { onOpen })} />
        </Suspense>
      )}
    </figure>
  );
}
