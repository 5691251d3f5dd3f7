import { sfc32 } from '#kernel/seeded.ts';
import { alternativesTo } from './alternatives.ts';
import { type Enumerated, enumerated } from './exact.ts';
import { marginalValues } from './marginal.ts';
import type { Advice, AdvicePlan, AdvisedSet, UnreachableReason } from './plan.ts';
import { effortOf, type Problem, type Standing, standingOf } from './problem.ts';
import { type Prepared, prepared } from './reading.ts';
import { cheapSets } from './search.ts';
import { pruned, strongestSet } from './strongest.ts';

/** Figures of a plan that nothing else decides: the same plan, the same answer. */
const seed = 20_200_401;

/**
 * The cheapest set of actions that brings the unit to its goal with the probability asked for. Sets are searched on the
 * plan's scenarios and verified, mended and compared on its fresh ones; the probability is the share of those. It exceeds
 * the one asked for by two standard errors, at most two points, where actions allow it and it does not cost much. Expects a plan that `readPlan` has accepted.
 */
export function advise(plan: AdvicePlan): Advice {
  const ready = prepared(plan);
  const { verified, pinned } = ready;
  const enough = Math.ceil(plan.probability * verified.sample.size - 1e-9);
  const bare = standingOf(verified, []);
  const unpinned = pinned.length === 0 ? bare : standingOf(prepared({ ...plan, pinned: [] }).verified, []);
  if (unpinned.met >= enough) return answered(ready, { status: 'alreadyMet', chosen: bare, proven: true });
  if (bare.met >= enough) return answered(ready, { status: 'reached', chosen: bare, proven: true });
  const strongest = strongestSet(verified);
  if (strongest.met < enough) return unreachable(ready, pruned(verified, strongest));
  const aimed = { ...verified, needed: Math.min(verified.needed, strongest.met) };
  const pool = verifiedSets(ready, aimed, strongest);
  const { best, proven } = leanerOf(ready, aimed, enumerated(aimed, pool[0] ?? strongest));
  const alternatives = alternativesTo({ ...aimed, needed: Math.min(aimed.needed, best.met) }, { best, pool });
  const sets = alternatives.map((standing) => advised(ready, standing));
  return { ...answered(ready, { status: 'reached', chosen: best, proven }), alternatives: sets };
}

/** Share of effort that the full margin may cost; beyond it a set with half of the margin is taken. */
const marginCost = 0.02;

/** With few actions sets lie far apart, and the one that just exceeds the full margin may be much dearer than the next. */
function leanerOf({ leanNeeded }: Prepared, aimed: Problem, safe: Enumerated): Enumerated {
  if (!safe.proven || leanNeeded >= aimed.needed) return safe;
  const lean = enumerated({ ...aimed, needed: leanNeeded }, safe.best);
  return lean.best.effort * (1 + marginCost) < safe.best.effort ? lean : safe;
}

/** Sets that are enough on the verifying scenarios, the cheapest first. */
function verifiedSets({ searched }: Prepared, aimed: Problem, strongest: Standing): Standing[] {
  const random = sfc32(seed, 'advice');
  const reachable = Math.min(searched.needed, standingOf(searched, strongest.set).met);
  const drafts = cheapSets({ ...searched, needed: reachable }, random, {
    ...{ from: [], starts: 6, shakes: 8, checks: 150 },
  });
  const checks = Math.min(300, Math.max(60, Math.round(3_000_000 / aimed.sample.size)));
  const from = [...drafts.slice(0, 4).map(({ set }) => set), strongest.set];
  return cheapSets(aimed, random, { from, starts: 0, shakes: 4, checks });
}

type Outcome = { readonly status: Advice['status']; readonly chosen: Standing; readonly proven: boolean };

function answered(ready: Prepared, { status, chosen, proven }: Outcome): Advice {
  const set = advised(ready, chosen);
  const { size } = ready.verified.sample;
  return {
    ...{ status, ...set },
    standardError: Math.sqrt((set.probability * (1 - set.probability)) / size),
    alternatives: [],
    baseProbability: standingOf(ready.verified, []).met / size,
    marginal: marginalValues(ready, chosen),
    proven,
  };
}

function advised({ plan, verified, pinned }: Prepared, { set, met }: Standing): AdvisedSet {
  const all = [...pinned, ...set].sort((one, other) => one - other);
  return {
    actions: all.flatMap((action) => plan.actions[action]?.id ?? []),
    effort: effortOf(verified.efforts, all),
    probability: met / verified.sample.size,
  };
}

function unreachable(ready: Prepared, best: Standing): Advice {
  const answer = answered(ready, { status: 'unreachable', chosen: best, proven: false });
  return { ...answer, bestProbability: answer.probability, reason: reasonOf(ready) };
}

/** What stands in the way: nothing to do, the bans, the pins, or that the actions are too weak. */
function reasonOf({ plan }: Prepared): UnreachableReason {
  if (plan.actions.length === 0) return 'noActions';
  const reaches = (other: AdvicePlan) => {
    const { verified } = prepared(other);
    return strongestSet(verified).met >= other.probability * verified.sample.size - 1e-9;
  };
  if (plan.banned.length > 0 && reaches({ ...plan, banned: [] })) return 'banned';
  if (plan.pinned.length > 0 && reaches({ ...plan, banned: [], pinned: [] })) return 'pinned';
  return 'actionsTooWeak';
}
