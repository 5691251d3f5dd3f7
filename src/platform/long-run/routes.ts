import type { FastifyInstance } from 'fastify';
import { listLongRuns, readLongRun, stopLongRun } from '#kernel/long-run.ts';
import type { Desk } from '../desk.ts';
import { bind } from '../http.ts';
import type { Log } from '../log.ts';
import { listRuns, readRun, type SentenceOf, stopRun } from './long-runs.ts';
import { openRunner } from './runner.ts';

/** Binds the endpoints of all long runs and opens the runner, which ends with the server. */
export function longRunRoutes(
  app: FastifyInstance,
  desk: Desk,
  { log, sentenceOf }: { readonly log: Log; readonly sentenceOf: SentenceOf },
): void {
  const runner = openRunner(desk, log);
  app.addHook('onClose', () => runner.close());
  bind(app, readLongRun, ({ params, caller, language }) => readRun(desk, caller, { ...params, language, sentenceOf }));
  bind(app, listLongRuns, ({ query, caller, language }) => listRuns(desk, caller, { ...query, language, sentenceOf }));
  bind(app, stopLongRun, ({ params, caller, language }) => stopRun(desk, caller, { ...params, language, sentenceOf }));
}
