import type { Model } from './model.ts';
import { monthOfNumber } from './month-number.ts';
import { never, type Panel } from './panel.ts';
import type { ForecastNote, ForecastProject, GroupForecast } from './shapes.ts';
import { awaitedMonths } from './unreported.ts';

/** Fewer past states than this leave most to the S-curve. */
const fewStates = 200;

/** What a reader should know before trusting the figures. */
export function notesOf({ panel, analogs }: Model, groups: readonly GroupForecast[], goal: number): ForecastNote[] {
  const negatives = panel.projects.filter(({ amountsYuan }) => amountsYuan.some((amount) => amount < 0)).length;
  const unsized = panel.projects.length - panel.sizeKnown.reduce((sum, known) => sum + known, 0);
  const isNothing = panel.projects.every(({ amountsYuan }) => amountsYuan.every((amount) => amount === 0));
  const met = groups.filter(({ yearToDateYuan, baseYuan }) => baseYuan > 0 && yearToDateYuan >= baseYuan * (1 + goal));
  const missing = panel.projects.filter((project) => awaitedMonths(project).length > 0);
  const waiting = panel.projects.filter(
    ({ stages }, p) => stages.at(-1) === 'started' && (panel.entered[p] ?? never) === never,
  ).length;
  const empty = isNothing ? [] : emptyMonths(panel);
  const without = groups.filter(({ probabilityOfGoal }) => probabilityOfGoal === null);
  const notes: (ForecastNote | false)[] = [
    isNothing && { code: 'nothingKnown', facts: {} },
    analogs.count < fewStates && { code: 'thinHistory', facts: { states: analogs.count } },
    groups.length === 1 && { code: 'oneGroup', facts: {} },
    without.length > 0 && { code: 'noBase', facts: { groups: without.map(({ name }) => name).join('、') } },
    met.length > 0 && { code: 'goalAlreadyMet', facts: { groups: met.map(({ name }) => name).join('、') } },
    negatives > 0 && { code: 'negativeAmounts', facts: { projects: negatives } },
    empty.length > 0 && { code: 'monthsEmpty', facts: emptyFacts(empty) },
    missing.length > 0 && { code: 'reportsMissing', facts: missingFacts(missing) },
    waiting > 0 && { code: 'nothingYet', facts: { projects: waiting } },
    unsized > 0 && { code: 'sizeUnknown', facts: { projects: unsized } },
    panel.isMerged && { code: 'januaryWithFebruary', facts: {} },
  ];
  return notes.filter((note) => note !== false);
}

/** How many projects, which months, and in which groups. */
function missingFacts(missing: readonly ForecastProject[]): ForecastNote['facts'] {
  const listed = (values: readonly string[]) => [...new Set(values)].toSorted().join('、');
  return {
    projects: missing.length,
    months: listed(missing.flatMap(awaitedMonths)),
    groups: listed(missing.map(({ group }) => group)),
  };
}

/** Months between the first amount and the origin in which nobody has a row: most likely they were never asked for. */
function emptyMonths({ begin, origin, projects, rowStart, rowMonth }: Panel): number[] {
  const seen = new Set(rowMonth.subarray(0, rowStart[projects.length] ?? 0));
  return Array.from({ length: Math.max(0, origin - begin) }, (_, at) => begin + at).filter((month) => !seen.has(month));
}

/** How many months, and the first and the last of them. */
function emptyFacts(months: readonly number[]): ForecastNote['facts'] {
  return { count: months.length, first: monthOfNumber(months[0] ?? 0), last: monthOfNumber(months.at(-1) ?? 0) };
}
