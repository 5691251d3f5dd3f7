import type { PaperDocument } from './document.ts';

/**
 * The document with which a correction begins: that of the old paper with a note before its signature that names the old
 * one, and without the day on which that was signed.
 */
export function correctingDocument(document: PaperDocument, note: string): PaperDocument {
  const undated = document.content.map((node) =>
    node.type === 'signature' ? { ...node, attrs: { ...node.attrs, date: null } } : node,
  );
  const foot = undated.findIndex(({ type }) => type === 'signature' || type === 'tail');
  const paragraph = {
    type: 'paragraph' as const,
    attrs: { role: 'body' as const },
    content: [{ type: 'text' as const, text: note }],
  };
  return { ...document, content: undated.toSpliced(foot === -1 ? undated.length : foot, 0, paragraph) };
}
