import type { Highs } from 'highs';
import { type Packing, pack } from './packing/pack.ts';
import type { Item, Shape } from './packing/split.ts';

/** What the thread of a run is given. */
export type PlanTask = { readonly items: readonly Item[]; readonly shape: Shape; readonly seed: number };

/** How many bundles there are when each may have no more members than this. */
export type FrontierPoint = {
  readonly maxMembers: number;
  readonly bundles: number;
  readonly bound: number;
  /** Of all bundles together. */
  readonly members: number;
};

/** What comes out of a run. */
export type MadePlan = Packing & { readonly frontier: readonly FrontierPoint[] };

/** Work for one point of the frontier, which may be rougher than the plan itself. */
const cellsForPoint = 8e8;

/** The plan and its frontier; `tell` hears the share that is done. */
export function madePlan(highs: Highs, { items, shape, seed }: PlanTask, tell: (share: number) => void): MadePlan {
  const sizes = Array.from({ length: shape.maxMembers - 1 }, (_, place) => place + 2);
  const plan = pack(items, shape, { highs, seed, onProgress: (done, of) => tell((0.6 * done) / Math.max(1, of)) });
  const frontier = sizes.map((maxMembers, place) => {
    tell(0.6 + (0.4 * place) / sizes.length);
    if (maxMembers === shape.maxMembers) return pointOf(plan, maxMembers);
    return pointOf(pack(items, { ...shape, maxMembers }, { highs, seed, mostCells: cellsForPoint }), maxMembers);
  });
  return { ...plan, frontier: neverFalling(frontier) };
}

function pointOf({ bundles, bound }: Packing, maxMembers: number): FrontierPoint {
  return { maxMembers, bundles: bundles.length, bound, members: bundles.flat().length };
}

/** What few members reach, more may reach too: a rough point never falls below the one before it. */
function neverFalling(points: readonly FrontierPoint[]): FrontierPoint[] {
  const shown: FrontierPoint[] = [];
  for (const point of points) {
    const before = shown.at(-1);
    shown.push(before && before.bundles > point.bundles ? { ...before, maxMembers: point.maxMembers } : point);
  }
  return shown;
}
