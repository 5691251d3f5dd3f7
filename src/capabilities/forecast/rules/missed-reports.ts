import type { ForecastProject } from './engine/shapes.ts';

/** Months without a report after which a project is taken to report no more, and nothing is assumed of it. */
const mostMissed = 3;

/**
 * Months that a project under way did not report after its first report, though others did. Those after its last report
 * are none where it is over, or where they are more than `mostMissed`.
 */
export function missedReports({
  months,
  stages,
  reported,
  rounds,
}: Pick<ForecastProject, 'months' | 'stages'> & {
  readonly reported: ReadonlySet<string>;
  readonly rounds: ReadonlySet<string>;
}): readonly string[] {
  const first = months.findIndex((month) => reported.has(month));
  const last = months.findLast((month) => reported.has(month)) ?? '';
  const missed = months.filter(
    (month, place) =>
      first >= 0 && place > first && stages[place] === 'started' && rounds.has(month) && !reported.has(month),
  );
  const before = missed.filter((month) => month < last);
  return stages.at(-1) === 'started' && missed.length - before.length <= mostMissed ? missed : before;
}
