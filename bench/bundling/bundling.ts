import { openSolver } from '#platform/open-solver.ts';
import { faultsOf } from '../../src/capabilities/bundling/rules/packing/checked.ts';
import { pack } from '../../src/capabilities/bundling/rules/packing/pack.ts';
import type { Item } from '../../src/capabilities/bundling/rules/packing/split.ts';
import { cityLike, plantedTriplets } from './instances.ts';

const shape = { minimumYuan: 5_000_000, maxMembers: 8 };
const seeds = [1, 2, 3, 4, 5];

type Group = { readonly name: string; readonly items: (seed: number) => Item[]; readonly seeds: readonly number[] };

const city = (count: number, keys: number, which: readonly number[] = seeds): Group => ({
  name: `city ${count}, ${keys} keys`,
  items: (seed) => cityLike(count, keys, seed),
  seeds: which,
});
const triplets = (count: number, unitYuan: number): Group => ({
  name: `triplets ${count}, unit ${unitYuan}`,
  items: (seed) => plantedTriplets(count, unitYuan, seed),
  seeds: [1, 2],
});
const groups: readonly Group[] = [
  city(50, 10),
  city(268, 50),
  city(500, 100),
  city(1000, 200),
  city(1000, 50),
  city(1000, 20),
  city(5000, 1000, [1, 2]),
  city(5000, 50, [1, 2]),
  { ...city(268, 1), name: 'loose 268' },
  { ...city(1000, 1, [1, 2]), name: 'loose 1000' },
  { ...city(5000, 1, [1]), name: 'loose 5000' },
  { ...city(100_000, 300, [1]), name: 'city 100000, 300 keys' },
  ...[48, 267, 999, 4998].map((count) => triplets(count, 10_000)),
  triplets(999, 1000),
  triplets(999, 200),
];

/** How close bundles come to their bound on cities and planted packings, and how long it takes; each answer is checked. */
export async function bundlingBench(): Promise<object> {
  const results: object[] = [];
  for (const group of groups) {
    const runs = [];
    for (const seed of group.seeds) runs.push(await runOf(group.items(seed)));
    results.push({ name: group.name, ...summary(runs) });
    process.stderr.write(`bench: bundling ${JSON.stringify(results.at(-1))}\n`);
  }
  return { limitMs: 3000, results };
}

type Run = {
  readonly bundles: number;
  readonly bound: number;
  readonly members: number;
  readonly ms: number;
  readonly cpuMs: number;
};

async function runOf(items: readonly Item[]): Promise<Run> {
  const highs = await openSolver();
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const { bundles, bound } = pack(items, shape, { highs, seed: 1 });
  const [ms, { user }] = [performance.now() - started, process.cpuUsage(cpu)];
  const faults = faultsOf(items, shape, bundles);
  if (faults.length > 0) throw new Error(`not lawful bundles: ${faults.slice(0, 3).join('; ')}`);
  return {
    bundles: bundles.length,
    bound,
    members: bundles.flat().length,
    ms: Math.round(ms),
    cpuMs: Math.round(user / 1000),
  };
}

function summary(runs: readonly Run[]) {
  const times = runs.map(({ ms }) => ms).toSorted((one, other) => one - other);
  return {
    proven: `${runs.filter(({ bundles, bound }) => bundles === bound).length} of ${runs.length}`,
    worstGap: Math.max(...runs.map(({ bundles, bound }) => bound - bundles)),
    bundles: runs.map(({ bundles }) => bundles),
    bounds: runs.map(({ bound }) => bound),
    meanMembers: runs.map(({ members, bundles }) => Math.round((members / bundles) * 100) / 100),
    medianMs: times[Math.floor((times.length - 1) / 2)],
    maxMs: times.at(-1),
    cpuMs: runs.map(({ cpuMs }) => cpuMs),
  };
}
