import { AlignmentType, type ISectionOptions, type Paragraph, type Table, TabStopType } from 'docx';
import { articleParts, titleParagraph } from '#platform/docx/article-parts.ts';
import { chartPicture } from '#platform/docx/chart-picture.ts';
import { contentsLine } from '#platform/docx/contents-line.ts';
import { imprintTable } from '#platform/docx/imprint-table.ts';
import { linePitchTwips, textWidthTwips } from '#platform/docx/official-page.ts';
import { officialParagraph, officialRed, officialRun, type RunLook } from '#platform/docx/official-text.ts';
import { packDocx } from '#platform/docx/pack-docx.ts';
import { redRule } from '#platform/docx/red-rule.ts';
import type { FontSet } from '#platform/fonts/resolve-fonts.ts';
import type { BriefingChart, BriefingContent, ContentArticle, ContentBlock, NameLine } from './briefing-content.ts';
import { type BriefingProperties, withChartFont } from './briefing-pdf.ts';
import { documentTerms } from './document-terms.ts';
import { identityXml, propertiesOf } from './paper-identity.ts';

/** What the DOCX needs besides the words: charts, the fonts they are drawn with, and where each article begins. */
export type DocxGiven = {
  readonly charts: readonly BriefingChart[];
  readonly fonts: FontSet;
  readonly articlePages: readonly number[];
};

const imprintLineTwips = 440;
const captionLineTwips = 460;

/** The briefing as DOCX, on the same page and with the same line breaks of titles as the PDF. */
export function briefingDocx(
  content: BriefingContent,
  properties: BriefingProperties,
  given: DocxGiven,
): Promise<Uint8Array> {
  const hasContents = content.articles.length > 1;
  const children: ISectionOptions['children'] = [
    ...(content.hasMasthead ? masthead(content) : []),
    ...(hasContents ? contents(content.articles, given.articlePages) : [officialParagraph([])]),
    ...content.articles.flatMap((article, index) => [
      titleParagraph(article.titleLines, { index, startsPage: hasContents }),
      ...article.blocks.flatMap((block) => blockParts(block, given)),
    ]),
    ...imprintTable(imprintEntries(content)),
  ];
  const { date, description, identity = null } = properties;
  const own = identity === null ? {} : { custom: propertiesOf(identity), customXml: identityXml(identity) };
  return packDocx(children, { title: content.title, author: content.office, date, description, ...own });
}

function masthead(content: BriefingContent): Paragraph[] {
  const { holders, names, numberLine, office, dateText, officePoints } = content;
  const sizePoints = officePoints;
  return [
    ...holders.map((holder) => officialParagraph([officialRun(holder, { role: 'hei' })], { lineTwips: 440 })),
    ...names.map((line, index) => nameParagraph(line, index === 0)),
    ...(numberLine === '' ? [] : [officialParagraph([officialRun(numberLine)], { alignment: AlignmentType.CENTER })]),
    officialParagraph([officialRun(`${office}\t${dateText}`, { sizePoints })], {
      tabStops: [{ type: TabStopType.RIGHT, position: textWidthTwips }],
      border: redRule(),
    }),
  ];
}

function nameParagraph({ text, sizePoints, trackingPoints }: NameLine, isFirst: boolean): Paragraph {
  const look: RunLook = { role: 'xiaoBiaoSong', sizePoints, color: officialRed };
  const characters = [...text];
  const last = characters.pop() ?? '';
  const spread = officialRun(characters.join(''), { ...look, spacingTwips: Math.round(trackingPoints * 20) });
  return officialParagraph([spread, officialRun(last, { ...look, spacingTwips: 0 })], {
    alignment: AlignmentType.CENTER,
    lineTwips: Math.round(sizePoints * 1.15 * 20),
    beforeTwips: isFirst ? 100 : 0,
  });
}

function contents(articles: readonly ContentArticle[], pages: readonly number[]): Paragraph[] {
  const heading = officialRun(documentTerms.contents.zh, { role: 'xiaoBiaoSong', sizePoints: 22, spacingTwips: 0 });
  return [
    officialParagraph([heading], {
      alignment: AlignmentType.CENTER,
      beforeTwips: linePitchTwips,
      afterTwips: linePitchTwips / 2,
      lineTwips: Math.round(linePitchTwips * 1.5),
    }),
    ...articles.map((article, index) => contentsLine(article.title, index, pages[index] ?? 1)),
  ];
}

function blockParts(block: ContentBlock, given: DocxGiven): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
    case 'line':
    case 'table':
      return articleParts(block);
    case 'chart':
      return chart(block, given);
  }
}

function chart(block: ContentBlock & { readonly kind: 'chart' }, { charts, fonts }: DocxGiven): Paragraph[] {
  const svg = withChartFont(charts[block.index]?.svg ?? '', fonts.roles.hei.families[0] ?? '');
  const alignment = AlignmentType.CENTER;
  const caption = officialRun(block.caption, { role: 'kai', sizePoints: 14 });
  return [
    officialParagraph([chartPicture({ svg, caption: block.caption, number: block.index + 1 }, fonts)], {
      alignment,
      isGrowing: true,
      keepNext: true,
    }),
    ...(block.caption === '' ? [] : [officialParagraph([caption], { alignment, lineTwips: captionLineTwips })]),
  ];
}

function imprintEntries(content: BriefingContent): Paragraph[][] {
  const look: RunLook = { sizePoints: 14, spacingTwips: 0 };
  const recipients = content.recipients.map((entry) => {
    const hanging = (entry.indexOf('：') + 1) * 280;
    const indentTwips = { left: hanging, hanging };
    return [officialParagraph([officialRun(entry, look)], { lineTwips: imprintLineTwips, indentTwips })];
  });
  const contacts = content.contacts.map(({ left, right }) =>
    officialParagraph([officialRun(right === '' ? left : `${left}\t${right}`, look)], {
      lineTwips: imprintLineTwips,
      tabStops: [{ type: TabStopType.RIGHT, position: textWidthTwips - 560 }],
    }),
  );
  return contacts.length === 0 ? recipients : [...recipients, contacts];
}
