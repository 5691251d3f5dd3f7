import { useLanguage, useWords } from '#ui/words.ts';
import type { PaperRow } from '../contract.ts';
import { kindTerms } from '../kind-terms.ts';
import { words } from './words.ts';

/** What a paper is called: its kind and number, and that it is a correction. A number that is only expected says so. */
export function usePaperName(): (
  paper: Pick<PaperRow, 'kind' | 'year' | 'number' | 'shownNumber' | 'edition'>,
) => string {
  const t = useWords(words);
  const [language] = useLanguage();
  return ({ kind, year, number, shownNumber, edition }) => {
    const facts = { kind: kindTerms[kind][language], year, number: shownNumber ?? 0 };
    const name = shownNumber === null ? t('unnumbered', facts) : t('titleOf', facts);
    const marks = [
      ...(number === null && shownNumber !== null ? [t('expected')] : []),
      ...(edition > 1 ? [t('correctionMark')] : []),
    ];
    return marks.length === 0 ? name : `${name}（${marks.join('，')}）`;
  };
}
