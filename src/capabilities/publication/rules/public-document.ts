import { address, identity, mobile } from './checks/personal-data.ts';
import { type InlineNode, type PaperDocument, type ParagraphNode, paperDocument } from './document.ts';
import { mappedInline } from './figure-states.ts';
import { plain } from './prose/plain.ts';

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

/** How many suggested changes wait in the document: breaks, and stretches of one author and kind, each counting once. */
export function suggestionsIn(document: PaperDocument): number {
  let count = paragraphsOf(document).filter(({ attrs }) => attrs.suggested).length;
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

function paragraphsOf({ content }: PaperDocument): ParagraphNode[] {
  return content.flatMap((node) => {
    if (node.type === 'paragraph') return [node];
    return node.type === 'table' ? node.content.flatMap((row) => row.content.flatMap((cell) => cell.content)) : [];
  });
}

const hidden = '＊';

/** What tells who a person is, each with how many characters at its ends stay; of a home only the numbers go. */
const personal: readonly { readonly find: RegExp; readonly ends: readonly [number, number] }[] = [
  { find: identity, ends: [6, 2] },
  { find: mobile, ends: [3, 2] },
  // Cards with a wrong check digit are hidden too.
  { find: /(?<!\d)6\d{3}(?:[- ]?\d{4}){3}(?:[- ]?\d{1,3})?(?!\d)/g, ends: [4, 4] },
  { find: address, ends: [0, 0] },
];

/**
 * `text` with identity numbers, mobile numbers and bank cards masked in their middle, and the numbers of homes, also
 * where they are written with full-width digits. Source: 个人信息保护法 Art. 28, 29.
 */
export function maskedText(text: string): string {
  return personal.reduce((masked, { find, ends: [first, last] }) => {
    const digits = plain(masked);
    const marks = masked.split('');
    for (const { index, 0: found } of digits.matchAll(find))
      for (let at = index + first; at < index + found.length - last; at++)
        if (/[\dXx]/.test(digits.charAt(at))) marks[at] = hidden;
    return marks.join('');
  }, text);
}

/** The document for the public: as it went out, with personal data masked. */
export function publicDocument(document: PaperDocument): PaperDocument {
  const masked: unknown = JSON.parse(JSON.stringify(printedDocument(document)), (_key, value: unknown) =>
    typeof value === 'string' ? maskedText(value) : value,
  );
  return paperDocument.parse(masked);
}
