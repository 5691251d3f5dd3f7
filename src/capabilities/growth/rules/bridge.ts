import { apportioned, type Ratio } from '#kernel/apportion.ts';
import { growthPercent, sharePercent } from './growth-percent.ts';
import { pointsBetween } from './headline.ts';

/** Why a rate moved, in the order in which they are taken: what became known first, what was done last. */
export const bridgeCauses = ['report', 'caliber', 'region', 'withdrawn', 'natural'] as const;
export type BridgeCause = (typeof bridgeCauses)[number];

/** What happened to a project, more closely than its cause. */
export const bridgeDetails = [
  'corrected',
  'lateReport',
  'newProject',
  'enteredCaliber',
  'leftCaliber',
  'movedIn',
  'movedOut',
  'withdrawn',
  'absorbed',
  'natural',
] as const;
export type BridgeDetail = (typeof bridgeDetails)[number];

/** What a project counts with; `investedYuan` is null where it had not reported in the year. Yuan. */
export type Counted = { readonly investedYuan: number | null; readonly baseYuan: number };

/**
 * A project as it was known at the former instant and as it is known now. `before` is the former month as known then,
 * `restated` the same month as known now, `now` the month that is looked at as known now.
 */
export type BridgeFacts = {
  readonly projectId: string;
  readonly name: string;
  readonly isKnownBefore: boolean;
  readonly isKnownNow: boolean;
  /** Null where it was not known or lies outside of what the caller sees. */
  readonly unitBefore: string | null;
  readonly unitNow: string | null;
  readonly isInBefore: boolean;
  readonly isInNow: boolean;
  /** Cancelled, returned by the statistics bureau or merged into another between the two instants. */
  readonly isWithdrawn: boolean;
  /** Another project was merged into it between the two instants. */
  readonly hasAbsorbed: boolean;
  readonly before: Counted;
  readonly restated: Counted;
  readonly now: Counted;
};

/** By how much a project moved what was invested and what it is compared with. Whole yuan. */
export type BridgeMove = {
  readonly projectId: string;
  readonly name: string;
  readonly cause: BridgeCause;
  readonly detail: BridgeDetail;
  readonly investedYuan: number;
  readonly baseYuan: number;
};

/** A rate with what stands behind it. */
export type BridgeState = {
  readonly projects: number;
  readonly investedYuan: number;
  readonly baseYuan: number;
  readonly growthPercent: number | null;
  readonly topThreeSharePercent: number | null;
};

/** One cause; its projects, and what it did to both sums and to the rate. */
export type BridgePart = {
  readonly cause: BridgeCause;
  readonly projects: number;
  readonly investedYuan: number;
  readonly baseYuan: number;
  /** Percentage points with one decimal; null where one of the rates has no base. */
  readonly points: number | null;
};

/** From one rate to another: the parts add up exactly to the difference, in yuan and in the points shown. */
export type Bridge = {
  readonly before: BridgeState;
  readonly restated: BridgeState;
  readonly now: BridgeState;
  readonly parts: readonly BridgePart[];
};

const nothing: Counted = { investedYuan: null, baseYuan: 0 };

/**
 * The bridge of one unit, or of all that the caller sees. What became known of the former month since then (late reports,
 * caliber, place, withdrawal) leads to that month restated; what was done since leads from there to the month looked at.
 * Source: domain catalogue 2.8 (a project leaving the library or the caliber also moves the base), peers 10.
 */
export function bridgeOf(facts: readonly BridgeFacts[], unit: string | null): Bridge {
  const placed = facts.map((one) => within(one, unit));
  const moves = placed.flatMap(movesOf);
  const sides = (side: 'before' | 'restated' | 'now') => stateOf(placed.map((one) => one[side]));
  const [before, restated, now] = [sides('before'), sides('restated'), sides('now')];
  const sums = bridgeCauses.map((cause) => {
    const own = moves.filter((move) => move.cause === cause);
    const sum = (value: (move: BridgeMove) => number) => own.reduce((total, move) => total + value(move), 0);
    return { cause, projects: own.length, investedYuan: sum((m) => m.investedYuan), baseYuan: sum((m) => m.baseYuan) };
  });
  const points = pointsOf(before, now, sums);
  return { before, restated, now, parts: sums.map((part, i) => ({ ...part, points: points?.[i] ?? null })) };
}

