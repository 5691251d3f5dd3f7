import { AlignmentType, type Paragraph, type Table } from 'docx';
import type { ContentParagraph, ContentTable, RunStyle } from '../official-article.ts';
import { bookmarked } from './contents-line.ts';
import { dataTable } from './data-table.ts';
import { linePitchTwips } from './official-page.ts';
import { officialParagraph, officialRun, type RunLook } from './official-text.ts';

const looks: Readonly<Record<RunStyle, RunLook>> = {
  plain: {},
  bold: { bold: true },
  heading1: { role: 'hei' },
  heading2: { role: 'kai' },
};
const titleLineTwips = 660;

/** A title over n lines takes n + 1 lines of the grid, so that the text below stands on it. */
export function titleParagraph(
  lines: readonly string[],
  { index, startsPage }: { readonly index: number; readonly startsPage: boolean },
): Paragraph {
  const look: RunLook = { role: 'xiaoBiaoSong', sizePoints: 22, spacingTwips: 0 };
  const count = Math.max(lines.length, 1);
  return officialParagraph(bookmarked(officialRun(lines.join('\n'), look), index), {
    alignment: AlignmentType.CENTER,
    isTitle: true,
    pageBreakBefore: startsPage,
    keepNext: true,
    lineTwips: titleLineTwips,
    afterTwips: (count + 1) * linePitchTwips - count * titleLineTwips,
  });
}

/** A paragraph of text, or a table with half a line above and below. */
export function articleParts(block: ContentParagraph | ContentTable): (Paragraph | Table)[] {
  if (block.kind === 'table') return [gap(), dataTable(block), gap()];
  const runs = block.runs.map((run) => officialRun(run.text, looks[run.style]));
  if (block.isAnnex) return [officialParagraph(runs, { pageBreakBefore: true, keepNext: true })];
  return [officialParagraph(runs, { alignment: AlignmentType.JUSTIFIED, firstLineCharacters: 2 })];
}

function gap(): Paragraph {
  return officialParagraph([], { lineTwips: Math.round(linePitchTwips / 2) });
}
