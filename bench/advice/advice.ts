import { openSolver } from '#platform/open-solver.ts';
import { advise } from '../../src/capabilities/forecast/rules/advice/advise.ts';
import { type Instance, instanceOf, type Structure, structures } from './instances.ts';
import { provenBench } from './proven.ts';

/** Scenarios that the plan does not hold, against which its probability is measured. */
const trueDraws = 20_000;

type Case = { readonly actions: number; readonly draws: number; readonly fresh: number };
const cases: readonly Case[] = [
  { actions: 10, draws: 2000, fresh: 20_000 },
  { actions: 20, draws: 2000, fresh: 20_000 },
  { actions: 60, draws: 2000, fresh: 20_000 },
  { actions: 120, draws: 2000, fresh: 20_000 },
  { actions: 120, draws: 2000, fresh: 2000 },
  { actions: 120, draws: 2000, fresh: 0 },
];

/**
 * The cheapest honest plan on made-up plans of several structures: the true probability of what it advises, how often
 * the claim lies within its error, the processor time, for ten actions the effort beside that of the cheapest of all sets whose
 * true probability reaches 0.80, and the search beside the optimum on the same scenarios.
 */
export async function adviceBench(seeds: number): Promise<object> {
  const measurements = cases.flatMap((one) =>
    structures.map((structure) => {
      const found = measured({ ...one, structure }, seeds);
      process.stderr.write(`bench: advice ${JSON.stringify(found)}\n`);
      return found;
    }),
  );
  return { seeds, trueDraws, cases: measurements, besideOptimum: provenBench(await openSolver(), 2) };
}

type Outcome = {
  readonly probability: number;
  readonly isCovered: boolean;
  readonly proven: boolean;
  readonly gap: number | null;
};

export function measured(wanted: Case & { structure: Structure }, seeds: number): object {
  const times: number[] = [];
  const outcomes: Outcome[] = [];
  let others = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const instance = instanceOf({ ...wanted, true: trueDraws, seed });
    const before = process.cpuUsage();
    const advice = advise(instance.plan);
    times.push(process.cpuUsage(before).user / 1000);
    if (advice.status !== 'reached') {
      others += 1;
      continue;
    }
    const probability = trueProbability(instance, placesOf(instance, advice.actions));
    const error = 1.96 * Math.hypot(advice.standardError, Math.sqrt((probability * (1 - probability)) / trueDraws));
    outcomes.push({
      ...{ probability, proven: advice.proven, isCovered: Math.abs(probability - advice.probability) <= error },
      gap: wanted.actions <= 10 ? gapOf(instance, advice.effort) : null,
    });
  }
  return { ...wanted, ...summary(outcomes), notReachedOrAlreadyMet: others, ...timesOf(times) };
}

function summary(outcomes: readonly Outcome[]): object {
  const probabilities = outcomes.map(({ probability }) => probability).sort((one, other) => one - other);
  const share = (test: (outcome: Outcome) => boolean) => rounded(outcomes.filter(test).length / outcomes.length);
  const gaps = outcomes.flatMap(({ gap }) => gap ?? []);
  return {
    reached: outcomes.length,
    trueFrom80To84: share(({ probability }) => probability >= 0.8 && probability <= 0.84),
    trueBelow80: share(({ probability }) => probability < 0.8),
    trueBelow79: share(({ probability }) => probability < 0.79),
    lowestTrue: rounded(probabilities[0] ?? 0),
    medianTrue: rounded(probabilities[probabilities.length >> 1] ?? 0),
    highestTrue: rounded(probabilities.at(-1) ?? 0),
    claimWithinError: share(({ isCovered }) => isCovered),
    proven: share(({ proven }) => proven),
    ...(gaps.length > 0 ? { withinTwoPercent: rounded(gaps.filter((gap) => gap <= 0.02).length / gaps.length) } : {}),
    ...(gaps.length > 0 ? { meanGap: rounded(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length) } : {}),
  };
}

/** Effort above that of the cheapest set whose true probability reaches 0.80, as a share of it; every cheaper set is tried. */
function gapOf({ plan, true: real }: Instance, effort: number): number {
  let least = Number.POSITIVE_INFINITY;
  const visit = (place: number, totals: Float64Array, sum: number, taken: readonly string[]): void => {
    if (sum >= least) return;
    if (shareReaching(totals, plan.goalYuan) >= 0.8) least = sum;
    for (let next = place; next < plan.actions.length; next++) {
      const { project = '', effort: own = 0 } = plan.actions[next] ?? {};
      const gain = real.gains[next] ?? new Float64Array(0);
      if (taken.includes(project) || sum + own >= least) continue;
      visit(
        next + 1,
        totals.map((total, s) => total + (gain[s] ?? 0)),
        sum + own,
        [...taken, project],
      );
    }
  };
  visit(0, real.base, 0, []);
  return effort / least - 1;
}

function trueProbability({ plan, true: real }: Instance, set: readonly number[]): number {
  const totals = Float64Array.from(real.base);
  for (const place of set)
    for (let s = 0; s < totals.length; s++) totals[s] = (totals[s] ?? 0) + (real.gains[place]?.[s] ?? 0);
  return shareReaching(totals, plan.goalYuan);
}

function shareReaching(totals: Float64Array, goalYuan: number): number {
  let reached = 0;
  for (const total of totals) if (total >= goalYuan) reached += 1;
  return reached / totals.length;
}

function placesOf({ plan }: Instance, ids: readonly string[]): number[] {
  return [...plan.actions.keys()].filter((place) => ids.includes(plan.actions[place]?.id ?? ''));
}

function timesOf(times: readonly number[]): object {
  const sorted = times.toSorted((one, other) => one - other);
  return { medianCpuMs: Math.round(sorted[sorted.length >> 1] ?? 0), maxCpuMs: Math.round(sorted.at(-1) ?? 0) };
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
