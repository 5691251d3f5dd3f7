import type { InlineNode } from './document.ts';
import type { FigureAttributes } from './figure-node.ts';
import type { Placed, Run, RunStyle } from './paper.ts';

/** Where a stretch of the plain text stands in the document: positions as the editor counts them. */
export type DocumentPlace = {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
};

/** A figure and where its words stand in the plain text. */
export type WrittenFigure = {
  readonly attributes: FigureAttributes;
  readonly start: number;
  readonly end: number;
  /** Position of the node in the document. */
  readonly position: number;
};

const styleOfLevel: Readonly<Record<1 | 2 | 3, RunStyle>> = { 1: 'heading1', 2: 'heading2', 3: 'bold' };

/** Writes plain text piece by piece and notes where each piece came from. */
export type DocumentWriter = {
  readonly text: () => string;
  readonly places: DocumentPlace[];
  readonly figures: WrittenFigure[];
  /** Words that stand in no text node; null for no words, so that absent parts stay absent. */
  readonly line: (text: string | null) => Placed | null;
  readonly end: (mark?: string) => void;
  /** The runs of inline nodes that begin at `position`; suggested deletions are left out. */
  readonly runs: (nodes: readonly InlineNode[], position: number, style?: RunStyle) => Run[];
};

/** A writer that has written nothing. */
export function documentWriter(): DocumentWriter {
  let text = '';
  const places: DocumentPlace[] = [];
  const figures: WrittenFigure[] = [];
  const runs: DocumentWriter['runs'] = (nodes, position, style = 'plain') => {
    const written: Run[] = [];
    let at = position;
    for (const node of nodes) {
      const words = node.type === 'text' ? node.text : node.attrs.shown;
      const size = node.type === 'text' ? node.text.length : 1;
      const start = text.length;
      const [from, to] = [at, at + size];
      at = to;
      if (node.marks?.some(({ type }) => type === 'deletion')) continue;
      text += words;
      places.push({ start, end: text.length, from, to });
      if (node.type === 'figure') figures.push({ attributes: node.attrs, start, end: text.length, position: from });
      const figure = node.type === 'figure' ? { figure: node.attrs.id } : {};
      written.push({ text: words, start, style: styleOf(node) ?? style, ...figure });
    }
    return written;
  };
  return {
    text: () => text,
    places,
    figures,
    line: (words) => {
      if (words === null || words === '') return null;
      const start = text.length;
      text += words;
      return { text: words, start };
    },
    end: (mark = '\n') => {
      text += mark;
    },
    runs,
  };
}

/** How much room inline nodes take in the document. */
export function sizeOfInline(nodes: readonly InlineNode[]): number {
  return nodes.reduce((size, node) => size + (node.type === 'text' ? node.text.length : 1), 0);
}

function styleOf(node: InlineNode): RunStyle | null {
  for (const mark of node.marks ?? []) if (mark.type === 'lead') return styleOfLevel[mark.attrs.level];
  return null;
}
