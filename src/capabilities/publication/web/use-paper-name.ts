import { useLanguage } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { type Named, paperName } from './paper-name.ts';

/** Gives papers their names in the reader's language. */
export function usePaperName(): (paper: Named) => string {
  const { nameOf } = useRegions();
  const [language] = useLanguage();
  return (paper) => paperName(paper, { language, nameOf });
}
