import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { ReplaceStep, Step } from '@tiptap/pm/transform';
import { Refusal } from '#kernel/refusal.ts';
import { type PaperDocument, paperDocument } from './document.ts';
import { documentSchema } from './document-schema.ts';

/** Steps that one request may carry, and that one answer may hold; more come with the next. */
export const stepsAtOnce = 500;

/** JSON of a ProseMirror step, as `Step.toJSON` makes it. */
export type StepJson = Readonly<Record<string, unknown>>;

/**
 * `doc` after `steps`, valid as a whole. Refuses `stepsUnclear` (facts `step`, counted from 1, and `fault`) where a step
 * cannot be read, does not fit, or leaves something that is no paper.
 */
export function documentAfter(doc: PaperDocument, steps: readonly StepJson[]): PaperDocument {
  let node = documentSchema.nodeFromJSON(doc);
  for (const [index, step] of steps.entries()) node = stepped(node, step, index + 1);
  const read = paperDocument.safeParse(node.toJSON());
  if (read.success) return read.data;
  throw new Refusal('stepsUnclear', { step: steps.length, fault: read.error.issues[0]?.message ?? '' });
}

/**
 * The one step that makes `to` out of `from`: it puts new blocks in the place of those that differ and leaves the blocks
 * before and after them alone. Null where the two are the same.
 */
export function stepBetween(from: PaperDocument, to: PaperDocument): StepJson | null {
  const [before, after] = [documentSchema.nodeFromJSON(from), documentSchema.nodeFromJSON(to)];
  const least = Math.min(before.childCount, after.childCount);
  let same = 0;
  while (same < least && before.child(same).eq(after.child(same))) same++;
  let sameAtEnd = 0;
  while (sameAtEnd < least - same && lastChild(before, sameAtEnd).eq(lastChild(after, sameAtEnd))) sameAtEnd++;
  if (same === before.childCount && same === after.childCount) return null;
  const middle = after.content.cut(offsetOf(after, same), offsetOf(after, after.childCount - sameAtEnd));
  const end = offsetOf(before, before.childCount - sameAtEnd);
  return new ReplaceStep(offsetOf(before, same), end, new Slice(Fragment.from(middle), 0, 0)).toJSON();
}

function stepped(node: Node, step: StepJson, position: number): Node {
  try {
    const { doc, failed } = Step.fromJSON(documentSchema, step).apply(node);
    if (doc !== null) return doc;
    throw new RangeError(failed ?? '');
  } catch (error) {
    throw new Refusal('stepsUnclear', { step: position, fault: error instanceof Error ? error.message : '' });
  }
}

function lastChild(node: Node, fromEnd: number): Node {
  return node.child(node.childCount - 1 - fromEnd);
}

/** Where the child of an index begins. */
function offsetOf(node: Node, index: number): number {
  let offset = 0;
  for (let i = 0; i < index; i++) offset += node.child(i).nodeSize;
  return offset;
}
