import { Transform } from '@tiptap/pm/transform';
import type { PaperDocument } from './document.ts';
import { documentSchema } from './document-schema.ts';
import type { StepJson } from './steps.ts';

/**
 * The steps that turn one document into another, as JSON: only what differs is replaced, so that somebody who types
 * elsewhere in it is not disturbed. Empty where they are the same.
 */
export function stepsBetween(before: PaperDocument, after: PaperDocument): StepJson[] {
  const [old, next] = [documentSchema.nodeFromJSON(before), documentSchema.nodeFromJSON(after)];
  const start = old.content.findDiffStart(next.content);
  const ends = old.content.findDiffEnd(next.content);
  if (start === null || ends === null) return [];
  const overlap = Math.max(start - Math.min(ends.a, ends.b), 0);
  try {
    const narrow = new Transform(old);
    narrow.replace(start, ends.a + overlap, next.slice(start, ends.b + overlap));
    if (narrow.doc.eq(next)) return narrow.steps.map((step) => step.toJSON());
  } catch {
    // Ends of different depth do not fit into each other; then all of it is replaced.
  }
  const whole = new Transform(old).replaceWith(0, old.content.size, next.content);
  return whole.steps.map((step) => step.toJSON());
}
