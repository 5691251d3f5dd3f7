import type { FastifyInstance } from 'fastify';
import type { Desk } from '#platform/desk.ts';
import { bind } from '#platform/http.ts';
import * as contract from './contract.ts';
import { answerFlag } from './use-cases/answer-flag.ts';
import { listFlags, readFlag, readState } from './use-cases/read-flags.ts';
import { runCheck } from './use-cases/run-check.ts';
import { setAnswerDays } from './use-cases/set-answer-days.ts';

/** Binds the room's endpoints. */
export function routes(app: FastifyInstance, desk: Desk): void {
  bind(app, contract.listFlags, ({ query, language, caller }) => listFlags(desk, caller, { ...query, language }));
  bind(app, contract.readFlag, ({ params, language, caller }) => readFlag(desk, caller, { ...params, language }));
  bind(app, contract.answerFlag, ({ params, body, caller }) => answerFlag(desk, caller, { ...params, ...body }));
  bind(app, contract.runCheck, ({ caller }) => runCheck(desk, caller));
  bind(app, contract.readState, ({ caller }) => readState(desk, caller));
  bind(app, contract.setAnswerDays, ({ body, caller }) => setAnswerDays(desk, caller, body));
}
