import type { FindingDraft } from '../finding.ts';
import { baseOf, measured, printsAs } from '../prose/measure.ts';
import { monthOf } from '../prose/proposed-bindings.ts';
import type { ProseFigure } from '../prose/prose-figure.ts';
import type { Reading } from './reading.ts';

/** A figure of the issue before: what it was of, and the value that was printed. */
export type StatedFigure = Pick<
  ProseFigure,
  'text' | 'value' | 'unit' | 'kind' | 'direction' | 'subject' | 'place' | 'period' | 'basis' | 'approximation'
>;

/** Figures that the issue before printed otherwise for the same subject, place and time. */
export function checkLastIssue({ figures, norms }: Reading, last: readonly StatedFigure[]): FindingDraft[] {
  const known = new Map(last.flatMap((figure) => keyOf(figure).map((key) => [key, figure] as const)));
  const stated = figures.filter((figure) => !norms.has(figure));
  return stated.flatMap((figure) =>
    keyOf(figure).flatMap((key): FindingDraft[] => {
      const other = known.get(key);
      if (other === undefined || printsAs(figure, measured(other).value) || printsAs(other, measured(figure).value))
        return [];
      return [
        {
          code: 'figureDiffersFromLast',
          severity: 'warning',
          text: figure.text,
          start: figure.start,
          facts: { other: other.text },
        },
      ];
    }),
  );
}

function keyOf({ subject, place, period, kind, unit, basis }: StatedFigure): string[] {
  const month = monthOf(period);
  const what = subject?.replace(/^(?:完成|实现|全年|累计|其中|共)+/, '').slice(-8) ?? '';
  if (month === null || what.length < 4 || kind === 'date') return [];
  return [[what, place ?? '', month, kind, baseOf(unit).unit, basis ?? ''].join('|')];
}
