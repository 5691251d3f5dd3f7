/** How a run is set: `heading1` 黑体 (一、), `heading2` 楷体 (（一）), `bold` 仿宋 bold (一是), `plain` 仿宋. */
export type RunStyle = 'plain' | 'bold' | 'heading1' | 'heading2';

/** Words in one style; in DOCX those of a `control` stand in a content control of that name. */
export type ContentRun = { readonly text: string; readonly style: RunStyle; readonly control?: string };

/**
 * A paragraph of an official paper; an annex begins on a page of its own, flush left; an addressee is flush left. One that
 * keeps to the next ends on the page on which that begins.
 */
export type ContentParagraph = {
  readonly kind: 'paragraph';
  readonly runs: readonly ContentRun[];
  readonly isAnnex?: boolean;
  readonly isFlush?: boolean;
  readonly keepNext?: boolean;
};

/** A line that stands off the text: the caption of a table, its unit, a signature with its date. */
export type ContentLine = {
  readonly kind: 'line';
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  readonly role: 'fangSong' | 'hei' | 'kai' | 'xiaoBiaoSong';
  readonly sizePoints: number;
  /** Space at the right in characters of 16 pt. */
  readonly rightCharacters?: number;
  /** The line stays on the page of what follows. */
  readonly keepNext?: boolean;
};

/** A cell in parts, or one that takes several places of the grid. */
export type ContentCell = {
  readonly runs: readonly ContentRun[];
  readonly columns?: number;
  readonly rows?: number;
  readonly align?: 'left' | 'center' | 'right';
};

/**
 * A table of an official paper; `columns` are shares of the width that add up to 1, and every row has one cell for each
 * that no cell beside or above it takes. The header has one row unless told.
 * Texts stand in 4号 in the middle of their cells unless told otherwise. A whole one never breaks over pages; one that
 * keeps to the next ends on the page on which that begins.
 */
export type ContentTable = {
  readonly kind: 'table';
  readonly columns: readonly number[];
  readonly rows: readonly (readonly (string | ContentCell)[])[];
  readonly hasHeader: boolean;
  readonly headerRows?: number;
  readonly sizePoints?: number;
  readonly isWhole?: boolean;
  readonly keepNext?: boolean;
  /** Of each column, below the header. */
  readonly aligns?: readonly ('left' | 'center' | 'right')[];
};
