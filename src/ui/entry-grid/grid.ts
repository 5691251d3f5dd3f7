/** A column of an entry grid. */
export type GridColumn = {
  readonly key: string;
  readonly title: string;
  /** The whole name where the title is a short one. */
  readonly hint?: string;
  /** Pixels. */
  readonly width: number;
  readonly align?: 'right';
  /** Words that a cell may hold; others are not understood. */
  readonly choices?: readonly string[];
};

/** What a reader is told of a cell besides its text; each has a look and a word in the legend. */
export type CellMark =
  | 'locked'
  | 'suggested'
  | 'saving'
  | 'saved'
  | 'waiting'
  | 'invalid'
  | 'returned'
  | 'doubtful'
  | 'explained'
  | 'conflict'
  | 'changed'
  | 'commented'
  | 'bound';

/** A cell as it is shown. */
export type CellView = {
  readonly text: string;
  /** Text with which typing begins, and which is copied: exact, without thousands marks. */
  readonly plain: string;
  readonly marks: readonly CellMark[];
  /** Whether it may be typed into. */
  readonly isOpen: boolean;
  /** Why it is locked, doubted, not saved; shown on hover and while the cell is active. */
  readonly note: string | null;
  /** Its figure, for the sums of a selection. */
  readonly figure: number | null;
};

/** A text that is to be typed into a cell. */
export type CellText = { readonly row: number; readonly column: number; readonly text: string };

/** What a grid shows; a row is drawn again when its `stamp` changes. */
export type GridSource = {
  readonly columns: readonly GridColumn[];
  /** How many of the first columns stay in view. */
  readonly frozen: number;
  readonly rowCount: number;
  /** Name of a row, for those who cannot see the grid. */
  nameOf(row: number): string;
  stampOf(row: number): unknown;
  cell(row: number, column: number): CellView;
  /** What `isOpen` of the cell says, without the rest of it. */
  isOpen(row: number, column: number): boolean;
  /** Is told whenever a stamp changes; gives the end of it. */
  listen(listener: () => void): () => void;
  /** Changes with any stamp. */
  version(): number;
};

/** A part of what is known of a cell: why it is marked, what was typed, what people said. */
export type PanelPart = 'why' | 'history' | 'comments';

/** What a grid asks of its page. */
export type GridActs = {
  type(texts: readonly CellText[]): void;
  /** A block from the clipboard, to be taken at a place. */
  paste(block: readonly (readonly string[])[], place: { readonly row: number; readonly column: number }): void;
  undo(): void;
  redo(): void;
  /** Opens what is known of the active cell; by Ctrl+Enter without a part; null = there is none. */
  readonly openPanel: ((part?: PanelPart) => void) | null;
  /** Ctrl+S: there is nothing to do, but somebody wants to know. */
  save(): void;
};
