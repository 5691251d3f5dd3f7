import { sfc32 } from '#kernel/seeded.ts';
import type { AdvicePlan } from '../../src/capabilities/forecast/rules/advice/plan.ts';

/** How gains come about: by noise around a mean, by coming or not, in variants of a project, in heavy tails, in few large ones. */
export const structures = ['noisy', 'comesOrNot', 'variants', 'heavyTails', 'fewLarge'] as const;

/** One of `structures`. */
export type Structure = (typeof structures)[number];

/** What is asked of the generator; `draws` for searching, `fresh` for verifying, `true` to hold the answer against. */
export type Wanted = {
  readonly structure: Structure;
  readonly actions: number;
  readonly draws: number;
  readonly fresh: number;
  readonly true: number;
  readonly seed: number;
};

/** A plan with scenarios of the same origin that it does not hold. */
export type Instance = { readonly plan: AdvicePlan; readonly true: { base: Float64Array; gains: Float64Array[] } };

type Kind = { readonly mean: number; readonly spread: number; readonly chance: number; readonly shared: number };

/** A made-up plan. Same wishes, same plan. */
export function instanceOf(wanted: Wanted): Instance {
  const random = sfc32(wanted.seed, `advice ${wanted.structure} ${wanted.actions}`);
  const perProject = wanted.structure === 'variants' ? 3 : 1;
  const kinds = kindsOf(wanted, random);
  const efforts = kinds.map(({ mean }) => round(Math.max(0.5, (mean / 40) * (0.4 + 1.6 * random()) + random())));
  const draw = () => scenario(wanted.structure, kinds, random);
  const [searched, fresh, real] = [wanted.draws, wanted.fresh, wanted.true].map((count) => drawn(count, kinds, draw));
  const total = kinds.reduce((sum, { mean, chance }) => sum + mean * chance, 0) / perProject;
  // Half of the plans lack much, half are nearly there: their base reaches the goal in a tenth to a half of the scenarios.
  const near = [...(searched?.base ?? [])].sort((one, other) => one - other);
  const share = 0.5 + 0.4 * random();
  const lacking = wanted.seed % 2 === 0 ? near[Math.floor(near.length * share)] : 1000 + total * share * 0.6;
  const goalYuan = Math.round(lacking ?? 1000);
  const none = { base: new Float64Array(0), gains: [] };
  const plan: AdvicePlan = {
    unit: wanted.structure,
    goalYuan,
    probability: 0.8,
    base: (searched ?? none).base,
    freshBase: (fresh ?? none).base,
    actions: kinds.map((_, place) => ({
      id: `a${place}`,
      project: `p${Math.floor(place / perProject)}`,
      kind: 'startEarlier',
      effort: efforts[place] ?? 1,
      gain: searched?.gains[place] ?? [],
      freshGain: fresh?.gains[place] ?? [],
    })),
    pinned: [],
    banned: [],
  };
  return { plan, true: real ?? none };
}

function kindsOf({ structure, actions }: Wanted, random: () => number): Kind[] {
  const size = () => Math.exp(normal(random) * (structure === 'fewLarge' ? 1.2 : 0.6)) * 40;
  let mean = size();
  return Array.from({ length: actions }, (_, place) => {
    mean = structure !== 'variants' || place % 3 === 0 ? size() : mean * 1.5;
    const chance = structure === 'comesOrNot' || structure === 'fewLarge' ? 0.35 + 0.6 * random() : 1;
    return { mean, spread: 0.1 + 0.4 * random(), chance, shared: random() * 0.5 };
  });
}

function scenario(
  structure: Structure,
  kinds: readonly Kind[],
  random: () => number,
): { base: number; gains: number[] } {
  const shock = structure === 'heavyTails' ? normal(random) / Math.sqrt(chiSquare(random) / 4) : normal(random);
  const base = 1000 * Math.exp(0.12 * shock);
  const gains = kinds.map(({ mean, spread, chance, shared }) => {
    if (random() >= chance) return 0;
    return Math.max(0, mean * (1 + spread * normal(random)) * Math.exp(0.2 * shared * shock));
  });
  return { base: Math.round(base * 1000) / 1000, gains: gains.map(round) };
}

function drawn(count: number, kinds: readonly Kind[], draw: () => { base: number; gains: number[] }) {
  const base = new Float64Array(count);
  const gains = kinds.map(() => new Float64Array(count));
  for (let s = 0; s < count; s++) {
    const one = draw();
    base[s] = one.base;
    for (const [action, gain] of gains.entries()) gain[s] = one.gains[action] ?? 0;
  }
  return { base, gains };
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function chiSquare(random: () => number): number {
  return Array.from({ length: 4 }, () => normal(random) ** 2).reduce((sum, square) => sum + square, 0);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
