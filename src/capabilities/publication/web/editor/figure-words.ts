import { useCallback } from 'react';
import { useLanguage, useWords } from '#ui/words.ts';
import { useRegions } from '../../../organisation/web/use-regions.ts';
import type { FigureAttributes } from '../../rules/figure-node.ts';
import { indicatorName } from '../../rules/indicators/catalogue.ts';
import { words } from './words.ts';

type Named = Pick<FigureAttributes, 'indicator' | 'unit' | 'month'> & Partial<Pick<FigureAttributes, 'scope'>>;

/** Which figure, in words: 天台县 2019-12 同比增速. */
export function useFigureWords() {
  const t = useWords(words);
  const [language] = useLanguage();
  const { shortNameOf } = useRegions();
  return useCallback(
    ({ indicator, unit, month, scope }: Named) => {
      const name = indicatorName(indicator, scope, language);
      if (name === null) return t('handTyped');
      return [unit === null ? '' : shortNameOf(unit), month ?? '', name].filter((part) => part !== '').join(' ');
    },
    [t, language, shortNameOf],
  );
}
