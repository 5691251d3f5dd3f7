import { useCallback } from 'react';
import { useLanguage, useWords } from '#ui/words.ts';
import { useRegions } from '../../../organisation/web/use-regions.ts';
import { indicatorOf } from '../../rules/indicators/catalogue.ts';
import { words } from './words.ts';

/** Which figure, in words: 天台县 2019-12 同比增速. */
export function useFigureWords() {
  const t = useWords(words);
  const [language] = useLanguage();
  const { shortNameOf } = useRegions();
  return useCallback(
    (figure: { readonly indicator: string | null; readonly unit: string | null; readonly month: string | null }) => {
      const known = indicatorOf(figure.indicator);
      if (known === null) return t('handTyped');
      return [figure.unit === null ? '' : shortNameOf(figure.unit), figure.month ?? '', known.name[language]]
        .filter((part) => part !== '')
        .join(' ');
    },
    [t, language, shortNameOf],
  );
}
