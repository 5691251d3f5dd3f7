import { characterWidth, titleLines } from '#kernel/title-lines.ts';
import type { ContentParagraph, ContentRun, ContentTable } from '#platform/official-article.ts';
import type { Article, Block, Paper, Run, TableBlock } from '../rules/paper.ts';
import { documentTerms } from './document-terms.ts';

/** A chart below the text of an article. */
export type BriefingChart = {
  /** Place of the article in the issue, from 0. */
  readonly article: number;
  readonly svg: string;
  readonly caption: string;
};

/** A line of the name: its size in points and the space after every character but the last. */
export type NameLine = { readonly text: string; readonly sizePoints: number; readonly trackingPoints: number };

/** A block to be set: text, a table, or the chart of an index. */
export type ContentBlock =
  | ContentParagraph
  | ContentTable
  | { readonly kind: 'chart'; readonly index: number; readonly caption: string };

/** An article to be set; `titleLines` is empty if it has no title. */
export type ContentArticle = {
  readonly title: string;
  readonly titleLines: readonly string[];
  readonly blocks: readonly ContentBlock[];
};

/** What both the DOCX and the PDF set, ready but for the page numbers. */
export type BriefingContent = {
  readonly title: string;
  readonly holders: readonly string[];
  readonly names: readonly NameLine[];
  readonly numberLine: string;
  readonly office: string;
  readonly dateText: string;
  /** Size of the line with office and date in points: smaller than 16 only if the line is too long. */
  readonly officePoints: number;
  readonly articles: readonly ContentArticle[];
  /** Lines such as 送：美丽浙江办。 */
  readonly recipients: readonly string[];
  /** Telephone, fax, E-mail and print run in as few lines as hold them. */
  readonly contacts: readonly ContactLine[];
};

/** A line of 版记: the print run stands at its right end. */
export type ContactLine = { readonly left: string; readonly right: string };

/** Width of 版心 in points (156 mm). */
export const textWidthPoints = 442.2;

const bodyPoints = 16;

/** Characters of 4号 in a line of 版记. */
const imprintCharacters = 29;
const nameCaps = [56, 42, 36];

/** The words of `paper` in the places of a briefing. Words are taken over as they are. */
export function briefingContent(paper: Paper, charts: readonly BriefingChart[]): BriefingContent {
  const { masthead } = paper;
  const names = masthead.names.map((line) =>
    line.text.replace(/(?<=\p{Script=Han})[\s\u3000]+(?=\p{Script=Han})/gu, ''),
  );
  const numberLine = masthead.numberText?.text ?? '';
  const [office, dateText] = [masthead.office?.text ?? '', masthead.dateText?.text ?? ''];
  return {
    title: `${names.join('')}${numberLine}`,
    holders: masthead.holders.map((line) => line.text),
    names: names.map((text, index) => nameLine(text, index === names.length - 1, names.length)),
    numberLine,
    office,
    dateText,
    officePoints: officePoints(office, dateText),
    articles: paper.articles.map((article, index) => contentArticle(article, chartsOf(charts, index))),
    ...tailLines(paper),
  };
}

/** The last line of the name is the largest; every line is spread towards four fifths of the width. */
function nameLine(text: string, isLast: boolean, lines: number): NameLine {
  const cap = nameCaps[(isLast ? 0 : 1) + (lines > 2 ? 1 : 0)] ?? bodyPoints;
  const width = Math.max(characterWidth(text), 1);
  const sizePoints = Math.floor(Math.min(cap, textWidthPoints / width) * 2) / 2;
  const spare = (textWidthPoints * 0.8 - width * sizePoints) / Math.max([...text].length - 1, 1);
  return { text, sizePoints, trackingPoints: Math.round(Math.min(Math.max(spare, 0), sizePoints * 0.6) * 10) / 10 };
}

function officePoints(office: string, dateText: string): number {
  const width = characterWidth(office) + characterWidth(dateText) + 1;
  return Math.min(bodyPoints, Math.floor((textWidthPoints / width) * 2) / 2);
}

function chartsOf(charts: readonly BriefingChart[], article: number): ContentBlock[] {
  return charts.flatMap((chart, index) =>
    chart.article === article ? [{ kind: 'chart' as const, index, caption: chart.caption }] : [],
  );
}

function contentArticle(article: Article, charts: readonly ContentBlock[]): ContentArticle {
  const title = article.title.text;
  const lines = title === '' ? [] : titleLines(title);
  return { title, titleLines: lines, blocks: [...article.blocks.map(contentBlock), ...charts] };
}

function contentBlock(block: Block): ContentBlock {
  if (block.kind === 'table') return tableContent(block);
  return { kind: 'paragraph', runs: mergedRuns(block.runs) };
}

/** Runs of one style that follow each other are one run. */
function mergedRuns(runs: readonly Run[]): ContentRun[] {
  const merged: ContentRun[] = [];
  for (const { text, style } of runs) {
    const last = merged.at(-1);
    if (last?.style === style) merged[merged.length - 1] = { text: last.text + text, style };
    else merged.push({ text, style });
  }
  return merged;
}

/** Every row with as many cells as the longest; columns as wide as their longest cell, within bounds. */
function tableContent(table: TableBlock): ContentBlock {
  const count = Math.max(...table.rows.map((row) => row.length), 1);
  const rows = table.rows.map((row) => Array.from({ length: count }, (_, column) => row[column]?.text ?? ''));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.min(Math.max(...rows.map((row) => characterWidth(row[column] ?? '')), 3), 16),
  );
  const sum = widths.reduce((total, width) => total + width, 0);
  return { kind: 'table', rows, columns: widths.map((width) => width / sum), hasHeader: table.hasHeader };
}

function tailLines({ tail }: Paper): Pick<BriefingContent, 'recipients' | 'contacts'> {
  const labelled = (label: keyof typeof documentTerms, value: { text: string } | null) =>
    value === null ? [] : [`${documentTerms[label].zh}${value.text}`];
  const contacts = [
    ...labelled('telephone', tail.telephone),
    ...labelled('fax', tail.fax),
    ...labelled('email', tail.email),
  ];
  return {
    recipients: [...labelled('report', tail.report), ...labelled('send', tail.send), ...labelled('issue', tail.issue)],
    contacts: contactLines(contacts, labelled('copies', tail.copiesText).join('')),
  };
}

function contactLines(contacts: readonly string[], copies: string): ContactLine[] {
  const lines: string[] = [];
  for (const contact of contacts) {
    const longer = `${lines.at(-1)}　${contact}`;
    if (lines.length > 0 && characterWidth(longer) <= imprintCharacters) lines[lines.length - 1] = longer;
    else lines.push(contact);
  }
  if (copies === '') return lines.map((left) => ({ left, right: '' }));
  const fits = lines.length > 0 && characterWidth(`${lines.at(-1)}　${copies}`) <= imprintCharacters;
  if (!fits) lines.push('');
  return lines.map((left, index) => ({ left, right: index === lines.length - 1 ? copies : '' }));
}
