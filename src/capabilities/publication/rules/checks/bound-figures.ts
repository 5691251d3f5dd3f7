import type { FindingDraft } from '../finding.ts';
import { printsAs } from '../prose/measure.ts';
import { isPlanned } from '../prose/norms.ts';
import { type BindingContext, proposedBindings } from '../prose/proposed-bindings.ts';
import type { ProseFigure } from '../prose/prose-figure.ts';
import type { Reading } from './reading.ts';

/** A figure of the paper that is, or once was, bound to the data. */
export type BoundFigure = {
  readonly start: number;
  readonly end: number;
  /** As it is printed. */
  readonly shown: string;
  /** As the data would have it printed at this instant; null where the data no longer hold it. */
  readonly now: string | null;
  /** `typed` by hand over a binding, `kept` stale on purpose with a reason. */
  readonly origin: 'bound' | 'typed' | 'kept';
  readonly reason?: string | null;
};

/** What is known of the paper's figures; null where the paper comes without bindings, such as a file. */
export type FigureContext = {
  readonly bound: readonly BoundFigure[] | null;
  readonly catalogue: BindingContext | null;
};

/**
 * Stale, typed and gone figures, quantities that the data could hold and that are bound to nothing, and such as contradict
 * it. Where values are at hand, a quantity of which the data hold none is no quantity that could be bound; neither is a
 * goal, a limit or a condition, unless the data hold what is planned.
 */
export function checkBoundFigures(
  { figures, norms, source }: Reading,
  { bound, catalogue }: FigureContext,
): FindingDraft[] {
  const free = freeFigures(figures, bound);
  return [
    ...(bound ?? []).flatMap((figure) => ofBound(figure, source)),
    ...ofFree(source, free, { bound, catalogue, norms }),
  ];
}

/** The quantities of a text that no bound figure covers; all of them where nothing is bound. */
export function freeFigures(figures: readonly ProseFigure[], bound: readonly BoundFigure[] | null): ProseFigure[] {
  return figures.filter((figure) => !(bound ?? []).some(({ start, end }) => figure.start < end && figure.end > start));
}

function ofBound({ start, end, shown, now, origin, reason }: BoundFigure, source: string): FindingDraft[] {
  const place = { text: source.slice(start, end), start };
  if (origin === 'typed') return [{ code: 'figureTyped', severity: 'note', ...place, facts: { now: now ?? '—' } }];
  if (now === null) return [{ code: 'figureGone', severity: 'warning', ...place }];
  if (now === shown) return [];
  if (origin === 'kept')
    return [{ code: 'figureKept', severity: 'note', ...place, facts: { now, reason: reason ?? '—' } }];
  return [{ code: 'figureStale', severity: 'warning', ...place, facts: { was: shown, now } }];
}

type FreeContext = FigureContext & Pick<Reading, 'norms'>;

function ofFree(
  source: string,
  free: readonly ProseFigure[],
  { bound, catalogue, norms }: FreeContext,
): FindingDraft[] {
  if (catalogue === null) return [];
  return proposedBindings(source, free, catalogue).flatMap(({ figure, clear }): FindingDraft[] => {
    if (clear === null || (norms.has(figure) && !isPlanned(clear.indicator))) return [];
    const place = { text: figure.text, start: figure.start };
    const { value } = clear;
    if (value !== null && !printsAs({ ...figure, value: clear.signed }, value)) {
      return [
        { code: 'figureContradicts', severity: 'warning', ...place, facts: { name: clear.name, now: clear.shown } },
      ];
    }
    const isBindable = catalogue.exactValue === undefined || value !== null;
    return bound === null || !isBindable
      ? []
      : [{ code: 'figureUnbound', severity: 'note', ...place, facts: { name: clear.name } }];
  });
}
