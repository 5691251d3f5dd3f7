import { sfc32 } from '#kernel/seeded.ts';
import { alternativesTo } from './alternatives.ts';
import { type Enumerated, enumerated } from './exact.ts';
import { marginalValues } from './marginal.ts';
import type { Advice, AdvicePlan, AdvisedSet, UnreachableReason } from './plan.ts';
import { effortOf, type Problem, type Standing, standingOf } from './problem.ts';
import { type Prepared, prepared } from './reading.ts';
import { cheapSets, shakesFor } from './search.ts';
import { pruned, strongestSet } from './strongest.ts';

/** Figures of a plan that nothing else decides: the same plan, the same answer. */
const seed = 20_200_401;

/**
 * The cheapest set of actions that brings the unit to its goal with the probability asked for. Sets are searched on the
 * plan's scenarios, decided on these and its fresh ones together, and spoken of by the share of the fresh ones. On both
 * together the probability exceeds the one asked for by two and a half standard errors, at most 1.8 points, where actions allow it
 * and it does not cost much; on the fresh ones it is reached. Expects a plan that `readPlan` has accepted.
 */
export function advise(plan: AdvicePlan): Advice {
  const ready = prepared(plan);
  const { fresh, pinned } = ready;
  const bare = standingOf(fresh, []);
  const unpinned = pinned.length === 0 ? bare : standingOf(prepared({ ...plan, pinned: [] }).fresh, []);
  if (bare.met >= fresh.needed) {
    // A pinned action may take away what there was: then the goal is not met until others have made up for it.
    const status = unpinned.met >= fresh.needed ? 'alreadyMet' : 'reached';
    return answered(ready, { status, chosen: bare, proven: true });
  }
  const strongest = strongestSet(fresh);
  if (strongest.met < fresh.needed) return unreachable(ready, pruned(fresh, strongest));
  const { aimed, best, pool, proven } = decided(ready, strongest.set);
  const alternatives = alternativesTo({ ...aimed, needed: Math.min(aimed.needed, best.met) }, { best, pool });
  const sets = alternatives.filter((one) => isEnough(ready, one)).map((standing) => advised(ready, standing));
  return { ...answered(ready, { status: 'reached', chosen: best, proven }), alternatives: sets };
}

type Decided = Enumerated & { readonly aimed: Problem; readonly pool: readonly Standing[] };

/** How often the aim is raised by what the fresh scenarios lack, before the strongest set is taken. */
const mostRaises = 2;

/** The cheapest set on all scenarios that is enough on the fresh ones too. */
function decided(ready: Prepared, strongestSet: readonly number[]): Decided {
  const { verified, fresh } = ready;
  const strongest = standingOf(verified, strongestSet);
  const random = sfc32(seed, 'advice');
  const drafts = draftsOf(ready, strongest, random);
  const size = drafts[0]?.set.length ?? 0;
  let aimed = { ...verified, needed: Math.min(verified.needed + ready.neededMore(size), strongest.met) };
  for (let raise = 0; ; raise++) {
    const pool = verifiedSets(aimed, [...drafts.map(({ set }) => set), strongest.set], random);
    const [known] = pool.filter((one) => isEnough(ready, one));
    const found = cheapest(ready, aimed, known ?? strongest);
    if (known !== undefined || found.proven || raise === mostRaises)
      return { aimed, pool, ...leanerOf(ready, aimed, found, random) };
    const lacking = fresh.needed - standingOf(fresh, pool[0]?.set ?? strongestSet).met;
    aimed = { ...aimed, needed: Math.min(strongest.met, aimed.needed + Math.max(0, lacking)) };
  }
}

function cheapest(ready: Prepared, aimed: Problem, known: Standing): Enumerated {
  return enumerated(aimed, known, (set) => standingOf(ready.fresh, set).met >= ready.fresh.needed);
}

function isEnough({ fresh }: Prepared, { set }: Standing): boolean {
  return standingOf(fresh, set).met >= fresh.needed;
}

/** Share of effort that the full margin may cost; beyond it a set with less of it is taken. */
const marginCost = 0.02;

/**
 * With few actions sets lie far apart, and the one that just exceeds the full margin may be much dearer than the next,
 * or do much more than is asked for: then any cheaper one is better.
 */
function leanerOf(ready: Prepared, aimed: Problem, safe: Enumerated, random: () => number): Enumerated {
  const more = ready.neededMore(safe.best.set.length);
  const isTooMuch = safe.best.met >= ready.tooMuch + more;
  const wanted = { ...aimed, needed: ready.leanNeeded + more };
  if (wanted.needed >= aimed.needed || !(safe.proven || isTooMuch)) return safe;
  const [near = safe.best] = safe.proven
    ? []
    : verifiedSets(wanted, [safe.best.set], random).filter((one) => isEnough(ready, one));
  const lean = safe.proven ? cheapest(ready, wanted, safe.best) : { best: near, proven: false };
  const cost = isTooMuch ? 0 : marginCost;
  return lean.best.effort * (1 + cost) < safe.best.effort ? lean : safe;
}

/** The cheapest sets on the scenarios for searching, some of which may do on all. */
function draftsOf({ searched }: Prepared, strongest: Standing, random: () => number): Standing[] {
  const reachable = Math.min(searched.needed, standingOf(searched, strongest.set).met);
  const effort = { from: [], starts: 6, shakes: shakesFor(searched), checks: 150 };
  return cheapSets({ ...searched, needed: reachable }, random, effort).slice(0, 4);
}

/** Sets that are enough on the verifying scenarios, the cheapest first. */
function verifiedSets(aimed: Problem, from: readonly (readonly number[])[], random: () => number): Standing[] {
  const checks = Math.min(300, Math.max(60, Math.round(3_000_000 / aimed.sample.size)));
  return cheapSets(aimed, random, { from, starts: 0, shakes: shakesFor(aimed) / 2, checks });
}

type Outcome = { readonly status: Advice['status']; readonly chosen: Standing; readonly proven: boolean };

function answered(ready: Prepared, { status, chosen, proven }: Outcome): Advice {
  const set = advised(ready, chosen);
  const { size } = ready.fresh.sample;
  return {
    ...{ status, ...set },
    standardError: Math.sqrt((set.probability * (1 - set.probability)) / size),
    alternatives: [],
    baseProbability: standingOf(ready.fresh, []).met / size,
    marginal: marginalValues(ready, chosen),
    proven,
  };
}

function advised({ plan, fresh, pinned, promised }: Prepared, { set }: Standing): AdvisedSet {
  const all = [...pinned, ...set].sort((one, other) => one - other);
  return {
    actions: all.flatMap((action) => plan.actions[action]?.id ?? []),
    effort: effortOf(fresh.efforts, all),
    probability: promised(standingOf(fresh, set).met, set.length),
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
    const { fresh } = prepared(other);
    return strongestSet(fresh).met >= fresh.needed;
  };
  if (plan.banned.length > 0 && reaches({ ...plan, banned: [] })) return 'banned';
  if (plan.pinned.length > 0 && reaches({ ...plan, banned: [], pinned: [] })) return 'pinned';
  return 'actionsTooWeak';
}
