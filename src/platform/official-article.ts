/** How a run is set: `heading1` 黑体 (一、), `heading2` 楷体 (（一）), `bold` 仿宋 bold (一是), `plain` 仿宋. */
export type RunStyle = 'plain' | 'bold' | 'heading1' | 'heading2';

/** Words in one style. */
export type ContentRun = { readonly text: string; readonly style: RunStyle };

/** A paragraph of an official paper; an annex begins on a page of its own, flush left. */
export type ContentParagraph = {
  readonly kind: 'paragraph';
  readonly runs: readonly ContentRun[];
  readonly isAnnex?: boolean;
};

/**
 * A table of an official paper; `columns` are shares of the width that add up to 1, and every row has one text for each.
 * Texts stand in 4号 in the middle of their cells unless told otherwise.
 */
export type ContentTable = {
  readonly kind: 'table';
  readonly columns: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly hasHeader: boolean;
  readonly sizePoints?: number;
  /** Of each column, below the header. */
  readonly aligns?: readonly ('left' | 'center' | 'right')[];
};
