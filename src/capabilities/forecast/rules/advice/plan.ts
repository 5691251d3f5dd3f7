/** Draws of one quantity, whole yuan or parts of it. Draw s of every list of the same plan belongs to the same scenario. */
export type Draws = ArrayLike<number>;

/** Real work on a real project that moves the year's investment. */
export type AdviceAction = {
  readonly id: string;
  /** At most one action is taken of each project. */
  readonly project: string;
  /** What kind of work it is, such as `finishApproval`; the search does not read it. */
  readonly kind: string;
  /** What it costs to do, in whatever unit the plan uses; never negative, 0 for what is done anyway. */
  readonly effort: number;
  /** What it adds to `base` in each scenario; may be negative where work moves out of the year. */
  readonly gain: Draws;
  /** The same in the fresh scenarios; empty where there are none. */
  readonly freshGain: Draws;
};

/** The question: which of these actions bring the unit to its goal with the least effort? */
export type AdvicePlan = {
  readonly unit: string;
  readonly goalYuan: number;
  /** With which probability the goal is to be reached, more than 0 and less than 1. */
  readonly probability: number;
  /** The unit's investment if nothing is done, in each scenario on which sets are searched. */
  readonly base: Draws;
  /** The same in scenarios that the search has not seen; empty where there are none, then `base` is both. */
  readonly freshBase: Draws;
  readonly actions: readonly AdviceAction[];
  /** Ids that are taken in any case. */
  readonly pinned: readonly string[];
  /** Ids that are never taken. */
  readonly banned: readonly string[];
};

/** A set of actions with what it costs and how likely it brings the unit to its goal. */
export type AdvisedSet = {
  /** Ids in the order of the plan. */
  readonly actions: readonly string[];
  readonly effort: number;
  /**
   * Share of the fresh scenarios in which the goal is reached, not rounded. Without fresh ones the share of the plan's own,
   * less what a set that was chosen on them owes to luck in the mean.
   */
  readonly probability: number;
};

/** Why no set reaches the goal with the probability asked for. */
export type UnreachableReason =
  /** The plan holds no action that could be taken. */
  | 'noActions'
  /** It would be reached if nothing were banned. */
  | 'banned'
  /** It would be reached with other actions of the projects whose action is pinned. */
  | 'pinned'
  /** Even the best action of every project is not enough. */
  | 'actionsTooWeak';

/** What one action is worth, the others of the advised set being as they are. */
export type MarginalValue = {
  readonly id: string;
  readonly isTaken: boolean;
  /**
   * Taken: the probability that would be lost without it. Not taken: the probability that it would add, in place of an
   * action of the same project where there is one.
   */
  readonly probability: number;
};

/** The answer. `actions` is empty where the goal is met already; the best attainable set where it is unreachable. */
export type Advice = AdvisedSet & {
  readonly status: 'reached' | 'alreadyMet' | 'unreachable';
  /** Of `probability`: √(P(1−P)/scenarios). */
  readonly standardError: number;
  /** Other sets that reach it, the least effort first; each differs from all others in at least one action. */
  readonly alternatives: readonly AdvisedSet[];
  /** Best attainable; only where it is unreachable. */
  readonly bestProbability?: number;
  /** Only where it is unreachable. */
  readonly reason?: UnreachableReason;
  /** Probability with the pinned actions alone. */
  readonly baseProbability: number;
  /** In the order of the plan, banned ones left out. */
  readonly marginal: readonly MarginalValue[];
  /** Whether no cheaper set has the verified probability, by enumeration with bounds. */
  readonly proven: boolean;
};
