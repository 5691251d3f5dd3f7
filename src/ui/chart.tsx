import { Button, Skeleton } from 'antd';
import type { EChartsCoreOption } from 'echarts/core';
import { type ComponentProps, type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { pageTerms } from './page-terms.ts';
import { useWords } from './words.ts';

const PlainDrawing = lazy(() => import('./chart-drawing.tsx'));
type DrawingProps = ComponentProps<typeof PlainDrawing>;

/** A chart, drawn after the page stands, and the same figures as a table for those who want or need them. */
export function Chart({
  label,
  option,
  height,
  table,
  onOpen,
  drawing: Drawing = PlainDrawing,
}: {
  /** What the chart shows, in a sentence. */
  readonly label: string;
  readonly option: EChartsCoreOption;
  readonly height: number;
  readonly table: ReactNode;
  /** Called with the category that was clicked, such as a month. */
  readonly onOpen?: (category: string) => void;
  /** A lazily loaded drawing that knows more kinds of charts than lines and bars. */
  readonly drawing?: ComponentType<DrawingProps>;
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
