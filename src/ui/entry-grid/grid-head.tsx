import { memo, type PointerEvent } from 'react';
import { useWords } from '../words.ts';
import type { GridColumn } from './grid.ts';
import { gridWords } from './grid-words.ts';

type Wish = {
  readonly columns: readonly GridColumn[];
  readonly frozen: number;
  readonly edges: readonly number[];
  /** Makes a column as wide as that; null = as it comes. */
  readonly resize: (key: string, width: number | null) => void;
};

/** Names of the columns; they stay in view. Their right edges are dragged; two presses give back the first width. */
export const GridHead = memo(function GridHead({ columns, frozen, edges, resize }: Wish) {
  const t = useWords(gridWords);
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" aria-rowindex={1} className="grid-head-row">
        <div role="columnheader" aria-colindex={1} className="grid-number grid-frozen" style={{ left: 0 }}>
          {t('rowNumber')}
        </div>
        {columns.map(({ key, title, hint, width, align }, column) => (
          <div
            key={key}
            role="columnheader"
            aria-colindex={column + 2}
            title={hint ?? title}
            className={`grid-title${column < frozen ? ' grid-frozen' : ''}${align === 'right' ? ' grid-figure' : ''}`}
            style={{ width, ...(column < frozen && { left: edges[column] }) }}
          >
            <span>{title}</span>
            <span
              aria-hidden
              title={t('dragWidth')}
              className="grid-edge"
              onPointerDown={(event) => dragged(event, width, (to) => resize(key, to))}
              onDoubleClick={() => resize(key, null)}
            />
          </div>
        ))}
      </div>
    </div>
  );
});

function dragged(event: PointerEvent<HTMLElement>, width: number, done: (width: number) => void): void {
  const edge = event.currentTarget;
  const from = event.clientX;
  event.preventDefault();
  edge.setPointerCapture(event.pointerId);
  const move = (moved: globalThis.PointerEvent) => {
    edge.style.transform = `translateX(${moved.clientX - from}px)`;
  };
  const end = (up: globalThis.PointerEvent) => {
    edge.style.transform = '';
    edge.removeEventListener('pointermove', move);
    edge.removeEventListener('lostpointercapture', end);
    if (up.clientX !== from) done(width + up.clientX - from);
  };
  edge.addEventListener('pointermove', move);
  edge.addEventListener('lostpointercapture', end);
}
