import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sfc32 } from '#kernel/seeded.ts';
import { advise } from './advise.ts';
import { boundRows } from './bound.ts';
import type { AdvicePlan } from './plan.ts';
import { standingOf } from './problem.ts';
import { prepared } from './reading.ts';

type Wish = { readonly seed: number; readonly actions: number; readonly draws?: number; readonly share?: number };

/** Amounts and efforts that only the seed decides; two actions a project. */
function planOf({ seed, actions, draws = 120, share = 0.35 }: Wish): AdvicePlan {
  const random = sfc32(seed, 'advice test');
  const list = (count: number, mean: number) => Array.from({ length: count }, () => Math.round(mean * 2 * random()));
  const made = Array.from({ length: actions }, (_, place) => {
    const mean = 20 + 80 * random();
    const effort = Math.round((mean / 10) * (0.5 + random()) * 100) / 100;
    const names = { id: `a${place}`, project: `p${place >> 1}`, kind: 'startEarlier' };
    return { ...names, effort, gain: list(draws, mean), freshGain: list(draws, mean) };
  });
  const goalYuan = Math.round(1000 + actions * 30 * share);
  const [base, freshBase] = [list(draws, 1000), list(draws, 1000)].map((one) => one.map((yuan) => 900 + yuan / 20));
  const asked = { pinned: [], banned: [], probability: 0.8 };
  return { unit: '331023', goalYuan, base: base ?? [], freshBase: freshBase ?? [], actions: made, ...asked };
}

const wishes = fc.record({
  seed: fc.integer({ min: 1, max: 1e6 }),
  actions: fc.integer({ min: 1, max: 9 }),
  share: fc.double({ min: 0.05, max: 1.4, noNaN: true }),
});

/** The least effort of all sufficient sets, by trying every set. */
function leastOfAll(plan: AdvicePlan, margin: 'full' | 'lean'): number {
  const { verified, fresh, leanNeeded } = prepared(plan);
  const needed = margin === 'full' ? verified.needed : leanNeeded;
  let least = Number.POSITIVE_INFINITY;
  for (let mask = 0; mask < 2 ** plan.actions.length; mask++) {
    const set = plan.actions.flatMap((_, place) => (mask & (1 << place) ? [place] : []));
    const isRival = new Set(set.map((place) => plan.actions[place]?.project)).size < set.length;
    const { met, effort } = standingOf(verified, set);
    if (!isRival && met >= needed && effort < least && standingOf(fresh, set).met >= fresh.needed) least = effort;
  }
  return least;
}

