import { Fragment, type Mark, type Node, Slice } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Mapping, ReplaceStep } from '@tiptap/pm/transform';

/** Who suggests, and when. */
export type Suggester = { readonly author: string; readonly at: string };

/** Mark of a transaction that is not to be turned into suggestions. */
export const asItIs = 'asItIs';

/**
 * What a transaction becomes while changes are only suggested: what it puts in is marked as an insertion, what it takes
 * out stays and is marked as a deletion, except for words that the same author suggested. New paragraphs, tables and
 * attributes are taken as they are. Null where there is nothing to turn.
 */
export function suggested(state: EditorState, original: Transaction, by: Suggester): Transaction | null {
  if (!original.docChanged || original.getMeta(asItIs) || original.getMeta('rebased') !== undefined) return null;
  if (original.getMeta('history$') !== undefined) return null;
  if (!original.steps.some((step) => step instanceof ReplaceStep)) return null;
  const marks = suggestionMarks(state, by);
  if (marks === null) return null;
  const made = state.tr;
  let cursor: number | null = null;
  for (const [index, step] of original.steps.entries()) {
    const back = new Mapping(original.steps.slice(0, index).map((earlier) => earlier.getMap())).invert();
    const place = (position: number) => made.mapping.map(back.map(position));
    if (!(step instanceof ReplaceStep)) {
      const mapped = step.map(back)?.map(made.mapping);
      if (mapped) made.maybeStep(mapped);
      continue;
    }
    cursor = replaced(made, { from: place(step.from), to: place(step.to), slice: step.slice }, marks, state);
  }
  if (cursor !== null) made.setSelection(TextSelection.near(made.doc.resolve(Math.min(cursor, made.doc.content.size))));
  made.setStoredMarks(marks.insertion.addToSet(state.storedMarks ?? state.selection.$from.marks()));
  const composition = original.getMeta('composition');
  if (composition !== undefined) made.setMeta('composition', composition);
  return made.scrollIntoView();
}

/** The marks of an author; one who goes on where the own insertion ends goes on with it. */
function suggestionMarks(state: EditorState, by: Suggester): SuggestionMarks | null {
  const { insertion, deletion } = state.schema.marks;
  if (!insertion || !deletion) return null;
  const around = insertion.isInSet(state.storedMarks ?? state.selection.$from.marks());
  const isOwn = around?.attrs.author === by.author;
  return { insertion: around && isOwn ? around : insertion.create(by), deletion: deletion.create(by) };
}

/**
 * What stands between two places as an insertion by `author`, and before it, as a deletion, what it took the place of.
 * Null for more than words.
 */
export function suggestedReplacement(
  state: EditorState,
  { from, to, replaced: before }: { readonly from: number; readonly to: number; readonly replaced: Slice },
  author: string,
): Transaction | null {
  const marks = suggestionMarks(state, { author, at: new Date().toISOString() });
  const isInline = before.size === 0 || (before.openStart === 0 && (before.content.firstChild?.isInline ?? false));
  if (marks === null || !isInline) return null;
  const transaction = state.tr.addMark(from, to, marks.insertion).removeMark(from, to, marks.deletion.type);
  return before.size === 0
    ? transaction
    : transaction.replace(from, from, new Slice(struckFragment(before.content, marks), 0, 0));
}

/** Words as a deletion, without those that the author had only suggested. */
function struckFragment(content: Fragment, { insertion, deletion }: SuggestionMarks): Fragment {
  const kept: Node[] = [];
  content.forEach((node) => {
    const own = insertion.type.isInSet(node.marks);
    if (own?.attrs.author !== insertion.attrs.author) kept.push(node.mark(deletion.addToSet(node.marks)));
  });
  return Fragment.from(kept);
}

type Replacement = { readonly from: number; readonly to: number; readonly slice: Slice };
type SuggestionMarks = { readonly insertion: Mark; readonly deletion: Mark };

