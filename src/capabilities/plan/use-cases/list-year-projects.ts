import type { Caller } from '#platform/caller.ts';
import { readPlannedOnce } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { YearFilter, YearProject } from '../contract.ts';
import { sharePercent } from '../rules/progress.ts';
import { type PageAsked, yearProjectPage, yearTotals } from '../store/year-projects.ts';
import { monthLookedAt, type YearAsked } from './read-progress.ts';

/** A page of the projects of a year; `month` is that up to which their reports count. Refuses `monthOfOtherYear`. */
export function listYearProjects(
  desk: Desk,
  caller: Caller,
  asked: YearAsked & YearFilter & PageAsked,
): Promise<{ month: string; rows: YearProject[]; next: string | null }> {
  const city = caller.cityCode;
  return readPlannedOnce(desk.db, caller, async (tx) => {
    const { month } = await monthLookedAt(tx, city, asked);
    const { rows, next } = await yearProjectPage(tx, city, { ...asked, month });
    return { month, rows: rows.map(withShare), next };
  });
}

/** Sums of the projects that a filter leaves. Refuses `monthOfOtherYear`. */
export function totalYearProjects(
  desk: Desk,
  caller: Caller,
  asked: YearAsked & YearFilter,
): ReturnType<typeof yearTotals> {
  const city = caller.cityCode;
  return readPlannedOnce(desk.db, caller, async (tx) => {
    const { month } = await monthLookedAt(tx, city, asked);
    return yearTotals(tx, city, { ...asked, month });
  });
}

/** A project of the plan with what follows from its figures. */
export function withShare(project: Omit<YearProject, 'donePercent' | 'isInPlan'>): YearProject {
  const { doneYuan, plannedYuan } = project;
  const donePercent = doneYuan === null ? null : sharePercent(doneYuan, plannedYuan ?? 0);
  return { ...project, isInPlan: project.action !== null, donePercent };
}
