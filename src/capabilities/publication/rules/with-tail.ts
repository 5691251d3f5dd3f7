import type { PaperDocument, TailNode } from './document.ts';

/** `document` with the 版记 of an earlier paper where it has none: whom it goes to, where to ask, how many are printed. */
export function withTail(document: PaperDocument, tail: TailNode | null): PaperDocument {
  if (tail === null || document.content.some(({ type }) => type === 'tail')) return document;
  return { ...document, content: [...document.content, tail] };
}
