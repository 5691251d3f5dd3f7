import { lastDayOf } from '#kernel/period.ts';
import { monthsAfter, wholeMonths } from './age.ts';

/** What can stand still about money. */
export const stallKinds = [
  'noPayment',
  'paidWithoutProgress',
  'paidBeyondProgress',
  'paidBeyondArrived',
  'idle',
  'unallocated',
] as const;
export type StallKind = (typeof stallKinds)[number];

/** From when on money is taken to stand still. */
export type StallThresholds = {
  /** Months after the first allocation without any payment. */
  readonly noPaymentMonths: number;
  /** Months without reported work after money was paid. */
  readonly noProgressMonths: number;
  /** Percentage points by which the share paid may run ahead of the share done. */
  readonly aheadPoints: number;
  /** Months for which money may lie on the account after it arrived. */
  readonly idleMonths: number;
  /** Months for which a document's money may wait for projects. */
  readonly unallocatedMonths: number;
};

/**
 * The thresholds unless a city sets others. No source that we could read fixes one for projects: they are settings and
 * never block anything. Source: domain catalogue 4.2 ([D], no threshold fixed); two months echo the days within which
 * 预算法 Art. 52 wants transfers passed on ([U] for projects).
 */
export const usualThresholds: StallThresholds = {
  noPaymentMonths: 6,
  noProgressMonths: 3,
  aheadPoints: 20,
  idleMonths: 12,
  unallocatedMonths: 2,
};

/** A project's money and work. Progress is null where it never reported. */
export type ProjectMoneyFacts = {
  readonly allocatedYuan: number;
  readonly arrivedYuan: number;
  readonly paidYuan: number;
  readonly allocatedOn: string | null;
  readonly firstPaidOn: string | null;
  readonly stage: string | null;
  readonly plannedTotalYuan: number | null;
  /** Invested since the start, by its last report. */
  readonly totalYuan: number | null;
  /** Last month with reported work, `YYYY-MM`. */
  readonly lastWorkMonth: string | null;
};

/** Something that stands still; `yuan` is the money concerned, `months` for how long, `points` by how far. */
export type Stall = {
  readonly kind: StallKind;
  readonly yuan: number;
  readonly since: string | null;
  readonly months: number | null;
  readonly points: number | null;
};

/** What stands still about a project's money on a day. Source: domain catalogue 3.3 (超进度; arrival → payment). */
export function projectStalls(facts: ProjectMoneyFacts, on: string, limits: StallThresholds): Stall[] {
  return [
    noPayment(facts, on, limits),
    paidWithoutProgress(facts, on, limits),
    paidBeyondProgress(facts, limits),
    paidBeyondArrived(facts),
  ].filter((stall) => stall !== null);
}

function noPayment({ allocatedYuan, paidYuan, allocatedOn }: ProjectMoneyFacts, on: string, limits: StallThresholds) {
  if (allocatedOn === null || allocatedYuan === 0 || paidYuan > 0) return null;
  if (on <= monthsAfter(allocatedOn, limits.noPaymentMonths)) return null;
  return stall('noPayment', { yuan: allocatedYuan, since: allocatedOn, months: wholeMonths(allocatedOn, on) });
}

/** Work that is over asks for nothing; work that was never reported has stood still since the money went out. */
function paidWithoutProgress(facts: ProjectMoneyFacts, on: string, limits: StallThresholds) {
  const { paidYuan, firstPaidOn, lastWorkMonth, stage } = facts;
  if (paidYuan === 0 || firstPaidOn === null || stage === 'finished' || stage === 'accepted') return null;
  const worked = lastWorkMonth === null ? null : lastDayOf(lastWorkMonth);
  const since = worked !== null && worked > firstPaidOn ? worked : firstPaidOn;
  if (on <= monthsAfter(since, limits.noProgressMonths)) return null;
  return stall('paidWithoutProgress', { yuan: paidYuan, since, months: wholeMonths(since, on) });
}

function paidBeyondProgress(facts: ProjectMoneyFacts, { aheadPoints }: StallThresholds) {
  const { allocatedYuan, paidYuan, plannedTotalYuan, totalYuan, stage } = facts;
  if (!allocatedYuan || !plannedTotalYuan || totalYuan === null || stage === 'accepted') return null;
  const ahead = tenthsOf(paidYuan, allocatedYuan) - Math.min(tenthsOf(totalYuan, plannedTotalYuan), 1000);
  if (ahead <= aheadPoints * 10) return null;
  return stall('paidBeyondProgress', { yuan: paidYuan, points: ahead / 10 });
}

function paidBeyondArrived({ paidYuan, arrivedYuan }: ProjectMoneyFacts) {
  return paidYuan > arrivedYuan ? stall('paidBeyondArrived', { yuan: paidYuan - arrivedYuan }) : null;
}

/** Money of a source and the day since when its oldest part waits; null where nothing does. */
export type SourceMoneyFacts = {
  readonly idleYuan: number;
  readonly idleSince: string | null;
  readonly unallocatedYuan: number;
  readonly unallocatedSince: string | null;
};

/** What stands still about a source on a day: money on the account, money without projects. */
export function sourceStalls(facts: SourceMoneyFacts, on: string, limits: StallThresholds): Stall[] {
  const { idleYuan, idleSince, unallocatedYuan, unallocatedSince } = facts;
  const waiting = (kind: StallKind, months: number, money: { yuan: number; since: string | null }) =>
    money.yuan > 0 && money.since !== null && on > monthsAfter(money.since, months)
      ? [stall(kind, { ...money, months: wholeMonths(money.since, on) })]
      : [];
  return [
    ...waiting('idle', limits.idleMonths, { yuan: idleYuan, since: idleSince }),
    ...waiting('unallocated', limits.unallocatedMonths, { yuan: unallocatedYuan, since: unallocatedSince }),
  ];
}

function stall(kind: StallKind, told: Partial<Stall> & { readonly yuan: number }): Stall {
  return { kind, since: null, months: null, points: null, ...told };
}

/** Tenths of a percent, rounded down, in integers. */
function tenthsOf(part: number, whole: number): number {
  return Number((BigInt(part) * 1000n) / BigInt(whole));
}
