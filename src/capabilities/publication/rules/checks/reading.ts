import type { Paper } from '../paper.ts';
import { figuresOf } from '../prose/figures-of.ts';
import { type Norm, normsIn } from '../prose/norms.ts';
import { plain } from '../prose/plain.ts';
import type { ProseFigure } from '../prose/prose-figure.ts';
import { type TextTable, tablesIn } from '../prose/table-figures.ts';

/** A sentence, up to a full stop, semicolon excluded, or the end of a line, and the quantities in it. */
export type Sentence = {
  readonly text: string;
  readonly start: number;
  readonly figures: readonly ProseFigure[];
};

/** A paper as the checks see it: read once, looked at by all of them. Every place counts in `source`. */
export type Reading = {
  readonly paper: Paper;
  /** As its author wrote it. */
  readonly source: string;
  /** The same with half-width digits and without the marks of bold, character for character. */
  readonly text: string;
  readonly figures: readonly ProseFigure[];
  /** Goals, limits and conditions among them: what states no fact. */
  readonly norms: ReadonlyMap<ProseFigure, Norm>;
  readonly sentences: readonly Sentence[];
  readonly tables: readonly TextTable[];
};

/** Reads the quantities, sentences and tables of a paper; `regions` are names of places to look for. */
export function readingOf(paper: Paper, regions: readonly string[] = []): Reading {
  const { source } = paper;
  const text = plain(source);
  const figures = figuresOf(source, regions);
  const titles = paper.articles.map(({ title }) => title);
  const norms = normsIn(text, figures, titles);
  return { paper, source, text, figures, norms, sentences: sentencesOf(text, figures), tables: tablesIn(text) };
}

function sentencesOf(text: string, figures: readonly ProseFigure[]): Sentence[] {
  const sentences: Sentence[] = [];
  let next = 0;
  for (const match of text.matchAll(/[^。！？\n]+/g)) {
    const end = match.index + match[0].length;
    const own: ProseFigure[] = [];
    for (let figure = figures[next]; figure !== undefined && figure.start < end; figure = figures[++next])
      own.push(figure);
    sentences.push({ text: match[0], start: match.index, figures: own });
  }
  return sentences;
}
