import { AlignmentType, type Paragraph, type ParagraphChild, type Table } from 'docx';
import type { ContentLine, ContentParagraph, ContentRun, ContentTable, RunStyle } from '../official-article.ts';
import { controlledRun } from './content-control.ts';
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

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** A paragraph of text, a line that stands off it, or a table with half a line above and below. */
export function articleParts(block: ContentParagraph | ContentTable | ContentLine): (Paragraph | Table)[] {
  if (block.kind === 'table') return [gap(true), dataTable(block), gap(block.keepNext)];
  if (block.kind === 'line') return [line(block)];
  const runs = block.runs.flatMap((run) => styledRun(run, looks[run.style]));
  if (block.isFlush) return [officialParagraph(runs)];
  if (block.isAnnex) return [officialParagraph(runs, { pageBreakBefore: true, keepNext: true })];
  const { keepNext = false } = block;
  return [officialParagraph(runs, { alignment: AlignmentType.JUSTIFIED, firstLineCharacters: 2, keepNext })];
}

/** The words of a run, in a content control where it has one. */
function styledRun({ text, control }: ContentRun, look: RunLook): ParagraphChild[] {
  const run = officialRun(text, look);
  return control === undefined ? [run] : controlledRun(run, control);
}

function line({ text, align, role, sizePoints, rightCharacters = 0, keepNext = false }: ContentLine): Paragraph {
  return officialParagraph(
    [officialRun(text, { role, sizePoints, ...(sizePoints === 16 ? {} : { spacingTwips: 0 }) })],
    {
      alignment: alignments[align],
      keepNext,
      indentTwips: { right: rightCharacters * 320 },
    },
  );
}

function gap(keepNext = false): Paragraph {
  return officialParagraph([], { lineTwips: Math.round(linePitchTwips / 2), keepNext });
}
