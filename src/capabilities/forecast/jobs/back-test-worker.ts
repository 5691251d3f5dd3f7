import { workInThread } from '#platform/long-run/work-in-thread.ts';
import { type BackTestTask, backTest } from '../rules/back-test.ts';
import type { PastForecast } from '../rules/calibration.ts';
import { modelVersion } from '../rules/engine/forecast.ts';

/** What the thread sends back. */
export type BackTestDone = {
  readonly modelVersion: string;
  readonly past: readonly PastForecast[];
  readonly madeAt: string;
};

workInThread((task: BackTestTask & { readonly madeAt: string }, tell): BackTestDone => {
  const past = backTest(task, (share) => tell({ percent: share * 100, step: 'past' }));
  return { modelVersion, past, madeAt: task.madeAt };
});
