import type { ForecastInput } from '../../src/capabilities/forecast/rules/engine/shapes.ts';

/** What was known before a month: no row of it or after, and no project without a row before. */
export function truncated({ projects }: ForecastInput, origin: string): ForecastInput {
  return {
    projects: projects.flatMap((project) => {
      const count = project.months.filter((month) => month < origin).length;
      if (count === 0) return [];
      return [
        {
          ...project,
          months: project.months.slice(0, count),
          amountsYuan: project.amountsYuan.slice(0, count),
          stages: project.stages.slice(0, count),
        },
      ];
    }),
  };
}

/** Amounts by group and month. */
export function monthlyOf({ projects }: ForecastInput): Map<string, Map<string, number>> {
  const sums = new Map<string, Map<string, number>>();
  for (const { group, months, amountsYuan } of projects) {
    const own = sums.get(group) ?? new Map<string, number>();
    sums.set(group, own);
    for (const [place, month] of months.entries()) own.set(month, (own.get(month) ?? 0) + (amountsYuan[place] ?? 0));
  }
  return sums;
}
