import { Refusal } from '#kernel/refusal.ts';
import { isInRemit, regionOf } from '#kernel/region.ts';
import type { Caller } from '#platform/caller.ts';
import type { Tx } from '#platform/database.ts';
import type { AssessmentRun, ResultLine, UnitResult } from '../contract.ts';
import type { ScoredLine } from '../rules/scored.ts';
import type { SchemeContent } from '../shapes.ts';
import type { StoredResult } from '../store/results.ts';
import { lockedRun, runById, type StoredRun } from '../store/runs.ts';
import { versionContent } from '../store/schemes.ts';

/** A run as its reader sees it. */
export function shownRun({ path, ...run }: StoredRun, caller: Caller): AssessmentRun {
  return {
    ...run,
    assessor: regionOf(path),
    mayWrite: isOfAssessor(path, caller) && caller.rights.includes('assessment.write'),
  };
}

/** Whether the caller sees everybody’s lines and ranks at any time: who assesses, and whoever is above. */
export function seesAll(path: string, { remit, ownerCode }: Caller): boolean {
  return ownerCode === null && isInRemit(path, remit);
}

/** Whether the caller is of the unit that assesses, and so may change what it assesses. */
export function isOfAssessor(path: string, { remit, ownerCode }: Caller): boolean {
  return remit === path && ownerCode === null;
}

/** A unit’s result; the lines of others are left out. Where ranks are not shown yet, the rank is 0. */
export function shownResult(
  result: StoredResult,
  { isOwn, seesLines, seesRank }: { readonly isOwn: boolean; readonly seesLines: boolean; readonly seesRank: boolean },
): UnitResult {
  const { code, name, scoreHundredths, rank, isVetoed, lines, hasSpoken, openAppeals } = result;
  return {
    ...{ code, name, score: scoreHundredths / 100, rank: seesRank ? rank : 0, isVetoed, hasSpoken, openAppeals, isOwn },
    lines: seesLines ? lines.map(shownLine) : [],
  };
}

export function shownLine({ indicator, input, rule, pointsHundredths }: ScoredLine): ResultLine {
  return { indicator, input, rule, points: pointsHundredths / 100 };
}

/** A run with what its version of the scheme says. Refuses `notFound`. */
export async function runWithContent(
  tx: Tx,
  caller: Caller,
  id: string,
): Promise<{ run: StoredRun; content: SchemeContent }> {
  const run = await runById(tx, caller.cityCode, id);
  return withContent(tx, caller, run);
}

/** The same, locked until the transaction ends. */
export async function runToChange(
  tx: Tx,
  caller: Caller,
  id: string,
): Promise<{ run: StoredRun; content: SchemeContent }> {
  const run = await lockedRun(tx, caller.cityCode, id);
  return withContent(tx, caller, run);
}

async function withContent(tx: Tx, { cityCode }: Caller, run: StoredRun | undefined) {
  const content = run && (await versionContent(tx, cityCode, { id: run.schemeId, version: run.version }));
  if (!run || !content) throw new Refusal('notFound');
  return { run, content };
}

/** The run, for its assessor alone. Refuses `notFound` to others, as for a run that is not there. */
export async function ownRunToChange(
  tx: Tx,
  caller: Caller,
  id: string,
): Promise<{ run: StoredRun; content: SchemeContent }> {
  const found = await runToChange(tx, caller, id);
  if (!isOfAssessor(found.run.path, caller)) throw new Refusal('notFound');
  return found;
}
