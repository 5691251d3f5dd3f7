import { memo } from 'react';
import { useWords } from '../words.ts';
import type { GridColumn } from './grid.ts';
import { gridWords } from './grid-words.ts';

type Wish = { readonly columns: readonly GridColumn[]; readonly frozen: number; readonly edges: readonly number[] };

/** Names of the columns; they stay in view. */
export const GridHead = memo(function GridHead({ columns, frozen, edges }: Wish) {
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
          </div>
        ))}
      </div>
    </div>
  );
});
