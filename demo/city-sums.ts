import type { DemoCity, DemoReport } from './demo-types.ts';

/** The fifteen classes. Source: GB/T 4754-2017, 77. */
export const division: readonly string[] =
  '7711 7712 7713 7714 7715 7716 7719 7721 7722 7723 7724 7725 7726 7727 7729'.split(' ');

/** The ten reporting units. */
export const units: readonly string[] =
  '331002 331003 331004 331022 331023 331024 331081 331082 331083 331000-Z01'.split(' ');

/** Whether a project counts as its last version stands. */
export function isIn({ projects }: DemoCity, index: number): boolean {
  const facts = projects[index]?.facts;
  return (
    facts !== undefined && division.includes(facts.industryCode ?? '') && (facts.plannedTotalYuan ?? 0) >= 5_000_000
  );
}

/** Test support: the report that holds for each project and month: the last one in the list. */
export function holding(of: DemoCity): DemoReport[] {
  const known = held.get(of);
  if (known) return known;
  const keyed = of.reports.map((report) => [`${report.projectIndex} ${report.facts.month}`, report] as const);
  const last = [...new Map(keyed).values()];
  held.set(of, last);
  return last;
}

const held = new WeakMap<DemoCity, DemoReport[]>();

/** Year to date of each in-caliber project of a unit that reported in the year up to the month. */
function yearToDate(of: DemoCity, unit: string, month: string): number[] {
  const latest = new Map<number, DemoReport['facts']>();
  for (const { projectIndex, facts } of holding(of)) {
    const sameYear = facts.month.slice(0, 4) === month.slice(0, 4) && facts.month <= month;
    if (!sameYear || !isIn(of, projectIndex) || of.projects[projectIndex]?.facts.unitCode !== unit) continue;
    if ((latest.get(projectIndex)?.month ?? '') < facts.month) latest.set(projectIndex, facts);
  }
  return [...latest.values()].map(({ yearToDateYuan }) => yearToDateYuan ?? 0);
}

/** Their sum. */
export function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** What a unit invested from January to a month, in how many projects, against the same months a year before. */
export type Sums = { readonly projects: number; readonly invested: number; readonly base: number };

/** Sums of a unit; `largest` is the most that one project invested. */
export function sumsOf(of: DemoCity, unit: string, month: string): Sums & { readonly largest: number } {
  const before = `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
  const now = yearToDate(of, unit, month);
  const base = total(yearToDate(of, unit, before));
  return { projects: now.length, invested: total(now), base, largest: Math.max(...now) };
}

/** Sums of the ten units. */
export function citySums(of: DemoCity, month: string): Sums {
  const all = units.map((unit) => sumsOf(of, unit, month));
  return {
    projects: total(all.map(({ projects }) => projects)),
    invested: total(all.map(({ invested }) => invested)),
    base: total(all.map(({ base }) => base)),
  };
}

/** Percent with one decimal; no case of the demo lies exactly between two. */
export function growth({ invested, base }: Pick<Sums, 'invested' | 'base'>): number {
  return Number(((invested / base - 1) * 100).toFixed(1));
}