/** The projects behind one part, those that move most first. */
export function movesBehind(facts: readonly BridgeFacts[], unit: string | null, cause: BridgeCause): BridgeMove[] {
  const size = (move: BridgeMove) => Math.max(Math.abs(move.investedYuan), Math.abs(move.baseYuan));
  return facts
    .flatMap((one) => movesOf(within(one, unit)))
    .filter((move) => move.cause === cause)
    .toSorted((one, other) => size(other) - size(one) || (one.projectId < other.projectId ? -1 : 1));
}

/** What a project counts with in one unit; elsewhere it counts for nothing. */
function within(facts: BridgeFacts, unit: string | null): BridgeFacts {
  if (unit === null) return facts;
  const [was, is] = [facts.unitBefore === unit, facts.unitNow === unit];
  return {
    ...facts,
    unitBefore: was ? unit : null,
    unitNow: is ? unit : null,
    before: was ? facts.before : nothing,
    restated: is ? facts.restated : nothing,
    now: is ? facts.now : nothing,
  };
}

/** At most two moves: what became known of the former month, and what was done since. */
function movesOf(facts: BridgeFacts): BridgeMove[] {
  const { projectId, name, before, restated, now } = facts;
  const [cause, detail] = restatement(facts);
  return [
    { projectId, name, cause, detail, ...difference(before, restated) },
    { projectId, name, cause: 'natural' as const, detail: 'natural' as const, ...difference(restated, now) },
  ].filter(({ investedYuan, baseYuan }) => investedYuan !== 0 || baseYuan !== 0);
}

function difference(from: Counted, to: Counted) {
  return {
    investedYuan: (to.investedYuan ?? 0) - (from.investedYuan ?? 0),
    baseYuan: to.baseYuan - from.baseYuan,
  };
}

/** Why the former month reads differently now: the first that holds, since one of them alone explains the whole of it. */
function restatement(facts: BridgeFacts): readonly [BridgeCause, BridgeDetail] {
  const { isKnownBefore, isInBefore, isInNow, isWithdrawn, hasAbsorbed, unitBefore, unitNow, before } = facts;
  if (isInBefore && !isInNow) return isWithdrawn ? ['withdrawn', 'withdrawn'] : ['caliber', 'leftCaliber'];
  if (hasAbsorbed && (!isKnownBefore || isInBefore)) return ['withdrawn', 'absorbed'];
  if (!isKnownBefore) return ['report', 'newProject'];
  if (!isInBefore && isInNow) return ['caliber', 'enteredCaliber'];
  if (unitBefore === null && unitNow !== null) return ['region', 'movedIn'];
  if (unitBefore !== null && unitNow === null) return ['region', 'movedOut'];
  return ['report', before.investedYuan === null ? 'lateReport' : 'corrected'];
}

function stateOf(all: readonly Counted[]): BridgeState {
  const amounts = all.flatMap(({ investedYuan }) => (investedYuan === null ? [] : [investedYuan]));
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const [investedYuan, baseYuan] = [total(amounts), total(all.map((one) => one.baseYuan))];
  const topThree = total(amounts.toSorted((one, other) => other - one).slice(0, 3));
  return {
    projects: amounts.length,
    investedYuan,
    baseYuan,
    growthPercent: growthPercent(investedYuan, baseYuan),
    topThreeSharePercent: sharePercent(topThree, investedYuan),
  };
}

type Sums = { readonly investedYuan: number; readonly baseYuan: number };

/** Points of each step when the causes are taken one after the other; null where a step has no base to compare with. */
function pointsOf(before: BridgeState, now: BridgeState, steps: readonly Sums[]): number[] | null {
  const difference = pointsBetween(before.growthPercent, now.growthPercent);
  if (difference === null) return null;
  const exact: Ratio[] = [];
  let from: Sums = before;
  for (const step of steps) {
    const to = { investedYuan: from.investedYuan + step.investedYuan, baseYuan: from.baseYuan + step.baseYuan };
    if (to.baseYuan <= 0) return null;
    exact.push(tenthsBetween(from, to));
    from = to;
  }
  return apportioned(exact, BigInt(Math.round(difference * 10))).map((tenths) => Number(tenths) / 10);
}

function tenthsBetween(from: Sums, to: Sums): Ratio {
  const [base, nextBase] = [BigInt(from.baseYuan), BigInt(to.baseYuan)];
  const over = 1000n * (BigInt(to.investedYuan) * base - BigInt(from.investedYuan) * nextBase);
  return { over, under: base * nextBase };
}
