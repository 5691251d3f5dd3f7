import { bestOfFew } from './exact.ts';
import { at, type Bundle, itemsOf, listed, without } from './pool.ts';
import { type Knowledge, type Proof, type Relaxation, relaxation } from './relaxation.ts';

type Limits = {
  readonly supply: readonly number[];
  /** What is known of the best prices. */
  readonly proof: Proof;
  /** How many bundles are hoped for. */
  readonly target: number;
  /** How often it may turn back for a target before it hopes for one bundle less. */
  readonly mostReturns: number;
  /** It stops once no more items than this are left, and gives them back; 0 to go to the end. */
  readonly leave: number;
  readonly mostCells: number;
  /** Numbers in [0, 1) by which another dive takes another way. */
  readonly random: () => number;
};

/** What a dive took out of a supply. */
export type Dived = { readonly bundles: readonly Bundle[]; readonly left: readonly number[]; readonly cells: number };

type Level = { readonly bundles: readonly Bundle[]; readonly left: readonly number[]; readonly refused: Set<string> };

/** How many items are few enough to be looked at exactly. */
const few = 15;
const mostSteps = 60_000;

/**
 * Takes the bundles that the relaxation likes best, a few at a time, and asks it again for what is left; what remains at
 * the end is looked at exactly. Where the target gets out of reach it takes the last step back and tries another one.
 */
export function dive(knowledge: Knowledge, limits: Limits): Dived {
  const levels: Level[] = [{ bundles: [], left: limits.supply, refused: new Set() }];
  let { target, proof, mostCells } = limits;
  let returns = 0;
  for (;;) {
    const level = levels.at(-1) ?? { bundles: [], left: limits.supply, refused: new Set<string>() };
    const used = () => limits.mostCells - mostCells;
    if (itemsOf(level.left) <= Math.max(few, limits.leave)) {
      const end = limits.leave > 0 ? level : ended(knowledge, level);
      if (limits.leave > 0 || end.bundles.length >= target) return { ...end, cells: used() };
    } else {
      // Without means to look further it takes what is known, which still ends in a sound choice.
      if (mostCells <= 0) [target, returns] = [0, limits.mostReturns];
      const needed = target - level.bundles.length;
      const asked = { supply: level.left, proof, goal: needed - 1, enough: needed, mostCells };
      const found = relaxation(knowledge, asked);
      mostCells -= found.cells + 1000;
      const isNear = Math.floor(found.value + 1e-6) >= needed;
      const chosen = isNear ? liked(knowledge, found, { ...level, random: limits.random }) : [];
      if (chosen.length > 0) {
        proof = found.proof;
        levels.push(after(level, chosen));
        continue;
      }
      if (isNear && level.bundles.length >= target) return { ...level, cells: used() };
    }
    if (returns++ < limits.mostReturns && levels.length > 1) takeBack(levels);
    else [target, returns] = [target - 1, 0];
  }
}

function after({ bundles, left }: Level, chosen: readonly Bundle[]): Level {
  return { bundles: [...bundles, ...chosen], left: without(left, chosen), refused: new Set() };
}

/** The last step is undone, and the level before will not take it again. */
function takeBack(levels: Level[]): void {
  const last = levels.pop();
  const before = levels.at(-1);
  for (const bundle of last?.bundles.slice(before?.bundles.length ?? 0) ?? []) before?.refused.add(bundle.join());
}

/** A level with the best that can be made of the few items that are left. */
function ended({ pool }: Knowledge, level: Level): { bundles: readonly Bundle[]; left: readonly number[] } {
  if (itemsOf(level.left) > few) return level;
  const { bundles } = bestOfFew(pool, listed(level.left), { order: 'excess', mostSteps });
  return { bundles: [...level.bundles, ...bundles], left: without(level.left, bundles) };
}

/** The bundles taken next: all that are taken whole, else the one with the largest share, and more like it in a large pool. */
function liked(
  { bundles }: Knowledge,
  { shares }: Relaxation,
  { left, refused, random }: Level & Pick<Limits, 'random'>,
): Bundle[] {
  const most = Math.max(1, Math.floor(itemsOf(left) / 20));
  const supply = [...left];
  const ranked = bundles
    .flatMap((bundle, index) => {
      const share = at(shares, index);
      if (share < 1e-6 || refused.has(bundle.join())) return [];
      return [{ bundle, share, rank: share > 0.99 ? 2 : share * (1 + 0.25 * random()) }];
    })
    .toSorted((one, other) => other.rank - one.rank);
  const chosen: Bundle[] = [];
  for (const { bundle, share } of ranked) {
    const isSure = share > 0.99;
    if (!isSure && chosen.length >= most) break;
    if (!isSure && chosen.length > 0 && share < 0.6) break;
    for (let times = 0; times < Math.max(1, Math.floor(share + 0.01)) && fits(bundle, supply); times++) {
      for (const kind of bundle) supply[kind] = at(supply, kind) - 1;
      chosen.push(bundle);
    }
  }
  return chosen;
}

function fits(bundle: Bundle, supply: readonly number[]): boolean {
  const taken = new Map<number, number>();
  for (const kind of bundle) taken.set(kind, (taken.get(kind) ?? 0) + 1);
  return [...taken].every(([kind, count]) => at(supply, kind) >= count);
}
