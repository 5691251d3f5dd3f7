import { sfc32 } from '#kernel/seeded.ts';
import { openSolver } from '#platform/open-solver.ts';
import { allocate } from '../../src/capabilities/funds/rules/allocation/allocate.ts';
import { brokenRules } from '../../src/capabilities/funds/rules/allocation/broken-rules.ts';
import type { AllocationRequest, Candidate } from '../../src/capabilities/funds/rules/allocation/request.ts';

const levels = ['national', 'provincial', 'city'] as const;
const purposes = ['water', 'air', 'soil', 'rural', 'solidWaste', 'ecology'] as const;

/**
 * What is asked of the generator: `floors` ask for more than there is, or may not be missed (`contradiction`); `grants`
 * are least amounts of up to nine tenths of what a project may have, so that many projects are truly in between.
 */
type Kind = 'usual' | 'grants' | 'floors' | 'contradiction';
type Wanted = { readonly projects: number; readonly seed: number; readonly kind: Kind };

/**
 * Allocation of eighteen pots to projects of ten counties, in the size of the city and beyond: time, whether proven, what
 * rules the result breaks (none), and for contradictions the number of rules that are named.
 */
export async function allocationBench(): Promise<object> {
  const highs = await openSolver();
  const runs = [268, 1000, 3000].flatMap((projects) =>
    (['usual', 'grants', 'floors', 'contradiction'] as const).map((kind) => {
      const [times, processor]: [number[], number[]] = [[], []];
      const outcomes = [1, 2, 3, 4, 5].map((seed) => {
        const request = requestOf({ projects, kind, seed });
        const [start, cpu] = [performance.now(), process.cpuUsage()];
        const answer = allocate(highs, request);
        times.push(performance.now() - start);
        processor.push(process.cpuUsage(cpu).user / 1000);
        return { answer, broken: answer.status === 'infeasible' ? 0 : brokenRules(request, answer.allocations).length };
      });
      const sorted = times.toSorted((one, other) => one - other);
      return {
        ...{ projects, pots: 18, kind, statuses: outcomes.map(({ answer }) => answer.status) },
        brokenRules: outcomes.reduce((sum, { broken }) => sum + broken, 0),
        conflictRules: outcomes.map(({ answer }) => answer.conflict?.length ?? 0),
        ...{ medianMs: Math.round(sorted[2] ?? 0), maxMs: Math.round(sorted.at(-1) ?? 0) },
        maxProcessorMs: Math.round(Math.max(...processor)),
      };
    }),
  );
  return { runs };
}

export function requestOf({ projects, seed, kind }: Wanted): AllocationRequest {
  const random = sfc32(seed, `allocation ${projects} ${kind}`);
  const pick = <Item>(list: readonly Item[], first: Item) => list[Math.floor(random() * list.length)] ?? first;
  const between = (least: number, most: number) => Math.round(least + random() * (most - least));
  const list = Array.from({ length: projects }, (_, place): Candidate => {
    const investmentYuan = between(2_000_000, 60_000_000);
    const own = { id: `p${place}`, county: `c${place % 10}`, purposes: [pick(purposes, 'water')], investmentYuan };
    const maxSharePercent = between(20, 60);
    const leastShare = kind === 'grants' ? (maxSharePercent / 100) * 0.9 : 0.05;
    return {
      ...{ ...own, maxSharePercent, minimumYuan: Math.round(investmentYuan * leastShare * random()) },
      ...{ score: between(300, 1000) / 10, required: random() < 0.02 },
    };
  });
  const perPot = (430_000_000 * projects) / 268 / 18;
  const pots = levels.flatMap((level) =>
    purposes.map((purpose) => ({
      ...{ id: `${level}-${purpose}`, level, purpose, amountYuan: between(perPot * 0.6, perPot * 1.4) },
    })),
  );
  const share = kind === 'usual' || kind === 'grants' ? 0.03 : kind === 'floors' ? 0.15 : 0.4;
  const minimumYuan = Math.round(perPot * 18 * share);
  return {
    ...{ pots, projects: list, levelSharePercent: { national: 30, provincial: 20 } },
    floors: Array.from({ length: 10 }, (_, place) => ({ county: `c${place}`, minimumYuan })),
    floorsElastic: kind !== 'contradiction',
  };
}