/** Where the cursor stands afterwards. */
function replaced(
  made: Transaction,
  { from, to, slice }: Replacement,
  marks: SuggestionMarks,
  state: EditorState,
): number {
  const end = struckOut(made, from, to, marks);
  if (slice.size === 0) return state.selection.empty && state.selection.head <= from ? end : from;
  const before = made.steps.length;
  const isInline = slice.openStart === 0 && slice.openEnd === 0 && (slice.content.firstChild?.isInline ?? false);
  if (isInline) made.replace(end, end, new Slice(marked(slice.content, marks), 0, 0));
  else made.replace(end, end, slice);
  const after = made.mapping.slice(before).map(end, 1);
  if (!isInline) made.addMark(end, after, marks.insertion);
  return after;
}

/** Marks what stands between two places as deleted; the author's own insertions go at once. Returns the new end. */
function struckOut(made: Transaction, from: number, to: number, { insertion, deletion }: SuggestionMarks): number {
  const stretches: { from: number; to: number; isOwn: boolean }[] = [];
  made.doc.nodesBetween(from, to, (node, position) => {
    if (!node.isInline) return true;
    const stretch = { from: Math.max(from, position), to: Math.min(to, position + node.nodeSize) };
    const own = insertion.type.isInSet(node.marks);
    stretches.push({ ...stretch, isOwn: own?.attrs.author === insertion.attrs.author });
    return false;
  });
  const before = made.steps.length;
  for (const stretch of stretches.toReversed()) {
    if (stretch.isOwn) made.delete(stretch.from, stretch.to);
    else made.addMark(stretch.from, stretch.to, deletion);
  }
  return made.mapping.slice(before).map(to);
}

function marked(content: Fragment, { insertion, deletion }: SuggestionMarks): Fragment {
  let result = content;
  for (let index = 0; index < content.childCount; index++) {
    const child = content.child(index);
    result = result.replaceChild(index, child.mark(insertion.addToSet(deletion.type.removeFromSet(child.marks))));
  }
  return result;
}

/** A suggested change: the stretch of one author, put in or taken out. */
export type Suggestion = {
  readonly from: number;
  readonly to: number;
  readonly kind: 'insertion' | 'deletion';
  readonly author: string;
  readonly at: string;
  readonly text: string;
};

/** Suggested changes of a document in the order of the text; what stands side by side with one mark is one change. */
export function suggestionsIn(doc: Node): Suggestion[] {
  const found: Suggestion[] = [];
  doc.descendants((node, position) => {
    if (!node.isInline) return true;
    for (const { type, attrs } of node.marks) {
      if (type.name !== 'insertion' && type.name !== 'deletion') continue;
      const next = {
        from: position,
        to: position + node.nodeSize,
        kind: type.name,
        text: node.text ?? node.textContent,
      };
      const suggestion: Suggestion = { ...next, kind: type.name, author: String(attrs.author), at: String(attrs.at) };
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
 * paragraph that is left without a word goes too.
 */
export function settled(state: EditorState, suggestions: readonly Suggestion[], accept: boolean): Transaction {
  const transaction = state.tr.setMeta(asItIs, true);
  for (const { from, to, kind } of suggestions.toSorted((one, other) => other.from - one.from)) {
    const type = state.schema.marks[kind];
    if (!type) continue;
    if ((kind === 'insertion') === accept) transaction.removeMark(from, to, type);
    else takeOut(transaction, from, to);
  }
  return transaction;
}

function takeOut(transaction: Transaction, from: number, to: number): void {
  transaction.delete(from, to);
  const place = transaction.doc.resolve(Math.min(from, transaction.doc.content.size));
  const isLeftEmpty = place.depth === 1 && place.parent.isTextblock && place.parent.content.size === 0;
  if (isLeftEmpty && transaction.doc.childCount > 1) transaction.delete(place.before(), place.after());
}
