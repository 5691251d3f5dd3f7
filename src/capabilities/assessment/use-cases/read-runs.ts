import type { Reply, Sent } from '#kernel/endpoint.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { listRuns as listContract, RunRead } from '../contract.ts';
import type { SchemeContent } from '../shapes.ts';
import { entriesOf, type StoredEntry } from '../store/entries.ts';
import { resultsOf, type StoredResult } from '../store/results.ts';
import { eventsOf, runPage, type StoredRun, waitingOfRuns } from '../store/runs.ts';
import { isOfAssessor, runWithContent, seesAll, shownResult, shownRun } from './shown-run.ts';

/** One page of runs. Refuses `pageUnclear`. */
export function listRuns(
  desk: Desk,
  caller: Caller,
  asked: { readonly limit: number } & Omit<NonNullable<Sent<typeof listContract>['query']>, 'limit' | 'year'> & {
      readonly year?: number | undefined;
    },
): Promise<Reply<typeof listContract>> {
  return readInRemit(desk.db, caller, async (tx) => {
    const { rows, next } = await runPage(tx, caller.cityCode, asked);
    const { remit, accountId, rights } = caller;
    const waiting = await waitingOfRuns(tx, caller.cityCode, { ids: rows.map(({ id }) => id), remit, accountId });
    const listed = rows.map((run) => {
      const own = waiting.find(({ id }) => id === run.id);
      const isLive = run.state === 'draft' || run.state === 'open';
      const isAssessor = isLive && isOfAssessor(run.path, caller);
      return {
        ...shownRun(run, caller),
        ownSpoken: own?.ownSpoken ?? null,
        toConfirm: isAssessor && rights.includes('assessment.confirm') ? (own?.proposed ?? 0) : 0,
        toAnswer: isAssessor && rights.includes('assessment.write') ? (own?.openAppeals ?? 0) : 0,
      };
    });
    return { rows: listed, next };
  });
}

/** One run as far as the caller may see it. Refuses `notFound`. */
export function readRun(desk: Desk, caller: Caller, id: string): Promise<RunRead> {
  return readInRemit(desk.db, caller, async (tx) => runRead(tx, caller, await runWithContent(tx, caller, id)));
}

/**
 * The same within a transaction. Who assesses sees all; an assessed unit its own lines, and the ranking once it is
 * published; others the ranking alone.
 */
export async function runRead(
  tx: Tx,
  caller: Caller,
  { run, content }: { readonly run: StoredRun; readonly content: SchemeContent },
): Promise<RunRead> {
  const [results, events, entries] = await Promise.all([
    resultsOf(tx, caller.cityCode, run.id),
    eventsOf(tx, caller.cityCode, run.id),
    entriesOf(tx, caller.cityCode, { runId: run.id }),
  ]);
  const isAssessor = seesAll(run.path, caller);
  const seesRank = isAssessor || run.state === 'published';
  const units = results.map((result) => {
    const isOwn = !isAssessor && result.path === caller.remit;
    return shownResult(result, { isOwn, seesLines: isAssessor || isOwn, seesRank });
  });
  const { total, indicators, vetoes } = content;
  const waiting = isAssessor ? waitingOf(results, entries) : { appeals: 0, entries: 0, units: 0 };
  return { run: shownRun(run, caller), total, indicators, vetoes, units, events, waiting };
}

/** What still waits in a run. */
export async function waitingIn(tx: Tx, { cityCode }: Caller, runId: string): Promise<RunRead['waiting']> {
  return waitingOf(await resultsOf(tx, cityCode, runId), await entriesOf(tx, cityCode, { runId }));
}

function waitingOf(results: readonly StoredResult[], entries: readonly StoredEntry[]): RunRead['waiting'] {
  // Departments have nobody here who could speak for them.
  const speaking = results.filter(({ code }) => !code.startsWith('department:'));
  return {
    appeals: results.reduce((all, { openAppeals }) => all + openAppeals, 0),
    entries: entries.filter(({ state }) => state === 'proposed').length,
    units: speaking.filter(({ hasSpoken }) => !hasSpoken).length,
  };
}
