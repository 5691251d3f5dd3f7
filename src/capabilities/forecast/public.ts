import { knowLongRun } from '#platform/long-run/kind.ts';
import { forecastRunKind } from './use-cases/make-forecast.ts';

/** Lets the desk carry out the room's long runs. Called once at start. */
export function knowForecastRuns(): void {
  knowLongRun(forecastRunKind);
}
