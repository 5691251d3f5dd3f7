import type { Model, Settled } from './model.ts';
import { type AllocationRequest, type Candidate, capOf, leastOf, ratioOf } from './request.ts';
import type { Solved } from './solve.ts';

/** A pot that may pay a project, and what a yuan of it is worth to the project beyond the pot's price. */
type Offer = { readonly pot: number; readonly gain: number };

/** A bound on what can be reached, and by project what it loses by being funded, or by not being funded. */
export type Prices = {
  /** No allocation with whole projects has a larger sum of score × units. */
  readonly bound: number;
  /** By place of the project: above 0 what the bound loses without it, below 0 what it loses with it. */
  readonly worth: Float64Array;
};

/** Settles what a solution in parts has settled by itself: funded with the least amount or more, or not at all. */
export function settledByAmounts(
  { projects }: AllocationRequest,
  { arcs, unitYuan }: Model,
  values: Float64Array,
): (place: number) => Settled {
  const given = new Float64Array(projects.length);
  for (const [column, { project }] of arcs.entries())
    given[project] = (given[project] ?? 0) + (values[column] ?? 0) * unitYuan;
  return (place) => {
    const [yuan, project] = [given[place] ?? 0, projects[place]];
    if (project === undefined || yuan < hairYuan) return 'out';
    return yuan > leastOf(project) - hairYuan ? 'in' : 'open';
  };
}

const hairYuan = 0.01;

/**
 * Settles what no solution better than a known one can have otherwise: a project whose being funded, or not, would cost
 * more of the bound than lies between it and the known value. Source: Lagrangian probing; reduced-cost fixing.
 */
export function settledByPrices({ bound, worth }: Prices, known: number): (place: number) => Settled {
  const between = bound - known + Math.abs(bound) * 1e-9;
  return (place) => {
    const loss = worth[place] ?? 0;
    if (loss > between) return 'in';
    return -loss > between ? 'out' : 'open';
  };
}

/**
 * The bound by the prices of pots and floors in the best solution in parts: each project then takes for itself what is
 * worth most, in whole. Holds whatever the prices are, as long as they are not negative. `missedUnits` is what all floors
 * may be missed by. Source: Lagrangian relaxation (Geoffrion 1974).
 */
export function pricesOf(request: AllocationRequest, model: Model, best: Solved & { missedUnits: number }): Prices {
  const priceOf = new Map(
    model.rows.flatMap(({ rules }, row) => {
      const [rule = ''] = rules;
      return /^(pot|floor):/.test(rule) ? [[rule, best.prices[row] ?? 0] as const] : [];
    }),
  );
  const ofMissing = Math.max(0, best.prices[model.rows.length] ?? 0);
  const isMissable = model.missable.length > 0;
  const ofPot = request.pots.map(({ id }) => Math.max(0, priceOf.get(`pot:${id}`) ?? 0));
  const ofFloor = new Map(
    request.floors.map(({ county }) => {
      const price = Math.max(0, -(priceOf.get(`floor:${county}`) ?? 0));
      return [county, isMissable ? Math.min(price, ofMissing) : price];
    }),
  );
  let bound = isMissable ? ofMissing * best.missedUnits : 0;
  for (const [pot, { amountYuan }] of request.pots.entries())
    bound += (ofPot[pot] ?? 0) * (amountYuan / model.unitYuan);
  for (const { county, minimumYuan } of request.floors)
    bound -= (ofFloor.get(county) ?? 0) * (minimumYuan / model.unitYuan);
  const offers = offersOf(request, model, { ofPot, ofFloor });
  const worth = Float64Array.from(request.projects, (project, place) => {
    const own = offers[place] ?? [];
    return own.length === 0 ? 0 : ownBest(request, project, own) / model.unitYuan;
  });
  for (const [place, { required }] of request.projects.entries())
    bound += required ? (worth[place] ?? 0) : Math.max(0, worth[place] ?? 0);
  return { bound, worth };
}

type ByRow = { readonly ofPot: readonly number[]; readonly ofFloor: ReadonlyMap<string, number> };

/** By project what a yuan of each pot is worth to it beyond the pot's price, the best first. */
function offersOf({ projects }: AllocationRequest, { arcs }: Model, { ofPot, ofFloor }: ByRow): Offer[][] {
  const offers = projects.map((): Offer[] => []);
  for (const { project, pot } of arcs) {
    const { score = 0, county = '' } = projects[project] ?? {};
    offers[project]?.push({ pot, gain: score + (ofFloor.get(county) ?? 0) - (ofPot[pot] ?? 0) });
  }
  for (const own of offers) own.sort((one, other) => other.gain - one.gain);
  return offers;
}

/** The most that a funded project can be worth by itself, in score × yuan. */
function ownBest(request: AllocationRequest, project: Candidate, offers: readonly Offer[]): number {
  const [least, cap] = [leastOf(project), capOf(project)];
  const leftOf = new Map<string, number>();
  let [given, worth] = [0, 0];
  for (const { pot, gain } of offers) {
    const level = request.pots[pot]?.level ?? '';
    const left = leftOf.get(level) ?? ratioOf(request, level, project) ?? cap;
    const yuan = Math.min(left, request.pots[pot]?.amountYuan ?? 0, (gain > 0 ? cap : least) - given);
    if (yuan <= 0) continue;
    leftOf.set(level, left - yuan);
    given += yuan;
    worth += gain * yuan;
  }
  return given < least ? Number.NEGATIVE_INFINITY : worth;
}
