import { writtenDate } from './completed-paper.ts';
import type { BlockNode, DocumentNode, MastheadNode, PaperDocument, TableNode, TailNode } from './document.ts';
import {
  type DocumentPlace,
  type DocumentWriter,
  documentWriter,
  sizeOfInline,
  type WrittenFigure,
} from './document-writer.ts';
import type { Article, Block, Masthead, Paper, Placed, Run, RunStyle, TableCell, Tail } from './paper.ts';
import { authorOf } from './read-articles.ts';
import { emptyMasthead } from './read-masthead.ts';
import { emptyTail } from './read-tail.ts';

/** A document as plain text, a line for each block: what is read, checked and typeset. */
export type WrittenDocument = {
  readonly text: string;
  /** The same as a paper whose `source` is `text`. */
  readonly paper: Paper;
  readonly places: readonly DocumentPlace[];
  readonly figures: readonly WrittenFigure[];
};

const headingStyles: readonly RunStyle[] = ['heading1', 'heading2', 'plain', 'plain'];

/** The words of `document` as they will be printed: suggested insertions are in, suggested deletions are out. */
export function writtenDocument(document: PaperDocument): WrittenDocument {
  const writer = documentWriter();
  let masthead = emptyMasthead;
  let tail = emptyTail;
  let contents: Placed[] = [];
  const articles: { title: Placed; blocks: Block[] }[] = [];
  let position = 0;
  for (const node of document.content) {
    if (node.type === 'masthead') masthead = writtenMasthead(writer, node);
    else if (node.type === 'contents') contents = writtenContents(writer, node.attrs.entries ?? titlesOf(document));
    else if (node.type === 'tail') tail = writtenTail(writer, node);
    else if (node.type === 'title') articles.push({ title: wholeLine(writer, node, position), blocks: [] });
    else {
      if (articles.length === 0) articles.push({ title: { text: '', start: writer.text().length }, blocks: [] });
      articles.at(-1)?.blocks.push(writtenBlock(writer, node, position));
    }
    position += nodeSize(node);
  }
  const text = writer.text();
  const whole: Article[] = articles.map(({ title, blocks }) => ({ title, blocks, author: authorOf(blocks) }));
  const paper = { source: text, masthead, contents, articles: whole, tail };
  return { text, paper, places: writer.places, figures: writer.figures };
}

/** The titles of the articles, as they will be printed. */
export function titlesOf(document: PaperDocument): string[] {
  return document.content.flatMap((node) => (node.type === 'title' ? [plainWords(node)] : []));
}

/** The words of a title, without notes of where they stand. */
function plainWords(node: Extract<BlockNode, { type: 'title' }>): string {
  return node.content
    .filter((inline) => !inline.marks?.some(({ type }) => type === 'deletion'))
    .map((inline) => (inline.type === 'text' ? inline.text : inline.attrs.shown))
    .join('');
}

function wholeLine(writer: DocumentWriter, node: Extract<BlockNode, { type: 'title' }>, position: number): Placed {
  const start = writer.text().length;
  const text = writer
    .runs(node.content, position + 1)
    .map((run) => run.text)
    .join('');
  writer.end();
  return { text, start };
}

function writtenBlock(writer: DocumentWriter, node: Exclude<BlockNode, { type: 'title' }>, position: number): Block {
  const start = writer.text().length;
  switch (node.type) {
    case 'heading': {
      const runs = writer.runs(node.content, position + 1, headingStyles[node.attrs.level - 1]);
      writer.end();
      return { kind: 'paragraph', runs, start };
    }
    case 'paragraph': {
      const runs = writer.runs(node.content, position + 1);
      writer.end();
      return { kind: 'paragraph', runs, start, role: node.attrs.role };
    }
    case 'table':
      return writtenTable(writer, node, position);
    case 'chart': {
      writer.line(node.attrs.caption);
      writer.end();
      return { kind: 'chart', chart: node.attrs, start };
    }
    case 'signature': {
      const units = node.attrs.units.flatMap((unit) => writer.line(`${unit}\n`) ?? []);
      const date = writer.line(node.attrs.date === null ? null : writtenDate(node.attrs.date));
      writer.end();
      return { kind: 'signature', units: units.map((unit) => ({ ...unit, text: unit.text.trim() })), date, start };
    }
  }
}

