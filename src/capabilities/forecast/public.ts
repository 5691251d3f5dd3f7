import { knowLongRun } from '#platform/long-run/kind.ts';
import { adviceRunKind } from './use-cases/make-advice.ts';
import { forecastRunKind } from './use-cases/make-forecast.ts';
import { backTestKind } from './use-cases/run-back-test.ts';
import { searchRunKind } from './use-cases/search-advice.ts';

/** Lets the desk carry out the room's long runs. Called once at start. */
export function knowForecastRuns(): void {
  for (const kind of [forecastRunKind, adviceRunKind, searchRunKind, backTestKind]) knowLongRun(kind);
}

export { advise } from './rules/advice/advise.ts';
export type { Advice, AdviceAction, AdvicePlan, AdvisedSet, MarginalValue } from './rules/advice/plan.ts';
export { planKeys, readPlan } from './rules/advice/read-plan.ts';
export { adviceForPaper as adviceParagraph } from './use-cases/advice-for-paper.ts';
export { forecastAnew } from './use-cases/forecast-anew.ts';
export { type CityWish, forecastCity } from './use-cases/forecast-city.ts';
