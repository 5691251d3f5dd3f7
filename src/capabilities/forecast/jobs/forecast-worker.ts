import { createHash } from 'node:crypto';
import { workInThread } from '#platform/long-run/work-in-thread.ts';
import { type ForecastTask, type MadeForecast, madeForecast } from '../rules/made-forecast.ts';

/** What the thread sends back, with what it was asked. */
export type ForecastDone = MadeForecast & {
  readonly inputDigest: string;
  readonly about: Pick<ForecastTask, 'knownAt' | 'asOfMonth' | 'origin' | 'seed' | 'draws'> & {
    readonly before: Omit<NonNullable<ForecastTask['before']>, 'rows'> | null;
  };
};

workInThread((task: ForecastTask, tell): ForecastDone => {
  tell({ percent: 1, step: 'read' });
  const { rows, origin, goals, published } = task;
  const inputDigest = createHash('sha256')
    .update(JSON.stringify([origin, rows, goals, published]))
    .digest('hex');
  const made = madeForecast(task, (share) => tell({ percent: 2 + share * 96, step: 'draw' }));
  const { knownAt, asOfMonth, seed, draws } = task;
  const before = task.before === null ? null : { ...task.before, rows: undefined };
  return { ...made, inputDigest, about: { knownAt, asOfMonth, origin, seed, draws, before } };
});
