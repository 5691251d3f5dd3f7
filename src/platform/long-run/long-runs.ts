import { createHash, randomUUID } from 'node:crypto';
import { hasEnded, type LongRun, longRunsShown } from '#kernel/long-run.ts';
import { type Facts, Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/terms.ts';
import { type Author, audit } from '../audit.ts';
import type { Caller } from '../caller.ts';
import { inRemit, type Remit, readInRemit } from '../database.ts';
import type { Desk } from '../desk.ts';
import { type AskableKind, knownLongRun } from './kind.ts';
import { runnerOf } from './runner.ts';
import { clearRuns, insertRun, latestRuns, openRuns, runOf, type StoredRun, sameRun, writeStopped } from './store.ts';

/** Runs under way that one account may have, and all that a remit may see. */
const mostOpen = { own: 3, all: 20 };

/** Days for which an ended run can still be followed. */
const keptDays = 30;

/** The sentence for a failure. */
export type SentenceOf = (code: string, facts: Facts, language: Language) => string;

/**
 * Asks for a long run and resolves with its id; a desk carries it out in a thread. Where the same input was asked for
 * before and is under way or done, that run is meant. Refuses `longRunsWaiting` where too many are under way.
 */
export async function askForRun<Input>(
  desk: Desk,
  caller: Author & Remit,
  { kind, input }: { readonly kind: AskableKind<Input>; readonly input: Input },
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const now = desk.clock();
  const { cityCode: city, remit: path, accountId, name } = caller;
  const { room, act } = kind;
  const key = createHash('sha256')
    .update(JSON.stringify([room, kind.kind, path, input]))
    .digest('hex');
  const asked = await inRemit(desk.db, caller, async (tx) => {
    const same = await sameRun(tx, city, key);
    if (same) return { id: same.id, isNew: false };
    const open = await openRuns(tx, city, accountId || null);
    if (open.own >= mostOpen.own || open.all >= mostOpen.all) throw new Refusal('longRunsWaiting', open);
    const id = randomUUID();
    const stamp = { askedBy: accountId || null, askedByName: name, askedAt: now.toISOString() };
    await insertRun(tx, city, { id, path, room, kind: kind.kind, key, input, ...stamp });
    await audit(tx, caller, { act, path, entityId: id, before: null, after: { kind: kind.kind }, at: now });
    return { id, isNew: true };
  });
  runnerOf(desk)?.nudge(city);
  return asked;
}

/** How a run stands. Refuses `notFound`, also where the caller lacks the right of its kind. */
export async function readRun(
  desk: Desk,
  caller: Caller,
  { id, ...said }: { readonly id: string; readonly language: Language; readonly sentenceOf: SentenceOf },
): Promise<LongRun> {
  const run = await readInRemit(desk.db, caller, (tx) => runOf(tx, caller.cityCode, id));
  if (!run || !mayFollow(caller, run)) throw new Refusal('notFound');
  // The desk that had it may be gone: whoever follows the run wakes the one that is here.
  if (!hasEnded(run)) runnerOf(desk)?.nudge(caller.cityCode);
  return shownRun(run, said);
}

/** The latest runs of a room that the caller may follow, without results. */
export async function listRuns(
  desk: Desk,
  caller: Caller,
  {
    room,
    kind,
    ...said
  }: {
    readonly room: string;
    readonly kind?: string | undefined;
    readonly language: Language;
    readonly sentenceOf: SentenceOf;
  },
): Promise<{ rows: Omit<LongRun, 'result'>[] }> {
  const most = longRunsShown;
  const runs = await readInRemit(desk.db, caller, (tx) => latestRuns(tx, caller.cityCode, { room, kind, most }));
  return { rows: runs.filter((run) => mayFollow(caller, run)).map((run) => shownRun(run, said)) };
}

/** Stops a run; one that has ended stays as it is. Refuses `notFound`. */
export async function stopRun(
  desk: Desk,
  caller: Caller,
  { id, ...said }: { readonly id: string; readonly language: Language; readonly sentenceOf: SentenceOf },
): Promise<LongRun> {
  const now = desk.clock();
  const { cityCode: city } = caller;
  const run = await inRemit(desk.db, caller, async (tx) => {
    const before = await runOf(tx, city, id);
    if (!before || !mayFollow(caller, before)) throw new Refusal('notFound');
    if (!(await writeStopped(tx, city, { id, now }))) return before;
    const about = { act: 'platform.stop-run', path: before.path, entityId: id };
    const after = { room: before.room, kind: before.kind };
    await audit(tx, caller, { ...about, before: { state: before.state }, after, at: now });
    return { ...before, state: 'stopped' as const, endedAt: now.toISOString() };
  });
  runnerOf(desk)?.end(id);
  return shownRun(run, said);
}

/** Clears away a city's runs that ended a month ago. */
export function sweepRuns({ db, clock }: Desk, cityCode: string): Promise<void> {
  const before = new Date(clock().getTime() - keptDays * 24 * 60 * 60 * 1000);
  return inRemit(db, { remit: cityCode, ownerCode: null }, (tx) => clearRuns(tx, cityCode, before));
}

function mayFollow({ rights }: Caller, { room, kind }: StoredRun): boolean {
  const known = knownLongRun(room, kind);
  return known !== undefined && rights.includes(known.needs);
}

function shownRun(
  run: StoredRun,
  { language, sentenceOf }: { readonly language: Language; readonly sentenceOf: SentenceOf },
): LongRun {
  const { id, room, kind, state, percent, step, failureCode: code, failureFacts, result, askedByName } = run;
  const failure = code === null ? null : { code, message: sentenceOf(code, failureFacts ?? {}, language) };
  const { askedAt, startedAt, endedAt } = run;
  return {
    ...{ id, room, kind, state, percent, step, failure, result },
    ...{ askedBy: askedByName, askedAt, startedAt, endedAt },
  };
}
