import { sentence, type Terms } from '#kernel/terms.ts';
import type { Substitution } from './resolve-fonts.ts';

const fontTerms = {
  fontsAsNamed: { zh: '版式字体齐全，未作替代。', en: 'All official fonts are there.' },
  fontsSubstituted: { zh: 'PDF字体替代：{list}。', en: 'Fonts substituted in the PDF: {list}.' },
  fontSubstituted: { zh: '{official}以{used}代替', en: '{used} for {official}' },
} as const satisfies Terms;

/** What a document's properties say about its fonts. */
export function fontStatement(substituted: readonly Substitution[]): string {
  if (substituted.length === 0) return sentence(fontTerms, 'fontsAsNamed', 'zh');
  const list = substituted
    .map(({ officialName: official, usedFamily: used }) =>
      sentence(fontTerms, 'fontSubstituted', 'zh', { official, used }),
    )
    .join('，');
  return sentence(fontTerms, 'fontsSubstituted', 'zh', { list });
}
