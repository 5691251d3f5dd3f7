import type { ForecastInput } from '../../src/capabilities/forecast/rules/engine/shapes.ts';
import { sfc32 } from '../../src/kernel/seeded.ts';
import { rounded } from './scores.ts';
import { type Trial, trialsOf } from './trial.ts';

type Project = ForecastInput['projects'][number];

/** How a table of real projects is cut into other cities, which share years and projects and so are no independent ones. */
type Cut = { readonly name: string; readonly cities: readonly ForecastInput[] };

/**
 * Coverage of the 80 % interval of cities, of which a table holds only one: the same engine on cities that lack a group
 * each, and on both halves of the groups and of the projects, dealt by lot some times.
 */
export function pseudoCities(
  { projects }: ForecastInput,
  years: { readonly from: number; readonly until: number },
  quarters: readonly string[],
): object {
  const groups = [...new Set(projects.map(({ group }) => group))].sort();
  const cuts: readonly Cut[] = [
    { name: 'one group left out', cities: groups.map((out) => only(projects, ({ group }) => group !== out)) },
    { name: 'half of the groups', cities: halves(projects, 12, ({ group }) => group) },
    { name: 'half of the projects', cities: halves(projects, 8, ({ id }) => id) },
  ];
  const told = cuts.map(({ name, cities }) => {
    process.stderr.write(`bench: ${name}\n`);
    return { name, trials: cities.flatMap((city) => trialsOf(city, years).filter(({ group }) => group === '')) };
  });
  return Object.fromEntries(
    [...told, { name: 'all of these', trials: told.flatMap(({ trials }) => trials) }].map(({ name, trials }) => [
      name,
      Object.fromEntries(quarters.map((label, at) => [label, told80(trials.filter(({ quarter }) => quarter === at))])),
    ]),
  );
}

/** Both halves, dealt by lot; what has the same key stays together. */
function halves(projects: readonly Project[], times: number, keyOf: (project: Project) => string): ForecastInput[] {
  return Array.from({ length: times }, (_, time) => {
    const random = sfc32(time, 'pseudo-cities');
    const keys = [...new Set(projects.map(keyOf))].sort();
    const dealt = keys.map((key) => ({ key, lot: random() })).toSorted((one, other) => one.lot - other.lot);
    const first = new Set(dealt.slice(0, Math.ceil(dealt.length / 2)).map(({ key }) => key));
    return [true, false].map((isFirst) => only(projects, (project) => first.has(keyOf(project)) === isFirst));
  }).flat();
}

function only(projects: readonly Project[], isTaken: (project: Project) => boolean): ForecastInput {
  return { projects: projects.filter(isTaken) };
}

function told80(trials: readonly Trial[]): object {
  const share = (is: (trial: Trial) => boolean) => rounded(trials.filter(is).length / Math.max(1, trials.length));
  const [above, below] = [
    share(({ actual, quantiles }) => actual > quantiles['0.9']),
    share(({ actual, quantiles }) => actual < quantiles['0.1']),
  ];
  return { trials: trials.length, coverage80: rounded(1 - above - below), above, below };
}
