import { type AllocationRequest, capOf, type Grant, leastOf, type RuleName, ratioOf } from './request.ts';

/** What has been given, by project, pot, county, and level with project. */
export type Given = {
  readonly project: (id: string) => number;
  readonly pot: (id: string) => number;
  readonly county: (county: string) => number;
  readonly level: (level: string, project: string) => number;
};

/** Sums of grants. Whoever names an unknown project or pot gets an error: such a grant cannot come about. */
export function given({ projects, pots }: AllocationRequest, grants: readonly Grant[]): Given {
  const [projectOf, potOf] = [new Map(projects.map((one) => [one.id, one])), new Map(pots.map((one) => [one.id, one]))];
  const sums = new Map<string, number>();
  const add = (key: string, yuan: number) => sums.set(key, (sums.get(key) ?? 0) + yuan);
  for (const { project, pot, yuan } of grants) {
    const [to, from] = [projectOf.get(project), potOf.get(pot)];
    if (!to || !from) throw new Error(`no grant goes from ${pot} to ${project}`);
    add(`project ${project}`, yuan);
    add(`pot ${pot}`, yuan);
    add(`county ${to.county}`, yuan);
    add(`level ${from.level} ${project}`, yuan);
  }
  const sum = (key: string) => sums.get(key) ?? 0;
  return {
    project: (id) => sum(`project ${id}`),
    pot: (id) => sum(`pot ${id}`),
    county: (county) => sum(`county ${county}`),
    level: (level, project) => sum(`level ${level} ${project}`),
  };
}

/**
 * Rules of a request that grants break, whatever made them: pots, caps, ratios, minimums, required projects, floors that
 * may not be missed; `purpose:PROJECT` where a pot pays what it may not, `yuan:PROJECT` where an amount is no whole
 * number above 0. Empty where the grants are sound.
 */
export function brokenRules(request: AllocationRequest, grants: readonly Grant[]): RuleName[] {
  const { pots, projects, floors, floorsElastic } = request;
  const sums = given(request, grants);
  const purposeOf = new Map(pots.map(({ id, purpose }) => [id, purpose]));
  const purposesOf = new Map(projects.map(({ id, purposes }) => [id, purposes]));
  const levels = [...new Set(pots.map(({ level }) => level))];
  return [
    ...grants.filter(({ yuan }) => !(Number.isSafeInteger(yuan) && yuan > 0)).map(({ project }) => `yuan:${project}`),
    ...grants
      .filter(({ project, pot }) => !purposesOf.get(project)?.includes(purposeOf.get(pot) ?? ''))
      .map(({ project }) => `purpose:${project}`),
    ...pots.filter(({ id, amountYuan }) => sums.pot(id) > amountYuan).map(({ id }) => `pot:${id}`),
    ...projects.flatMap((project) => {
      const yuan = sums.project(project.id);
      const beyond = levels.filter(
        (level) => sums.level(level, project.id) > (ratioOf(request, level, project) ?? yuan),
      );
      return [
        ...(yuan > capOf(project) ? [`cap:${project.id}`] : []),
        ...(yuan > 0 && yuan < leastOf(project) ? [`minimum:${project.id}`] : []),
        ...(project.required && yuan === 0 ? [`required:${project.id}`] : []),
        ...beyond.map((level) => `ratio:${level}:${project.id}`),
      ];
    }),
    ...(floorsElastic ? [] : floors)
      .filter(({ county, minimumYuan }) => sums.county(county) < minimumYuan)
      .map(({ county }) => `floor:${county}`),
  ];
}
