/** A document to be typeset. The source is ours and constant; all words of users come in `files`, as data. */
export type TypstDocument = {
  /** Typst source. It reads a file by its path, such as json("/paper.json"). */
  readonly source: string;
  readonly files: readonly TypstInput[];
  /** What to ask of the finished layout, as a selector such as <article-page>; null for nothing. */
  readonly query: string | null;
};

/** A file that the source may read; its path begins with a slash. */
export type TypstInput = { readonly path: string; readonly content: Uint8Array };

/** A typeset document. */
export type TypesetPdf = {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** The values that `query` found, in the order of the text. */
  readonly found: readonly unknown[];
  /** What Typst warned of, such as an unknown family. */
  readonly warnings: readonly string[];
};

/** What a worker is told: the fonts first and once, then documents. */
export type TypstTask =
  | { readonly kind: 'fonts'; readonly paths: readonly string[] }
  | { readonly kind: 'document'; readonly document: TypstDocument };

/** What a worker answers to a document. */
export type TypstAnswer =
  | { readonly kind: 'typeset'; readonly result: TypesetPdf }
  | { readonly kind: 'failed'; readonly message: string };

/** The standard that every PDF keeps, as Typst names it. Source: ISO 19005-2, level B. */
export const pdfStandard = 'a-2b';
