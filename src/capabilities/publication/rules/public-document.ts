import { type InlineNode, type PaperDocument, paperDocument } from './document.ts';
import { mappedInline } from './figure-states.ts';

/**
 * The document as it went out: figures are words, no comments, suggestions as they are printed. For readers to whom the
 * exact values behind the figures do not belong.
 */
export function printedDocument(document: PaperDocument): PaperDocument {
  return mappedInline(document, (node): InlineNode[] => {
    const marks = node.marks ?? [];
    if (marks.some(({ type }) => type === 'deletion')) return [];
    const leads = marks.filter(({ type }) => type === 'lead');
    const text = node.type === 'text' ? node.text : node.attrs.shown;
    return [{ type: 'text', text, ...(leads.length === 0 ? {} : { marks: leads }) }];
  });
}

/** How many suggested changes wait in the document, a stretch of one author and kind counting once. */
export function suggestionsIn(document: PaperDocument): number {
  let count = 0;
  let last = '';
  mappedInline(document, (node) => {
    const mark = node.marks?.find(({ type }) => type === 'insertion' || type === 'deletion');
    const now = mark === undefined ? '' : JSON.stringify(mark);
    if (now !== '' && now !== last) count += 1;
    last = now;
    return [node];
  });
  return count;
}

const hidden = '＊';

/** Numbers that tell who a person is, each with how many characters at its ends stay. */
const personal: readonly { readonly find: RegExp; readonly ends: readonly [number, number] }[] = [
  { find: /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g, ends: [6, 2] },
  { find: /(?<![\d.-])1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\d.])/g, ends: [3, 2] },
  { find: /(?<!\d)6\d{3}(?:[- ]?\d{4}){3}(?:[- ]?\d{1,3})?(?!\d)/g, ends: [4, 4] },
];

/** `text` with identity numbers, mobile numbers and bank cards masked in their middle. Source: 个人信息保护法 Art. 28, 29. */
function maskedText(text: string): string {
  return personal.reduce(
    (masked, { find, ends: [first, last] }) =>
      masked.replace(find, (found) => {
        const middle = found.slice(first, found.length - last).replace(/[\dXx]/g, hidden);
        return found.slice(0, first) + middle + found.slice(found.length - last);
      }),
    text,
  );
}

/** The document for the public: as it went out, with personal data masked. */
export function publicDocument(document: PaperDocument): PaperDocument {
  const masked: unknown = JSON.parse(JSON.stringify(printedDocument(document)), (_key, value: unknown) =>
    typeof value === 'string' ? maskedText(value) : value,
  );
  return paperDocument.parse(masked);
}
