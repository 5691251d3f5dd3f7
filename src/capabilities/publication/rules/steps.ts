import type { Node } from '@tiptap/pm/model';
import { Step, type StepMap } from '@tiptap/pm/transform';
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

/** How steps that a paper took move what stands in it. */
export function mapsOf(steps: readonly StepJson[]): StepMap[] {
  return steps.map((step) => Step.fromJSON(documentSchema, step).getMap());
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
