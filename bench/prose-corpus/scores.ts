import { figuresOf } from '../../src/capabilities/publication/rules/prose/figures-of.ts';
import {
  type FigureKind,
  figureKinds,
  type ProseFigure,
} from '../../src/capabilities/publication/rules/prose/prose-figure.ts';
import { shareOf } from '../share.ts';
import { type LabelledFigure, labelledText } from './labelled.ts';

/** How many marked quantities were found, and how many found ones were marked. */
export type KindScore = {
  readonly kind: FigureKind | 'all';
  readonly marked: number;
  readonly found: number;
  readonly mistaken: number;
  readonly recall: number;
  readonly precision: number;
};

/** What is wrong with one paragraph, for whoever mends the reader. */
export type Mistake = {
  readonly text: string;
  readonly missed: readonly string[];
  readonly mistaken: readonly string[];
  readonly otherwise: readonly string[];
};

/**
 * Scores of the reader on marked paragraphs. A quantity is found if it stands at its place with its kind, value and
 * unit; `direction`, `basis` and `approximation` are shares of the found ones.
 */
export function proseScores(marked: readonly string[]) {
  const mistakes: Mistake[] = [];
  const pairs: { readonly label: LabelledFigure; readonly figure: ProseFigure }[] = [];
  const labels: LabelledFigure[] = [];
  const figures: ProseFigure[] = [];
  for (const paragraph of marked) {
    const { text, figures: own } = labelledText(paragraph);
    const read = figuresOf(text);
    const matched = own.flatMap((label) => {
      const figure = read.find((one) => isSame(one, label));
      return figure === undefined ? [] : [{ label, figure }];
    });
    labels.push(...own);
    figures.push(...read);
    pairs.push(...matched);
    const missed = own
      .filter((label) => !matched.some((pair) => pair.label === label))
      .map(({ text: words, kind }) => `${words} ${kind}`);
    const mistaken = read
      .filter((figure) => !matched.some((pair) => pair.figure === figure))
      .map(({ text: words, kind, value, unit }) => `${words} ${kind} ${value} ${unit}`);
    const otherwise = matched.flatMap(({ label, figure }) => differences(label, figure));
    if (missed.length + mistaken.length + otherwise.length > 0) mistakes.push({ text, missed, mistaken, otherwise });
  }
  const share = (key: 'direction' | 'basis' | 'approximation') =>
    shareOf(pairs.filter(({ label, figure }) => label[key] === figure[key]).length, pairs.length);
  const scores = (['all', ...figureKinds] as const).map((kind) =>
    scoreOf(kind, { labels, figures, found: pairs.map(({ label }) => label) }),
  );
  return {
    paragraphs: marked.length,
    scores,
    direction: share('direction'),
    basis: share('basis'),
    approximation: share('approximation'),
    mistakes,
  };
}

function isSame(figure: ProseFigure, label: LabelledFigure): boolean {
  const isNear =
    label.value === null || Math.abs(figure.value - label.value) <= 1e-3 * Math.max(1, Math.abs(label.value)) * 0.1;
  return (
    figure.start === label.start &&
    figure.text === label.text &&
    figure.kind === label.kind &&
    isNear &&
    (label.unit === null || figure.unit === label.unit)
  );
}

function differences(label: LabelledFigure, figure: ProseFigure): string[] {
  return (['direction', 'basis', 'approximation'] as const).flatMap((key) =>
    label[key] === figure[key] ? [] : [`${label.text} ${key} ${figure[key]}, not ${label[key]}`],
  );
}

function scoreOf(
  kind: FigureKind | 'all',
  all: {
    readonly labels: readonly LabelledFigure[];
    readonly figures: readonly ProseFigure[];
    readonly found: readonly LabelledFigure[];
  },
): KindScore {
  const count = (list: readonly { readonly kind: FigureKind }[]) =>
    list.filter((one) => kind === 'all' || one.kind === kind).length;
  const [marked, read, found] = [count(all.labels), count(all.figures), count(all.found)];
  return {
    kind,
    marked,
    found,
    mistaken: read - found,
    recall: shareOf(found, marked),
    precision: shareOf(found, read),
  };
}
