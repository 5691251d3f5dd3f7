import { memo } from 'react';

type Wish = {
  readonly row: number;
  /** Ids of the parts of the row. */
  readonly frozen: string;
  readonly moving: string;
};

/**
 * A row for those who cannot see the grid: it names its two parts, which lie apart on the page so that the one that stays
 * in view is a single layer for all rows.
 */
export const GridRowName = memo(function GridRowName({ row, frozen, moving }: Wish) {
  return <div role="row" aria-rowindex={row + 2} aria-owns={`${frozen} ${moving}`} />;
});
