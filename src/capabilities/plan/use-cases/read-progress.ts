import { lagPointsOf } from '#kernel/lag.ts';
import { sixActions } from '#kernel/project-kinds.ts';
import type { Caller } from '#platform/caller.ts';
import { readPlannedOnce, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { PlanProgress } from '../contract.ts';
import { type LookedAt, lookedAt, type Sums, sharePercent } from '../rules/progress.ts';
import { type ActionSums, lastRounds, sumsByAction } from '../store/progress.ts';

/** A year, the month up to which it is asked for, and the unit; all of the remit unless one is given. */
export type YearAsked = {
  readonly year: number;
  readonly month?: string | undefined;
  readonly unit?: string | undefined;
};

type Progress = PlanProgress['total'];

/** Planned and done of a year by action, all six in their order. Refuses `monthOfOtherYear`. */
export function readProgress(desk: Desk, caller: Caller, asked: YearAsked): Promise<PlanProgress> {
  return readPlannedOnce(desk.db, caller, (tx) => progressOfYear(tx, caller.cityCode, asked));
}

/** The same within a transaction of the caller. */
export async function progressOfYear(tx: Tx, city: string, asked: YearAsked): Promise<PlanProgress> {
  const { year, unit } = asked;
  const { month, elapsedPercent } = await monthLookedAt(tx, city, asked);
  const sums = await sumsByAction(tx, city, { looked: [{ year, month }], unit });
  const progress = (parts: readonly ActionSums[]) => progressOf(parts, elapsedPercent);
  return {
    ...{ year, month, elapsedPercent },
    total: progress(sums),
    actions: sixActions.map((action) => ({ action, ...progress(sums.filter((one) => one.action === action)) })),
  };
}

/** Up to where a year is looked at. Refuses `monthOfOtherYear`. */
export async function monthLookedAt(tx: Tx, city: string, { year, month }: YearAsked): Promise<LookedAt> {
  const rounds = month === undefined ? await lastRounds(tx, city, [year]) : null;
  return lookedAt(year, month, rounds?.get(year) ?? null);
}

function progressOf(parts: readonly ActionSums[], elapsedPercent: number): Progress {
  const sum = (key: Exclude<keyof ActionSums, 'action'>) => parts.reduce((total, part) => total + part[key], 0);
  const all: Sums = { projects: sum('projects'), plannedYuan: sum('plannedYuan'), doneYuan: sum('doneYuan') };
  const donePercent = sharePercent(all.doneYuan, all.plannedYuan);
  return {
    ...all,
    inCaliber: {
      projects: sum('caliberProjects'),
      plannedYuan: sum('caliberPlannedYuan'),
      doneYuan: sum('caliberDoneYuan'),
    },
    donePercent,
    lagPoints: lagPointsOf(donePercent, elapsedPercent),
    stages: { before: sum('before'), building: sum('building'), finished: sum('finished'), stopped: sum('stopped') },
  };
}
