import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { canJoin } from '@tiptap/pm/transform';
import type { SuggestedBreak } from '../../rules/document.ts';
import { asItIs } from './suggesting.ts';

/** A suggested change: the stretch of one author, put in or taken out, or the break before a paragraph. */
export type Suggestion = {
  readonly from: number;
  readonly to: number;
  readonly kind: 'insertion' | 'deletion' | SuggestedBreak['kind'];
  readonly author: string;
  readonly at: string;
  /** The words; of a break those that follow it. */
  readonly text: string;
};

/** Suggested changes of a document in the order of the text; what stands side by side with one mark is one change. */
export function suggestionsIn(doc: Node): Suggestion[] {
  const found: Suggestion[] = [];
  doc.descendants((node, position) => {
    if (!node.isInline) {
      const known = node.attrs.suggested as SuggestedBreak | null | undefined;
      const words = node.textContent;
      const text = words.length > 12 ? `${words.slice(0, 12)}…` : words;
      if (known) found.push({ ...known, from: position, to: position + 1, text });
      return true;
    }
    for (const { type, attrs } of node.marks) {
      if (type.name !== 'insertion' && type.name !== 'deletion') continue;
      const suggestion: Suggestion = {
        ...{ from: position, to: position + node.nodeSize, kind: type.name, text: node.text ?? node.textContent },
        ...{ author: String(attrs.author), at: String(attrs.at) },
      };
      const last = found.at(-1);
      if (last && last.to === position && last.kind === suggestion.kind && last.author === suggestion.author)
        found[found.length - 1] = { ...last, to: suggestion.to, text: last.text + suggestion.text };
      else found.push(suggestion);
    }
    return false;
  });
  return found;
}

/**
 * Takes suggested changes (`accept`) or puts the text back as it was: one transaction, which nobody turns into another. A
 * paragraph that a deletion leaves without a word goes too.
 */
export function settled(state: EditorState, suggestions: readonly Suggestion[], accept: boolean): Transaction {
  const transaction = state.tr.setMeta(asItIs, true);
  for (const { from, to, kind } of suggestions.toSorted((one, other) => other.from - one.from)) {
    if (kind === 'split' || kind === 'join') settleBreak(transaction, from, (kind === 'join') === accept);
    else if ((kind === 'insertion') === accept) transaction.removeMark(from, to, state.schema.marks[kind]);
    else takeOut(transaction, from, to);
  }
  return transaction;
}

/** Takes the break before a paragraph away, or leaves it as if nobody had said anything. */
function settleBreak(transaction: Transaction, at: number, isGone: boolean): void {
  const node = transaction.doc.nodeAt(at);
  if (!node) return;
  if (isGone && canJoin(transaction.doc, at)) transaction.join(at);
  else if (isGone && node.content.size === 0 && transaction.doc.childCount > 1)
    transaction.delete(at, at + node.nodeSize);
  else transaction.setNodeAttribute(at, 'suggested', null);
}

function takeOut(transaction: Transaction, from: number, to: number): void {
  transaction.delete(from, to);
  const place = transaction.doc.resolve(Math.min(from, transaction.doc.content.size));
  const isLeftEmpty = place.depth === 1 && place.parent.isTextblock && place.parent.content.size === 0;
  // One whose break is open too goes with the break, or stays with it.
  const isOpen = Boolean(place.parent.attrs.suggested);
  if (isLeftEmpty && !isOpen && transaction.doc.childCount > 1) transaction.delete(place.before(), place.after());
}