function writtenTable(writer: DocumentWriter, node: TableNode, position: number): Block {
  const start = writer.text().length;
  const { caption, unitText, note } = node.attrs;
  for (const words of [caption, unitText]) if (writer.line(words) !== null) writer.end();
  let at = position + 1;
  const rows: TableCell[][] = [];
  for (const row of node.content) {
    at += 1;
    const cells: TableCell[] = [];
    for (const [index, cell] of row.content.entries()) {
      if (index > 0) writer.end('\t');
      at += 1;
      const cellStart = writer.text().length;
      const runs: Run[] = [];
      for (const [order, paragraph] of cell.content.entries()) {
        if (order > 0) writer.end(' ');
        runs.push(...writer.runs(paragraph.content, at + 1));
        at += sizeOfInline(paragraph.content) + 2;
      }
      at += 1;
      const { colspan, rowspan, align } = cell.attrs;
      const spans = { ...(colspan > 1 ? { columns: colspan } : {}), ...(rowspan > 1 ? { rows: rowspan } : {}) };
      const text = runs.map((run) => run.text).join('');
      cells.push({ text, start: cellStart, runs, ...spans, ...(align === null ? {} : { align }) });
    }
    at += 1;
    writer.end();
    rows.push(cells);
  }
  if (writer.line(note) !== null) writer.end();
  const headers = node.content.findIndex((row) => row.content.some((cell) => cell.type === 'tableCell'));
  const headerRows = headers === -1 ? 0 : headers;
  const around = { ...(caption && { caption }), ...(unitText && { unitText }), ...(note && { note }) };
  return { kind: 'table', rows, hasHeader: headerRows > 0, headerRows, start, ...around };
}

function writtenMasthead(writer: DocumentWriter, { attrs }: MastheadNode): Masthead {
  const each = (texts: readonly string[]) =>
    texts.flatMap((text) => {
      const placed = writer.line(text);
      if (placed !== null) writer.end();
      return placed ?? [];
    });
  const holders = each(attrs.holders);
  const names = each(attrs.names);
  const { year, number, date } = attrs;
  const [numberText = null] = each([attrs.numberText ?? numberOf(year, number) ?? '']);
  const office = writer.line(attrs.office);
  if (office !== null) writer.end(' ');
  const dateText = writer.line(attrs.dateText ?? (date === null ? null : writtenDate(date)));
  if (office !== null || dateText !== null) writer.end();
  return { holders, names, numberText, year, number, office, dateText, date };
}

/** 〔2020〕第4期; null where either is not known yet. */
export function numberOf(year: number | null, number: number | null): string | null {
  return year === null || number === null ? null : `〔${year}〕第${number}期`;
}

function writtenContents(writer: DocumentWriter, entries: readonly string[]): Placed[] {
  writer.line('目录');
  writer.end();
  return entries.flatMap((entry) => {
    const placed = writer.line(entry);
    if (placed !== null) writer.end();
    return placed ?? [];
  });
}

function writtenTail(writer: DocumentWriter, { attrs }: TailNode): Tail {
  const labelled = (label: string, text: string | null) => {
    if (text === null) return null;
    writer.line(label);
    const placed = writer.line(text) ?? { text, start: writer.text().length };
    writer.end();
    return placed;
  };
  const copies = attrs.copies === null ? null : `${attrs.copies}份`;
  return {
    report: labelled('报：', attrs.report),
    send: labelled('送：', attrs.send),
    issue: labelled('发：', attrs.issue),
    telephone: labelled('联系电话：', attrs.telephone),
    fax: labelled('传真：', attrs.fax),
    email: labelled('E-mail：', attrs.email),
    copiesText: labelled('本期共印：', attrs.copiesText ?? copies),
    copies: attrs.copies,
  };
}

/** Room of a node in the document, as the editor counts it. */
function nodeSize(node: DocumentNode): number {
  switch (node.type) {
    case 'title':
    case 'heading':
    case 'paragraph':
      return sizeOfInline(node.content) + 2;
    case 'table':
      return node.content.reduce(
        (size, row) => size + 2 + row.content.reduce((sum, cell) => sum + cellSize(cell), 0),
        2,
      );
    default:
      return 1;
  }
}

function cellSize(cell: TableNode['content'][number]['content'][number]): number {
  return cell.content.reduce((size, paragraph) => size + sizeOfInline(paragraph.content) + 2, 2);
}
