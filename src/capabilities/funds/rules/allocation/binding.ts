import { given } from './broken-rules.ts';
import { type AllocationRequest, capOf, type Grant, leastOf, type RuleName, ratioOf } from './request.ts';

/**
 * Rules that an allocation uses up: pots that are empty, projects at their cap, at the ratio of a level, or at the least
 * that they are given, floors that are just kept or missed. In the order pots, floors, projects.
 */
export function bindingRules(request: AllocationRequest, grants: readonly Grant[]): RuleName[] {
  const { pots, projects, floors } = request;
  const sums = given(request, grants);
  const levels = [...new Set(pots.map(({ level }) => level))];
  return [
    ...pots.filter(({ id, amountYuan }) => sums.pot(id) === amountYuan).map(({ id }) => `pot:${id}`),
    ...floors
      .filter(({ county, minimumYuan }) => minimumYuan > 0 && sums.county(county) <= minimumYuan)
      .map(({ county }) => `floor:${county}`),
    ...projects.flatMap((project) => {
      const yuan = sums.project(project.id);
      if (yuan === 0) return [];
      const full = levels.filter((level) => sums.level(level, project.id) === ratioOf(request, level, project));
      const isLeast = yuan === leastOf(project);
      return [
        ...(yuan === capOf(project) ? [`cap:${project.id}`] : []),
        ...(isLeast && project.minimumYuan > 0 ? [`minimum:${project.id}`] : []),
        ...(isLeast && project.required ? [`required:${project.id}`] : []),
        ...full.map((level) => `ratio:${level}:${project.id}`),
      ];
    }),
  ];
}
