import { type Language, sentence } from '#kernel/terms.ts';
import { kindTerms } from '../kind-terms.ts';
import { nameTerms } from '../name-terms.ts';
import { documentNumber, symbolOf } from '../rules/document-number.ts';
import type { PaperRow } from '../shapes-row.ts';

/** What of a paper makes its name. */
export type Named = Pick<
  PaperRow,
  'kind' | 'series' | 'year' | 'number' | 'shownNumber' | 'edition' | 'issuer' | 'isOwn'
>;

/**
 * What a paper is called: the unit that issued it where that is another, its kind and number, and that it is a correction.
 * A number that is only expected says so.
 */
export function paperName(
  { kind, series, year, number, shownNumber, edition, issuer, isOwn }: Named,
  { language, nameOf }: { readonly language: Language; readonly nameOf: (code: string) => string },
): string {
  const said = (key: keyof typeof nameTerms, facts = {}) => sentence(nameTerms, key, language, facts);
  const facts = { kind: kindTerms[kind][language], year, number: shownNumber ?? 0 };
  const symbol = symbolOf({ kind, series });
  const numbered =
    symbol === null ? said('numberedPaper', facts) : documentNumber(symbol, { year, number: facts.number });
  const plain = shownNumber === null ? said('unnumbered', facts) : numbered;
  const name = isOwn ? plain : said('nameOfOther', { unit: nameOf(issuer), name: plain });
  const marks = [
    ...(number === null && shownNumber !== null ? [said('expected')] : []),
    ...(edition > 1 ? [said('correctionMark')] : []),
  ];
  return marks.length === 0 ? name : `${name}（${marks.join('，')}）`;
}
