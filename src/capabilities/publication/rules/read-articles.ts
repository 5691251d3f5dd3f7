import type { Article, Block, Paper, Placed } from './paper.ts';
import { paragraphText } from './paper.ts';
import { readBlocks } from './read-blocks.ts';
import { emptyMasthead, isMastheadLine, readMasthead } from './read-masthead.ts';
import { emptyTail, readTail, tailFrom } from './read-tail.ts';
import { placedPart, type SourceLine, sourceLines, withoutBoldMarks } from './source-lines.ts';

/** A text file, decoded. */
export type NamedText = { readonly name: string; readonly text: string };

const contentsTitle = /^目[\s\u3000]*[录次]$/;
const numberedHeading = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、])/;
const pageNumber = /[\s.．…·⋯—-]{2,}\d+$/;
const authorAtEnd = /[（(]([^（）()。，,；;]{2,30})[）)]\s*$/;
const longestTitle = 60;

/**
 * The briefing in its text: a whole issue, a text that holds only articles, or several files of one article each, in
 * the order of their names. Markdown and plain text are both read. What is not there is null; a line that is not
 * understood becomes a paragraph.
 */
export function readArticles(texts: readonly NamedText[]): Paper {
  const inOrder = texts.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  let paper: Paper = { source: '', masthead: emptyMasthead, contents: [], articles: [], tail: emptyTail };
  for (const { text } of inOrder) {
    const source = paper.source === '' ? text : `${paper.source}\n\n`;
    const base = paper.source === '' ? 0 : source.length;
    paper = merged(paper, readText(base === 0 ? text : source + text, base));
  }
  return paper;
}

function merged(paper: Paper, next: Paper): Paper {
  const hasMasthead = paper.masthead !== emptyMasthead;
  const hasTail = Object.values(paper.tail).some((value) => value !== null);
  return {
    source: next.source,
    masthead: hasMasthead ? paper.masthead : next.masthead,
    contents: [...paper.contents, ...next.contents],
    articles: [...paper.articles, ...next.articles],
    tail: hasTail ? paper.tail : next.tail,
  };
}

function readText(source: string, base: number): Paper {
  const lines = sourceLines(source, base);
  const tailIndex = tailFrom(lines);
  const body = lines.slice(0, tailIndex);
  const contentsIndex = body.findIndex((line) => contentsTitle.test(withoutBoldMarks(line).text));
  const mastheadEnd = contentsIndex === -1 ? mastheadLength(body) : contentsIndex;
  const contentsEnd = contentsIndex === -1 ? mastheadEnd : contentsLength(body, contentsIndex + 1);
  const contents = body.slice(contentsIndex === -1 ? contentsEnd : contentsIndex + 1, contentsEnd);
  const titles = contents.filter((line) => line.kind !== 'blank' && line.kind !== 'rule').map(contentsEntry);
  const rest = body.slice(contentsEnd);
  return {
    source,
    masthead: mastheadEnd === 0 ? emptyMasthead : readMasthead(body.slice(0, mastheadEnd)),
    contents: titles,
    articles: articlesIn(rest, titles),
    tail: readTail(lines.slice(tailIndex)),
  };
}

/**
 * Lines up to the last that can only stand in a masthead, of those before the first sentence. A title with a date below
 * it is no masthead: a number, a mark of keeping or an office that edits (编) must be there.
 */
function mastheadLength(lines: readonly SourceLine[]): number {
  const firstSentence = lines.findIndex((line) => line.text.length > longestTitle || /[。！？；]/.test(line.text));
  const head = firstSentence === -1 ? lines : lines.slice(0, firstSentence);
  const last = head.findLastIndex(isMastheadLine);
  const { holders, number, office } = readMasthead(head.slice(0, last + 1));
  const isMasthead = holders.length > 0 || number !== null || /编[印发]?$/.test(office?.text ?? '');
  return isMasthead ? last + 1 : 0;
}

/** Index after the last entry of the contents: bulleted, or the lines up to a rule, a heading or a long line. */
function contentsLength(lines: readonly SourceLine[], from: number): number {
  const first = lines.slice(from).find((line) => line.kind !== 'blank');
  const isEntry = (line: SourceLine) => first?.kind === line.kind && line.text.length <= longestTitle + 20;
  let end = from;
  const seen = new Set<string>();
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || line.kind === 'blank') continue;
    const entry = contentsEntry(line).text;
    if (line.kind === 'heading' || !isEntry(line) || seen.has(entry)) break;
    seen.add(entry);
    end = index + 1;
  }
  return end;
}

function contentsEntry(line: SourceLine): Placed {
  const bare = withoutBoldMarks(line);
  return placedPart(bare, 0, pageNumber.exec(bare.text)?.index);
}

function articlesIn(lines: readonly SourceLine[], titles: readonly Placed[]): Article[] {
  const starts = titleIndexes(lines, titles);
  const articles: Article[] = [];
  const beforeFirst = lines.slice(0, starts[0] ?? lines.length);
  const untitled = readBlocks(beforeFirst);
  if (untitled.length > 0) {
    articles.push(article({ text: '', start: untitled[0]?.start ?? 0 }, untitled));
  }
  for (const [order, index] of starts.entries()) {
    const line = lines[index];
    if (line === undefined) continue;
    articles.push(
      article(placedPart(withoutBoldMarks(line), 0), readBlocks(lines.slice(index + 1, starts[order + 1]))),
    );
  }
  return articles;
}

function titleIndexes(lines: readonly SourceLine[], titles: readonly Placed[]): number[] {
  const known = new Set(titles.map((title) => bareTitle(title.text)));
  const headings = lines.filter((line) => line.kind === 'heading' && !numberedHeading.test(line.text));
  const level = Math.min(...headings.map((line) => line.level));
  const found: number[] = [];
  let before: SourceLine | undefined;
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'blank' || line.kind === 'rule') continue;
    const isHeading = line.kind === 'heading' && line.level === level && !numberedHeading.test(line.text);
    const isKnown = known.has(bareTitle(withoutBoldMarks(line).text));
    if (isHeading || isKnown || (headings.length === 0 && looksLikeTitle(line, before))) found.push(index);
    before = line;
  }
  return found;
}

/** Without marks, a title is a short line without a final mark, at the beginning or after an author's unit. */
function looksLikeTitle(line: SourceLine, before: SourceLine | undefined): boolean {
  const { text } = withoutBoldMarks(line);
  const mayStandHere = before === undefined || authorAtEnd.test(before.text.replaceAll('**', ''));
  const isShort = line.kind === 'text' && text.length >= 4 && text.length <= longestTitle;
  return mayStandHere && isShort && !/[。！？；]|[：，、]$/.test(text) && !numberedHeading.test(text);
}

function bareTitle(text: string): string {
  return text.replace(/[\s\u3000]+/g, '');
}

function article(title: Placed, blocks: readonly Block[]): Article {
  return { title, blocks, author: authorOf(blocks) };
}

/** The unit in the brackets that end the last paragraph; null where none is named. */
export function authorOf(blocks: readonly Block[]): Placed | null {
  const last = blocks.findLast((block) => block.kind === 'paragraph');
  if (last === undefined) return null;
  const match = authorAtEnd.exec(paragraphText(last));
  const run = last.runs.at(-1);
  const text = match?.[1]?.trim();
  if (run === undefined || text === undefined) return null;
  const inRun = run.text.lastIndexOf(text);
  return { text, start: inRun === -1 ? run.start : run.start + inRun };
}
