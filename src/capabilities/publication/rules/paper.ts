import type { RunStyle } from '#platform/official-article.ts';
import type { ChartAttributes } from './figure-node.ts';

export type { RunStyle } from '#platform/official-article.ts';

/** A piece of the source and where it begins, counted in characters of `Paper.source`. */
export type Placed = { readonly text: string; readonly start: number };

/** Text in one style that stands unbroken in the source; `figure` names the figure of the document that it is. */
export type Run = Placed & { readonly style: RunStyle; readonly figure?: string };

/** What a paragraph is for: most are `body`; an addressee stands flush left, an annex begins a page. */
export type ParagraphRole = 'body' | 'addressee' | 'attachment' | 'annex' | 'note';

/** A paragraph; a sentence that a page of the source broke is whole again. */
export type ParagraphBlock = {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  readonly start: number;
  readonly role?: ParagraphRole;
};

/** A cell; it takes `columns` × `rows` places, usually one. `runs` has its words in parts where a figure stands in it. */
export type TableCell = Placed & {
  readonly runs?: readonly Run[];
  readonly columns?: number;
  readonly rows?: number;
  readonly align?: 'left' | 'center' | 'right';
};

/**
 * A table; `hasHeader` says that its first rows, `headerRows` or one, name the columns. Rows may be of unequal length.
 */
export type TableBlock = {
  readonly kind: 'table';
  readonly rows: readonly (readonly TableCell[])[];
  readonly hasHeader: boolean;
  readonly headerRows?: number;
  readonly start: number;
  readonly caption?: string;
  /** Such as 单位：万元, above the table at its right. */
  readonly unitText?: string;
  readonly note?: string;
};

/** A chart with its caption. */
export type ChartBlock = { readonly kind: 'chart'; readonly chart: ChartAttributes; readonly start: number };

/** 署名 and 成文日期. */
export type SignatureBlock = {
  readonly kind: 'signature';
  readonly units: readonly Placed[];
  readonly date: Placed | null;
  readonly start: number;
};

/** What an article is made of, in its order. */
export type Block = ParagraphBlock | TableBlock | ChartBlock | SignatureBlock;

/** One article of a briefing. An empty title means that none was found; `author` is the unit in the final brackets. */
export type Article = {
  readonly title: Placed;
  readonly blocks: readonly Block[];
  /** The unit without its brackets, which stay in the last paragraph; null if no unit is named. */
  readonly author: Placed | null;
};

/** What stands above the red rule; null or an empty list is what the source does not say. */
export type Masthead = {
  /** 内部资料, 注意保存, or a grade of secrecy, in their order. */
  readonly holders: readonly Placed[];
  /** The name of the briefing, line by line. */
  readonly names: readonly Placed[];
  /** 〔2020〕第4期 as it is written. */
  readonly numberText: Placed | null;
  readonly year: number | null;
  readonly number: number | null;
  readonly office: Placed | null;
  /** 2019年3月23日 as it is written. */
  readonly dateText: Placed | null;
  /** YYYY-MM-DD; null if there is no date or no such day. */
  readonly date: string | null;
};

/** What stands between the rules at the foot of the last page, without its labels (送：, 发：, …). */
export type Tail = {
  readonly report: Placed | null;
  readonly send: Placed | null;
  readonly issue: Placed | null;
  readonly telephone: Placed | null;
  readonly fax: Placed | null;
  readonly email: Placed | null;
  /** The print run as it is written, such as 13份. */
  readonly copiesText: Placed | null;
  readonly copies: number | null;
};

/** A briefing as its author wrote it: nothing corrected, nothing left out. */
export type Paper = {
  /** The text that every `start` counts in. */
  readonly source: string;
  readonly masthead: Masthead;
  /** The 目录 as it is written, without bullets, leaders and page numbers. */
  readonly contents: readonly Placed[];
  readonly articles: readonly Article[];
  readonly tail: Tail;
};

/** The words of a paragraph without their styles. */
export function paragraphText(paragraph: ParagraphBlock): string {
  return paragraph.runs.map((run) => run.text).join('');
}