describe('the advised set', () => {
  test('is the cheapest of all sets that are enough on all scenarios with a margin, and on the fresh ones', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const plan = planOf(wish);
        const advice = advise(plan);
        const [full, lean] = [leastOfAll(plan, 'full'), leastOfAll(plan, 'lean')];
        const least = lean * 1.02 < full && full < Number.POSITIVE_INFINITY ? lean : full;
        if (advice.status !== 'reached' || least === Number.POSITIVE_INFINITY) return;
        expect(advice.effort).toBeCloseTo(least, 6);
        expect(advice.proven).toBe(true);
      }),
      { numRuns: 80, seed: 1 },
    );
  });

  test('takes one action a project, holds what is pinned and leaves what is banned', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const plan = { ...planOf({ ...wish, actions: wish.actions + 2 }), pinned: ['a0'], banned: ['a2'] };
        const { actions, effort, alternatives, marginal } = advise(plan);
        for (const set of [actions, ...alternatives.map((other) => other.actions)]) {
          const projects = set.map((id) => plan.actions.find((action) => action.id === id)?.project);
          expect(new Set(projects).size).toBe(projects.length);
          expect(set).toContain('a0');
          expect(set).not.toContain('a2');
        }
        const sum = plan.actions.reduce((total, { id, effort: one }) => total + (actions.includes(id) ? one : 0), 0);
        expect(effort).toBeCloseTo(sum, 9);
        expect(marginal.map(({ id }) => id)).not.toContain('a2');
      }),
      { numRuns: 40, seed: 2 },
    );
  });

  test('is the same for the same plan, and its alternatives are others that are enough', () => {
    const plan = planOf({ seed: 11, actions: 40, draws: 400, share: 0.3 });
    const advice = advise(plan);
    expect(advice.status).toBe('reached');
    expect(JSON.stringify(advise(plan))).toBe(JSON.stringify(advice));
    const sets = [advice, ...advice.alternatives];
    expect(sets.length).toBeGreaterThan(2);
    expect(new Set(sets.map(({ actions }) => actions.join())).size).toBe(sets.length);
    expect(sets.every(({ probability }) => probability >= 0.8)).toBe(true);
    expect(advice.alternatives.every(({ effort }) => effort >= advice.effort * 0.9)).toBe(true);
  });

  test('without fresh scenarios all of the plan’s decide, and what is said is less than their share but enough', () => {
    const whole = planOf({ seed: 11, actions: 40, draws: 400, share: 0.3 });
    const plan = { ...whole, freshBase: [], actions: whole.actions.map((one) => ({ ...one, freshGain: [] })) };
    const { actions, probability, standardError } = advise(plan);
    const { verified } = prepared(plan);
    const places = plan.actions.flatMap(({ id }, place) => (actions.includes(id) ? [place] : []));
    const share = standingOf(verified, places).met / 400;
    expect(verified.sample.size).toBe(400);
    expect(probability).toBeGreaterThanOrEqual(0.8);
    expect(probability).toBeLessThan(share);
    expect(share - probability).toBeLessThan(standardError);
  });

  test.each([
    { draws: 200, probability: 0.8, share: 0.818, because: 'of few scenarios the error would ask for too much' },
    { draws: 2000, probability: 0.9, share: 0.917, because: 'a rarer miss is known more surely' },
    { draws: 20_000, probability: 0.8, share: 0.807, because: 'of many scenarios little is needed beyond the count' },
  ])('$draws scenarios: a set is asked to win $share of them for $probability, as $because', (wanted) => {
    const { draws, probability, share } = wanted;
    const plan = { ...planOf({ seed: 1, actions: 1, draws }), freshBase: [], probability };
    const { needed, sample } = prepared(plan).verified;
    expect(needed / sample.size).toBeGreaterThanOrEqual(share - 0.0005);
    expect(needed / sample.size).toBeLessThan(share + 0.003);
  });

  test('every sufficient set keeps the inequalities by which branches are cut', () => {
    fc.assert(
      fc.property(wishes, fc.integer({ min: 0, max: 511 }), (wish, mask) => {
        const { verified } = prepared(planOf(wish));
        const set = verified.free.filter((place) => mask & (1 << place));
        if (standingOf(verified, set).met < verified.needed) return;
        for (const { weights } of boundRows(verified))
          expect(set.reduce((sum, place) => sum + (weights[place] ?? 0), 0)).toBeGreaterThan(1 - 1e-9);
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});

const flat = (yuan: number) => [yuan, yuan, yuan, yuan];
const action = (id: string, project: string, yuan: number) => ({
  ...{ id, project, kind: 'settleLand', effort: 1 },
  ...{ gain: flat(yuan), freshGain: flat(yuan) },
});
const simple: AdvicePlan = {
  ...{ unit: '331023', goalYuan: 100, probability: 0.8, base: flat(90), freshBase: flat(90) },
  ...{ actions: [action('weak', 'p', 5), action('strong', 'p', 20)], pinned: [], banned: [] },
};

describe('the status', () => {
  test.each([
    { because: 'the base is enough', plan: { ...simple, goalYuan: 90 }, status: 'alreadyMet', actions: [] },
    {
      because: 'what is pinned stays in an answer that needs nothing',
      plan: { ...simple, goalYuan: 90, pinned: ['weak'] },
      status: 'alreadyMet',
      actions: ['weak'],
    },
    {
      because: 'what is pinned takes away so much that others must make up for it',
      plan: { ...simple, goalYuan: 90, pinned: ['harm'], actions: [...simple.actions, action('harm', 'q', -15)] },
      status: 'reached',
      actions: ['strong', 'harm'],
    },
    {
      because: 'what is pinned takes away more than others can make up for',
      plan: { ...simple, goalYuan: 90, pinned: ['harm'], actions: [action('harm', 'q', -15)] },
      status: 'unreachable',
      actions: ['harm'],
      reason: 'pinned',
    },
    { because: 'one action closes the gap', plan: simple, status: 'reached', actions: ['strong'] },
    {
      because: 'what is pinned is enough by itself',
      plan: { ...simple, pinned: ['strong'] },
      status: 'reached',
      actions: ['strong'],
    },
    {
      because: 'the action that would do is banned',
      plan: { ...simple, banned: ['strong'] },
      status: 'unreachable',
      actions: [],
      reason: 'banned',
    },
    {
      because: 'the pinned action keeps the better one of its project out',
      plan: { ...simple, pinned: ['weak'] },
      status: 'unreachable',
      actions: ['weak'],
      reason: 'pinned',
    },
    {
      because: 'all that can be done is too little',
      plan: { ...simple, goalYuan: 200 },
      status: 'unreachable',
      actions: [],
      reason: 'actionsTooWeak',
    },
    {
      because: 'there is nothing to do',
      plan: { ...simple, actions: [] },
      status: 'unreachable',
      actions: [],
      reason: 'noActions',
    },
    {
      because: 'without fresh scenarios the plan’s own decide',
      plan: { ...simple, freshBase: [] },
      status: 'reached',
      actions: ['strong'],
    },
  ])('$because', ({ plan, status, actions, reason }) => {
    const advice = advise(plan);
    expect(advice).toMatchObject({ status, actions });
    expect(advice.reason).toBe(reason);
    expect(advice.bestProbability).toBe(status === 'unreachable' ? advice.probability : undefined);
  });

  test('an action is worth what the set would lose without it, or would win with it', () => {
    const lifting = (id: string, project: string, gain: number[]) => ({
      ...{ id, project, kind: 'enter', effort: 1 },
      ...{ gain, freshGain: gain },
    });
    const plan: AdvicePlan = {
      ...{ ...simple, probability: 0.45, base: [90, 90, 90, 100], freshBase: [90, 90, 90, 100] },
      actions: [lifting('two', 'p', [10, 10, 0, 0]), lifting('last', 'q', [0, 0, 10, 0])],
    };
    expect(advise(plan).actions).toEqual(['two']);
    expect(advise(plan).marginal).toEqual([
      { id: 'two', isTaken: true, probability: 0.5 },
      { id: 'last', isTaken: false, probability: 0.25 },
    ]);
  });
});
