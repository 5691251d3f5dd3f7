import { useLanguage, useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { PaperRow } from '../contract.ts';
import { kindTerms } from '../kind-terms.ts';
import { documentNumber, symbolOf } from '../rules/document-number.ts';
import { words } from './words.ts';

type Named = Pick<PaperRow, 'kind' | 'series' | 'year' | 'number' | 'shownNumber' | 'edition' | 'issuer' | 'isOwn'>;

/**
 * What a paper is called: the unit that issued it where that is another, its kind and number, and that it is a correction.
 * A number that is only expected says so.
 */
export function usePaperName(): (paper: Named) => string {
  const t = useWords(words);
  const { nameOf } = useRegions();
  const [language] = useLanguage();
  return ({ kind, series, year, number, shownNumber, edition, issuer, isOwn }) => {
    const facts = { kind: kindTerms[kind][language], year, number: shownNumber ?? 0 };
    const symbol = symbolOf({ kind, series });
    const numbered =
      symbol === null ? t('numberedPaper', facts) : documentNumber(symbol, { year, number: facts.number });
    const plain = shownNumber === null ? t('unnumbered', facts) : numbered;
    const name = isOwn ? plain : t('nameOfOther', { unit: nameOf(issuer), name: plain });
    const marks = [
      ...(number === null && shownNumber !== null ? [t('expected')] : []),
      ...(edition > 1 ? [t('correctionMark')] : []),
    ];
    return marks.length === 0 ? name : `${name}（${marks.join('，')}）`;
  };
}
