import {
  BookmarkEnd,
  BookmarkStart,
  LeaderType,
  type Paragraph,
  type ParagraphChild,
  SimpleField,
  Tab,
  TabStopType,
  TextRun,
  type XmlComponent,
} from 'docx';
import { textWidthTwips } from './official-page.ts';
import { officialParagraph, officialRun, runProperties } from './official-text.ts';

/** `run` in the bookmark that `contentsLine` refers to, for the article `index` counted from 0. */
export function bookmarked(run: TextRun, index: number): ParagraphChild[] {
  const id = index + 1; // docx would count through all documents of the process
  const [start, end]: XmlComponent[] = [new BookmarkStart(bookmarkName(index), id), new BookmarkEnd(id)];
  return [start as ParagraphChild, run, end as ParagraphChild];
}

function bookmarkName(index: number): string {
  return `_Toc${String(index + 1).padStart(8, '0')}`;
}

/** A line of the contents: title, dots, and the page as a field that Word and LibreOffice can bring up to date. */
export function contentsLine(title: string, index: number, page: number): Paragraph {
  const reference = new SimpleField(`PAGEREF ${bookmarkName(index)} \\h`, String(page));
  return officialParagraph(
    [officialRun(title), new TextRun({ ...runProperties({}), children: [new Tab()] }), reference],
    {
      tabStops: [{ type: TabStopType.RIGHT, position: textWidthTwips, leader: LeaderType.DOT }],
      indentTwips: { right: 0 },
    },
  );
}
