import type { Caller } from '#platform/caller.ts';
import type { Desk } from '#platform/desk.ts';
import type { Paper } from '../rules/paper.ts';
import type { ContentToWrite } from '../store/writes.ts';
import { checkedPaper, type PaperPlace } from './checked-paper.ts';
import { boundToData, type DataAt, dataAt } from './data-figures.ts';

/** A source to bind and check; `growth` where figures were read already. */
export type ContentWish = PaperPlace & { readonly source: string; readonly growth?: DataAt };

/** Everything that is kept of a source, and the paper that is rendered. */
export type DraftContent = ContentToWrite & { readonly paper: Paper };

/**
 * Fills in the figures at one instant and checks the result. Line ends become LF and halves of characters U+FFFD.
 * Refuses `figureTokenUnclear` and `figureUnknown`.
 */
export async function draftContent(desk: Desk, caller: Caller, wish: ContentWish): Promise<DraftContent> {
  const source = wish.source.replace(/\r\n?/g, '\n').replace(/\p{Cs}/gu, '\ufffd');
  const growth = wish.growth ?? dataAt(desk, caller);
  const { text, bindings, asOf, incomplete } = await boundToData(source, growth);
  const checked = await checkedPaper(desk, caller, { ...wish, texts: [{ name: '', text }], incomplete });
  return { source, text, bindings, asOf, datedOn: checked.paper.masthead.date, ...checked };
}
