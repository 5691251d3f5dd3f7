import type { PaperDocument } from '../../rules/document.ts';
import { commonIndicators } from '../../rules/prose/common-indicators.ts';
import { figuresOf } from '../../rules/prose/figures-of.ts';
import { isPlanned, normsIn } from '../../rules/prose/norms.ts';
import { plain } from '../../rules/prose/plain.ts';
import { proposedBindings } from '../../rules/prose/proposed-bindings.ts';
import { type WrittenDocument, writtenDocument } from '../../rules/written-document.ts';
import type { FigureChoice } from './figure-choices.ts';

/** A quantity in the words of a paper that is bound to nothing, and what it may mean. */
export type Unbound = {
  /** Positions in the document. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Words around it, for those who look for it. */
  readonly around: string;
  /** What it most likely means; null where nothing is clear. */
  readonly choice: FigureChoice | null;
};

/** Regions of the city by the names that papers use. */
export type PlaceNames = { readonly code: string; readonly names: readonly string[] };

/** Characters shown on both sides of a quantity. */
const shownAround = 10;

/**
 * Quantities of a paper's articles that are no figures of its data, in their order. Dates and durations are left out, and
 * goals, limits and conditions, which are no facts, unless the data holds the goal itself.
 */
export function unboundIn(document: PaperDocument, places: readonly PlaceNames[], cityCode: string): Unbound[] {
  const written = writtenDocument(document);
  const { text, figures: bound } = written;
  const regions = places.flatMap(({ names }) => names);
  const found = figuresOf(text, regions).filter(
    ({ kind, start, end }) =>
      kind !== 'date' && kind !== 'duration' && !bound.some((one) => one.start < end && start < one.end),
  );
  const context = { indicators: commonIndicators, regions: places, cityCode };
  const titles = written.paper.articles.map(({ title }) => title);
  const norms = normsIn(plain(text), found, titles);
  const meant = new Map(proposedBindings(text, found, context).map(({ figure, clear }) => [figure.start, clear]));
  return found.flatMap((figure) => {
    const turned = turnBefore(text, figure.start);
    const clear = meant.get(figure.start) ?? null;
    if (norms.has(figure) && !(clear !== null && isPlanned(clear.indicator))) return [];
    const isTurned = turned > 0 && clear?.display === '%';
    const stretch = positionsOf(written, figure.start - (isTurned ? turned : 0), figure.end);
    if (stretch === null) return [];
    const around = text.slice(Math.max(0, figure.start - shownAround), figure.end + shownAround).replaceAll('\n', ' ');
    const choice =
      clear?.unit && clear.month
        ? {
            indicator: clear.indicator,
            unit: clear.unit,
            month: clear.month,
            wording: isTurned ? '增长%' : clear.display,
          }
        : null;
    return [{ ...stretch, text: figure.text, around, choice }];
  });
}

/** Length of 增长 or 下降 directly before a rate, which then is a part of the figure; 0 where there is none. */
function turnBefore(text: string, start: number): number {
  return /(?:增长|下降)$/.test(text.slice(Math.max(0, start - 2), start)) ? 2 : 0;
}

/** Where a stretch of the plain text stands in the document; null for one that is in no words of an article. */
export function positionsOf(
  { places }: Pick<WrittenDocument, 'places'>,
  start: number,
  end: number,
): { from: number; to: number } | null {
  const first = places.find((place) => place.start <= start && start < place.end);
  const last = places.find((place) => place.start < end && end <= place.end);
  if (!first || !last) return null;
  const isAtom = (place: typeof first) => place.to - place.from !== place.end - place.start;
  const from = isAtom(first) ? first.from : first.from + start - first.start;
  const to = isAtom(last) ? last.to : last.from + end - last.start;
  return from < to ? { from, to } : null;
}
