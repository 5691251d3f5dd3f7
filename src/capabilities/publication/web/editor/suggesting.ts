import { Fragment, type Mark, type Node, Slice } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { AddMarkStep, Mapping, RemoveMarkStep, ReplaceStep, type Step } from '@tiptap/pm/transform';
import type { SuggestedBreak } from '../../rules/document.ts';
import { newKey } from './new-key.ts';
import { type SuggestionMarks, struckOut } from './striking.ts';

/** Who suggests, and when. */
export type Suggester = { readonly author: string; readonly at: string };

/**
 * What cannot be suggested: a change of headings, tables and other parts as such, a change of look, and a break between
 * paragraphs that somebody else suggested.
 */
export type NotSuggested = 'suggestWordsOnly' | 'suggestNoLook' | 'suggestOthersBreak';

/** Mark of a transaction that is not to be turned into suggestions. */
export const asItIs = 'asItIs';

/**
 * What a transaction becomes while changes are only suggested: what it puts in is marked as an insertion, what it takes
 * out stays and is marked as a deletion, except for words that the same author suggested; paragraphs that are parted or
 * joined are marked at their break. Null where there is nothing to turn; a word where it cannot be a suggestion, and then
 * nothing of it is to be done.
 */
export function suggested(state: EditorState, original: Transaction, by: Suggester): Transaction | NotSuggested | null {
  if (!original.docChanged || original.getMeta(asItIs) || original.getMeta('rebased') !== undefined) return null;
  if (original.getMeta('history$') !== undefined) return null;
  if (original.steps.every(isComment)) return null;
  const marks = suggestionMarks(state, by);
  if (marks === null) return null;
  const made = state.tr;
  let cursor: number | null = null;
  for (const [index, step] of original.steps.entries()) {
    const back = new Mapping(original.steps.slice(0, index).map((earlier) => earlier.getMap())).invert();
    const place = (position: number) => made.mapping.map(back.map(position));
    if (isComment(step)) {
      const mapped = step.map(back)?.map(made.mapping);
      if (mapped) made.maybeStep(mapped);
      continue;
    }
    if (!(step instanceof ReplaceStep)) return isLook(step) ? 'suggestNoLook' : 'suggestWordsOnly';
    const result = replaced(made, { from: place(step.from), to: place(step.to), slice: step.slice }, marks, state);
    if (typeof result === 'string') return result;
    cursor = result;
  }
  if (cursor !== null) made.setSelection(TextSelection.near(made.doc.resolve(Math.min(cursor, made.doc.content.size))));
  made.setStoredMarks(marks.insertion.addToSet(state.storedMarks ?? state.selection.$from.marks()));
  const composition = original.getMeta('composition');
  if (composition !== undefined) made.setMeta('composition', composition);
  return made.scrollIntoView();
}

function isLook(step: Step): step is AddMarkStep | RemoveMarkStep {
  return step instanceof AddMarkStep || step instanceof RemoveMarkStep;
}

function isComment(step: Step): boolean {
  return isLook(step) && step.mark.type.name === 'comment';
}

/** The marks of an author; one who goes on where the own insertion ends goes on with it. */
function suggestionMarks(state: EditorState, by: Suggester): SuggestionMarks | null {
  const { insertion, deletion } = state.schema.marks;
  if (!insertion || !deletion) return null;
  const around = insertion.isInSet(state.storedMarks ?? state.selection.$from.marks());
  const isOwn = around?.attrs.author === by.author;
  return { ...by, insertion: around && isOwn ? around : insertion.create(by), deletion: deletion.create(by) };
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
  if (marks === null || !(before.size === 0 || isWords(before))) return null;
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

/** Where the cursor stands afterwards. */
function replaced(
  made: Transaction,
  { from, to, slice }: Replacement,
  marks: SuggestionMarks,
  state: EditorState,
): number | NotSuggested {
  const end = struckOut(made, { from, to }, marks);
  if (typeof end === 'string') return end;
  if (slice.size === 0) return state.selection.empty && state.selection.head <= from ? end : from;
  const before = made.steps.length;
  const after = () => made.mapping.slice(before).map(end, 1);
  if (isWords(slice)) {
    made.replace(end, end, new Slice(marked(slice.content, marks, made.doc), 0, 0));
    return after();
  }
  if (!isParagraphs(slice)) return 'suggestWordsOnly';
  made.replace(end, end, slice);
  const behind = after();
  made.addMark(end, behind, marks.insertion);
  markBreaks(made, { from: end, to: behind }, marks);
  return behind;
}

function isWords({ openStart, openEnd, content }: Slice): boolean {
  return openStart === 0 && openEnd === 0 && (content.firstChild?.isInline ?? false);
}

/** Paragraphs; the first may go on with whatever text it is put into. */
function isParagraphs({ openStart, content }: Slice): boolean {
  let isAll = content.childCount > 0;
  content.forEach((node, _, index) => {
    const goesOn = index === 0 && openStart === 1 && node.isTextblock;
    if (!goesOn && node.type.name !== 'paragraph') isAll = false;
  });
  return isAll;
}

/** Marks the breaks before paragraphs that begin between two places. */
function markBreaks(
  made: Transaction,
  { from, to }: { readonly from: number; readonly to: number },
  { author, at }: SuggestionMarks,
): void {
  const kept: SuggestedBreak = { kind: 'split', author, at };
  made.doc.nodesBetween(from, to, (node, position) => {
    if (node.type.name === 'paragraph' && position >= from) made.setNodeAttribute(position, 'suggested', kept);
    return !node.isTextblock;
  });
}

/** Words as an insertion; a figure that stands in the paper already gets a name of its own. */
function marked(content: Fragment, { insertion, deletion }: { insertion: Mark; deletion: Mark }, doc: Node): Fragment {
  const names = new Set<unknown>();
  doc.descendants((node) => {
    if (node.type.name === 'figure') names.add(node.attrs.id);
  });
  const nodes: Node[] = [];
  content.forEach((child) => {
    const isKnown = child.type.name === 'figure' && names.has(child.attrs.id);
    const own = isKnown ? child.type.create({ ...child.attrs, id: newKey() }, null, child.marks) : child;
    nodes.push(own.mark(insertion.addToSet(deletion.type.removeFromSet(own.marks))));
  });
  return Fragment.from(nodes);
}
