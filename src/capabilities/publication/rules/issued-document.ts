import type { PaperDocument } from './document.ts';
import type { Paper } from './paper.ts';

/** What a paper is given when it goes out. */
export type Given = {
  readonly year: number;
  readonly number: number;
  /** YYYY-MM-DD on which its masthead was completed; null where it has none. */
  readonly date: string | null;
  /** YYYY-MM-DD on which it was signed; null where nobody kept that. */
  readonly signedOn: string | null;
};

/**
 * `document` whose masthead bears the number and the day, and whose signature the day on which the paper was signed; what
 * its author wrote stays. Source: 党政机关公文处理工作条例 Art. 9 (成文日期: the day of signing), GB/T 9704-2012 7.3.5.4.
 */
export function issuedDocument(document: PaperDocument, given: Given): PaperDocument {
  const { year, number, date, signedOn } = given;
  return {
    ...document,
    content: document.content.map((node) => {
      if (node.type === 'masthead') {
        const asked = node.attrs.number === null ? {} : { year, number };
        return { ...node, attrs: { ...node.attrs, ...asked, date: node.attrs.date ?? date } };
      }
      return node.type === 'signature'
        ? { ...node, attrs: { ...node.attrs, date: node.attrs.date ?? signedOn } }
        : node;
    }),
  };
}

/** `paper` with its number above the title where it has no masthead of its own, as a notice has none. */
export function headedPaper(paper: Paper, numberText: string): Paper {
  const { masthead } = paper;
  if (masthead.names.length > 0 || masthead.numberText !== null) return paper;
  return { ...paper, masthead: { ...masthead, numberText: { text: numberText, start: 0 } } };
}
