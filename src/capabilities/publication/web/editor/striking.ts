import type { Mark, Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { SuggestedBreak } from '../../rules/document.ts';
import type { NotSuggested, Suggester } from './suggesting.ts';

/** The marks with which an author suggests. */
export type SuggestionMarks = Suggester & { readonly insertion: Mark; readonly deletion: Mark };

type Range = { readonly from: number; readonly to: number };
/** A thing that is struck out: words, or the break before a paragraph. `isOwn` goes at once. */
type Struck = Range & { readonly kind: 'words' | 'break'; readonly isOwn: boolean };

/**
 * Marks what stands between two places as deleted, words and breaks between paragraphs; what the author only suggested
 * goes at once. Returns the new end, or why it cannot be suggested.
 */
export function struckOut(made: Transaction, range: Range, marks: SuggestionMarks): number | NotSuggested {
  const found = struckIn(made.doc, range, marks);
  if (typeof found === 'string') return found;
  const before = made.steps.length;
  const kept: SuggestedBreak = { kind: 'join', author: marks.author, at: marks.at };
  for (const { from, to, kind, isOwn } of found.toReversed())
    if (kind === 'words') {
      if (isOwn) made.delete(from, to);
      else made.addMark(from, to, marks.deletion);
    } else if (isOwn) made.join(from);
    else made.setNodeAttribute(from, 'suggested', kept);
  return made.mapping.slice(before).map(range.to);
}

function struckIn(doc: Node, { from, to }: Range, marks: SuggestionMarks): Struck[] | NotSuggested {
  const found: Struck[] = [];
  let not: NotSuggested | null = null;
  doc.nodesBetween(from, to, (node, position, parent, index) => {
    if (node.isInline) {
      const isOwn = marks.insertion.type.isInSet(node.marks)?.attrs.author === marks.author;
      const stretch = { from: Math.max(from, position), to: Math.min(to, position + node.nodeSize) };
      found.push({ ...stretch, kind: 'words', isOwn });
      return false;
    }
    if (position < from) return true;
    const before = index > 0 ? (parent?.child(index - 1) ?? null) : null;
    const isWhole = position + node.nodeSize <= to;
    const result = breakBefore(node, { before, isWhole, author: marks.author });
    if (typeof result === 'string') not = result;
    else if (result !== null) found.push({ from: position, to: position, kind: 'break', isOwn: result.isOwn });
    return true;
  });
  return not ?? found;
}

/** The break before a block that begins within what is struck out; null where only its words are. */
function breakBefore(
  node: Node,
  { before, isWhole, author }: { readonly before: Node | null; readonly isWhole: boolean; readonly author: string },
): { readonly isOwn: boolean } | null | NotSuggested {
  if (node.type.name !== 'paragraph') return 'suggestWordsOnly';
  const known = node.attrs.suggested as SuggestedBreak | null;
  if (known !== null && known.author !== author) return 'suggestOthersBreak';
  if (known?.kind === 'split' && before !== null) return { isOwn: true };
  if (before?.type.name === 'paragraph') return { isOwn: false };
  return isWhole && node.content.size > 0 ? null : 'suggestWordsOnly';
}
