import type { Parsed } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { readSteps as contract, StepsReply } from '../contract-editing.ts';
import { stepsAtOnce } from '../rules/steps.ts';
import { type PaperKey, stepsAfter } from '../store/steps.ts';
import { insideStand } from './inside-paper.ts';
import { cursorsAt, newsOf, notePresence, othersAt } from './paper-news.ts';

type Wish = Parsed<typeof contract>['params'] & Parsed<typeof contract>['query'];

/**
 * Steps after a version. Where there is none yet it waits up to `waitMs` for a step, for another state of the paper, or
 * for somebody who comes, goes or moves. Refuses `notFound` and `versionAhead`.
 */
export async function readSteps(desk: Desk, caller: Caller, wish: Wish): Promise<StepsReply> {
  const { id, since, waitMs, client } = wish;
  const key: PaperKey = { city: caller.cityCode, paper: id };
  const read = async (): Promise<StepsReply> => {
    if (client !== undefined) notePresence(id, client, caller.name);
    const reply = await readInRemit(desk.db, caller, async (tx) => {
      const stand = await insideStand(tx, caller, id);
      if (since > stand.version) throw new Refusal('versionAhead', { version: since, latest: stand.version });
      return stepsReplyOf(tx, key, { since, latest: stand.version, state: stand.state });
    });
    return { ...reply, others: othersAt(id, caller.name), cursors: cursorsAt(id, client, reply.latest) };
  };
  const first = await read();
  const until = Date.now() + waitMs;
  let reply = first;
  while (isSame(reply, first) && first.steps.length === 0 && Date.now() < until) {
    if (!(await newsOf(id, until - Date.now()))) return reply;
    reply = await read();
  }
  return reply;
}

/** The steps of an answer that begins after `since`; nobody is named in it. */
export async function stepsReplyOf(
  tx: Tx,
  key: PaperKey,
  { since, latest, state }: Pick<StepsReply, 'since' | 'latest' | 'state'>,
): Promise<StepsReply> {
  const steps = since === latest ? [] : await stepsAfter(tx, key, { since, upTo: latest, limit: stepsAtOnce });
  return { since, version: since + steps.length, latest, steps, state, others: [], cursors: [] };
}

function isSame(one: StepsReply, other: StepsReply): boolean {
  const told = ({ latest, state, others, cursors }: StepsReply) => JSON.stringify([latest, state, others, cursors]);
  return told(one) === told(other);
}
