/** A half-width mark in a Chinese sentence, and the full-width one that could stand in its place. */
export type FullWidthOffer = { readonly at: number; readonly mark: string; readonly offer: string };

const chinese = /[\p{Script=Han}“”‘’（）《》〔〕【】、，。；：？！…]/u;
const offers: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/**
 * Half-width marks of a paragraph that stand beside Chinese, with the full-width mark to offer; a full stop only where it
 * ends a Chinese sentence, a bracket only together with its partner, quotes in turn. Nothing is offered inside numbers,
 * times, addresses or Latin words. Source: GB/T 15834-2011 5.1.
 */
export function fullWidthOffers(text: string): FullWidthOffer[] {
  const found: FullWidthOffer[] = [];
  const partners = bracketPartners(text);
  let quotes = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? '';
    if (mark === '"') {
      quotes += 1;
      const offer = quotes % 2 === 1 ? '“' : '”';
      if (isBesideChinese(text, at)) found.push({ at, mark, offer });
    } else if (mark === '.') {
      if (isChinese(text[at - 1]) && /^$|\s|\p{Script=Han}/u.test(text[at + 1] ?? ''))
        found.push({ at, mark, offer: '。' });
    } else if (mark === '(' || mark === ')') {
      const partner = partners.get(at);
      const isOffered = partner !== undefined && (isAroundChinese(text, at, partner) || isBesideChinese(text, at));
      if (isOffered) found.push({ at, mark, offer: offers[mark] ?? mark });
    } else if (offers[mark] !== undefined && isChinese(text[at - 1]) && !/\d/.test(text[at + 1] ?? '')) {
      found.push({ at, mark, offer: offers[mark] });
    }
  }
  return found;
}

function isChinese(character: string | undefined): boolean {
  return character !== undefined && chinese.test(character);
}

function isBesideChinese(text: string, at: number): boolean {
  return isChinese(text[at - 1]) || isChinese(text[at + 1]);
}

function isAroundChinese(text: string, one: number, other: number): boolean {
  return /\p{Script=Han}/u.test(text.slice(Math.min(one, other), Math.max(one, other)));
}

function bracketPartners(text: string): Map<number, number> {
  const open: number[] = [];
  const partners = new Map<number, number>();
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') open.push(at);
    if (text[at] !== ')') continue;
    const from = open.pop();
    if (from === undefined) continue;
    partners.set(from, at);
    partners.set(at, from);
  }
  return partners;
}
