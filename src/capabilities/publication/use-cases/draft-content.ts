import type { Caller } from '#platform/caller.ts';
import type { Desk } from '#platform/desk.ts';
import type { BoundFigure } from '../rules/checks/bound-figures.ts';
import type { PaperDocument } from '../rules/document.ts';
import { documentFromPaper } from '../rules/document-from-paper.ts';
import type { WrittenFigure } from '../rules/document-writer.ts';
import { displayNamed, type FigureBinding } from '../rules/figure.ts';
import { figuresOfDocument } from '../rules/figure-states.ts';
import { isIndicatorKey } from '../rules/indicators/catalogue.ts';
import type { Paper } from '../rules/paper.ts';
import { readArticles } from '../rules/read-articles.ts';
import { writtenDocument } from '../rules/written-document.ts';
import type { ContentToWrite } from '../store/writes.ts';
import { checkedPaper, type PaperPlace } from './checked-paper.ts';
import { boundToData, type DataAt, dataAt, incompleteMonths, stateOf } from './data-figures.ts';
import { documentWithCharts } from './filled-charts.ts';

/** Everything that is kept of a document, and the paper that is typeset. */
export type DraftContent = ContentToWrite & { readonly paper: Paper };

/** A document to check; `source` is the text from which it was made, null where there is none. */
export type ContentWish = PaperPlace & {
  readonly document: PaperDocument;
  readonly source: string | null;
  /** Where data was read already. */
  readonly data?: DataAt;
};

/** A text as it is kept: line ends are LF and halves of characters U+FFFD. */
export function keptSource(source: string): string {
  return source.replace(/\r\n?/g, '\n').replace(/\p{Cs}/gu, '\ufffd');
}

/**
 * A text with tokens as a document, figures and charts taken as of now. Refuses `figureTokenUnclear` and
 * `figureUnknown`.
 */
export async function documentOfSource(
  desk: Desk,
  caller: Caller,
  { source, data }: { readonly source: string; readonly data: DataAt },
): Promise<PaperDocument> {
  const { text, bindings, asOf } = await boundToData(source, data);
  const document = documentFromPaper(readArticles([{ name: '', text }]), { bindings, asOf });
  return documentWithCharts(desk, caller, { document, data });
}

/** What a document says, checked against what went before and against the months that its figures are of. */
export async function draftContent(desk: Desk, caller: Caller, wish: ContentWish): Promise<DraftContent> {
  const { document, source } = wish;
  const written = writtenDocument(document);
  const figures = figuresOfDocument(document);
  const months = figures.flatMap(({ month, origin }) => (month === null || origin === 'typed' ? [] : [month]));
  const data = wish.data ?? dataAt(desk, caller);
  const incomplete = await incompleteMonths(data, months);
  const bound = await boundFigures(written.figures, data);
  const checked = await checkedPaper(desk, caller, { ...wish, read: written.paper, data, bound, incomplete });
  const instants = figures.flatMap(({ asOf }) => (asOf === null ? [] : [asOf])).toSorted();
  return {
    document,
    source,
    text: written.text,
    bindings: written.figures.flatMap(bindingOf),
    asOf: instants.at(-1) ?? null,
    datedOn: checked.paper.masthead.date,
    ...checked,
  };
}

/** A figure as a binding of the plain text; nothing for one that is bound to nothing. */
export function bindingOf({ attributes, start, end }: WrittenFigure): FigureBinding[] {
  const { indicator, unit, month, scope, wording, shown, value } = attributes;
  const display = displayNamed(wording);
  const isBound = unit !== null && month !== null && value !== null && display !== null;
  if (!isBound || indicator === null || !isIndicatorKey(indicator)) return [];
  return [{ start, end, indicator, unit, month, display, ...(scope !== null && { scope }), shown, value }];
}

/** The figures of a document as the checks see them: where they stand, and what the data say of each now. */
async function boundFigures(figures: readonly WrittenFigure[], data: DataAt): Promise<BoundFigure[]> {
  const bound: BoundFigure[] = [];
  for (const { attributes, start, end } of figures) {
    const { condition, shown: now } = await stateOf(attributes, data);
    const { shown, origin, reason } = attributes;
    bound.push({ start, end, shown, origin, reason, now: condition === 'fresh' ? shown : now });
  }
  return bound;
}
