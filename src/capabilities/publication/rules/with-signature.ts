import type { PaperDocument } from './document.ts';
import type { PaperKind } from './paper-state.ts';

/** Kinds that end with who issues them (发文机关署名); the others name the author in brackets. Source: GB/T 9704-2012 7.3.5. */
const signedKinds: readonly PaperKind[] = ['notice', 'assessment', 'minutes', 'agenda', 'task-sheet', 'plan'];

/**
 * `document` of a kind that is signed, with the unit below its text and before its annexes where nobody is named; the day
 * comes on issuing.
 */
export function withSignature(document: PaperDocument, kind: PaperKind, unit: string): PaperDocument {
  if (!signedKinds.includes(kind) || document.content.some(({ type }) => type === 'signature')) return document;
  const after = document.content.findIndex(
    (node) => node.type === 'tail' || (node.type === 'paragraph' && node.attrs.role === 'annex'),
  );
  const end = after < 0 ? document.content.length : after;
  const signature = { type: 'signature' as const, attrs: { units: [unit], date: null } };
  return { ...document, content: document.content.toSpliced(end, 0, signature) };
}
