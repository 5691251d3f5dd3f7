import { AlignmentType, Footer, PageNumber, TextRun } from 'docx';
import { officialParagraph, runProperties } from './official-text.ts';

const oneCharacterTwips = 280;

/** — n — in 4号宋体: at the right of odd pages, at the left of even pages. Source: GB/T 9704-2012 7.5. */
export function pageNumberFooters(): { readonly default: Footer; readonly even: Footer } {
  return {
    default: footer(AlignmentType.RIGHT, { right: oneCharacterTwips }),
    even: footer(AlignmentType.LEFT, { left: oneCharacterTwips }),
  };
}

function footer(
  alignment: (typeof AlignmentType)['LEFT' | 'RIGHT'],
  indentTwips: { readonly left?: number; readonly right?: number },
): Footer {
  const number = new TextRun({
    ...runProperties({ role: 'song', sizePoints: 14, spacingTwips: 0 }),
    children: ['— ', PageNumber.CURRENT, ' —'],
  });
  return new Footer({ children: [officialParagraph([number], { alignment, indentTwips, lineTwips: 320 })] });
}
