import { writtenDate } from './completed-paper.ts';
import type { BlockNode, DocumentNode, InlineNode, PaperDocument } from './document.ts';
import type { FigureBinding } from './figure.ts';
import type { Article, Block, Paper, Placed, Run, RunStyle } from './paper.ts';
import { emptyMasthead } from './read-masthead.ts';
import { numberOf } from './written-document.ts';

/** Figures of a text and the instant at which they were taken. */
export type KnownFigures = { readonly bindings: readonly FigureBinding[]; readonly asOf: string | null };

const levelOfStyle: Readonly<Record<RunStyle, 1 | 2 | 3 | null>> = { plain: null, bold: 3, heading1: 1, heading2: 2 };

/**
 * A paper that was read from a text as a document: words and their order as they are, figures where the bindings have
 * them. Parts that the paper lacks stay absent, but a document has at least one paragraph.
 */
export function documentFromPaper(paper: Paper, known: KnownFigures): PaperDocument {
  const figures = figureFinder(known);
  const titles = paper.articles.map(({ title }) => title.text).filter((title) => title !== '');
  const blocks = paper.articles.flatMap((article) => articleNodes(article, figures));
  const nodes: DocumentNode[] = [
    ...mastheadNodes(paper),
    ...contentsNodes(paper, titles),
    ...(blocks.length === 0 ? [{ type: 'paragraph' as const, attrs: { role: 'body' as const }, content: [] }] : blocks),
    ...tailNodes(paper),
  ];
  return { type: 'doc', content: nodes };
}

/** Inline nodes of a placed piece of text, with the figures that stand in it. */
type FigureFinder = (piece: Placed, style: RunStyle) => InlineNode[];

function figureFinder({ bindings, asOf }: KnownFigures): FigureFinder {
  return ({ text, start }, style) => {
    const nodes: InlineNode[] = [];
    const level = levelOfStyle[style];
    const marks = level === null ? {} : { marks: [{ type: 'lead' as const, attrs: { level } }] };
    let from = 0;
    const words = (to: number) => {
      if (to > from) nodes.push({ type: 'text', text: text.slice(from, to), ...marks });
    };
    for (const [index, binding] of bindings.entries()) {
      const at = binding.start - start;
      if (at < from || at >= text.length) continue;
      words(at);
      from = Math.min(at + binding.shown.length, text.length);
      nodes.push({ type: 'figure', attrs: attributesOf(binding, `f${index + 1}`, asOf), ...marks });
    }
    words(text.length);
    return nodes;
  };
}

function attributesOf(binding: FigureBinding, id: string, asOf: string | null) {
  const { indicator, unit, month, display: wording, scope = null, shown, value } = binding;
  return {
    ...{ id, indicator, unit, month, scope, asOf, rounding: 'usual' as const },
    ...{ wording, shown, value, origin: 'bound' as const, reason: null },
  };
}

function articleNodes(article: Article, inlineOf: FigureFinder): BlockNode[] {
  const title: BlockNode[] =
    article.title.text === '' ? [] : [{ type: 'title', content: inlineOf(article.title, 'plain') }];
  return [...title, ...article.blocks.map((block) => blockNode(block, inlineOf))];
}

function blockNode(block: Block, inlineOf: FigureFinder): BlockNode {
  const runNodes = (runs: readonly Run[]) => merged(runs.flatMap((run) => inlineOf(run, run.style)));
  switch (block.kind) {
    case 'paragraph':
      return { type: 'paragraph', attrs: { role: block.role ?? 'body' }, content: runNodes(block.runs) };
    case 'chart':
      return { type: 'chart', attrs: block.chart };
    case 'signature':
      return { type: 'signature', attrs: { units: block.units.map(({ text }) => text), date: null } };
    case 'table': {
      const { caption = '', unitText = '', note = '' } = block;
      const headers = block.headerRows ?? (block.hasHeader ? 1 : 0);
      const content = block.rows.map((row, index) => ({
        type: 'tableRow' as const,
        content: row.map((cell) => ({
          type: index < headers ? ('tableHeader' as const) : ('tableCell' as const),
          attrs: { colspan: cell.columns ?? 1, rowspan: cell.rows ?? 1, colwidth: null, align: cell.align ?? null },
          content: [{ type: 'paragraph' as const, attrs: { role: 'body' as const }, content: inlineOf(cell, 'plain') }],
        })),
      }));
      return { type: 'table', attrs: { caption, unitText, note }, content };
    }
  }
}

/** Text nodes of the same marks that follow each other are one. */
function merged(nodes: readonly InlineNode[]): InlineNode[] {
  const joined: InlineNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    const isSame = JSON.stringify(last?.marks) === JSON.stringify(node.marks);
    if (last?.type === 'text' && node.type === 'text' && isSame)
      joined[joined.length - 1] = { ...last, text: last.text + node.text };
    else joined.push(node);
  }
  return joined;
}

function mastheadNodes({ masthead }: Paper): DocumentNode[] {
  if (JSON.stringify(masthead) === JSON.stringify(emptyMasthead)) return [];
  const { holders, names, year, number, numberText, office, date, dateText } = masthead;
  const usualNumber = numberOf(year, number);
  const usualDate = date === null ? null : writtenDate(date);
  return [
    {
      type: 'masthead',
      attrs: {
        holders: holders.map(({ text }) => text),
        names: names.map(({ text }) => text),
        ...{ year, number, office: office?.text ?? null, date },
        numberText: numberText === null || numberText.text === usualNumber ? null : numberText.text,
        dateText: dateText === null || dateText.text === usualDate ? null : dateText.text,
      },
    },
  ];
}

function contentsNodes({ contents }: Paper, titles: readonly string[]): DocumentNode[] {
  if (contents.length === 0) return [];
  const entries = contents.map(({ text }) => text);
  const isUsual = entries.length === titles.length && entries.every((entry, index) => entry === titles[index]);
  return [{ type: 'contents', attrs: { entries: isUsual ? null : entries } }];
}

function tailNodes({ tail }: Paper): DocumentNode[] {
  if (Object.values(tail).every((value) => value === null)) return [];
  const text = (part: Placed | null) => part?.text ?? null;
  const usual = tail.copies === null ? null : `${tail.copies}份`;
  return [
    {
      type: 'tail',
      attrs: {
        ...{ report: text(tail.report), send: text(tail.send), issue: text(tail.issue) },
        ...{ telephone: text(tail.telephone), fax: text(tail.fax), email: text(tail.email), copies: tail.copies },
        copiesText: text(tail.copiesText) === usual ? null : text(tail.copiesText),
      },
    },
  ];
}
