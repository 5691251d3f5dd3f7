import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSolver } from '#platform/open-solver.ts';
import { allocate } from './allocate.ts';
import { brokenRules } from './broken-rules.ts';
import type { AllocationRequest, Candidate, Grant, Pot } from './request.ts';

const highs = await openSolver();

/** Rules in the words of the brief, written down a second time: which of those that hold do these grants break? */
function isSound(request: AllocationRequest, grants: readonly Grant[], holds: (rule: string) => boolean): boolean {
  const sum = (test: (grant: Grant) => boolean) => grants.filter(test).reduce((total, { yuan }) => total + yuan, 0);
  const potIds = (level: string) => request.pots.filter((pot) => pot.level === level).map(({ id }) => id);
  const isLow = ({ id, minimumYuan, required }: Candidate) => {
    const yuan = sum(({ project }) => project === id);
    const isBelow = yuan > 0 && yuan < minimumYuan && holds(`minimum:${id}`);
    return isBelow || (yuan === 0 && required && holds(`required:${id}`));
  };
  const isHigh = ({ id, investmentYuan, maxSharePercent }: Candidate) => {
    const isBeyond = sum(({ project }) => project === id) * 100 > investmentYuan * maxSharePercent;
    const levels = Object.entries(request.levelSharePercent).some(
      ([level, percent]) =>
        holds(`ratio:${level}:${id}`) &&
        sum(({ project, pot }) => project === id && potIds(level).includes(pot)) * 100 >
          investmentYuan * (percent ?? 100),
    );
    return (isBeyond && holds(`cap:${id}`)) || levels;
  };
  const isEmptied = ({ id, amountYuan }: Pot) => holds(`pot:${id}`) && sum(({ pot }) => pot === id) > amountYuan;
  const missed = request.floorsElastic ? 0 : shortfallOf(request, grants, holds);
  return missed === 0 && !request.pots.some(isEmptied) && !request.projects.some((one) => isLow(one) || isHigh(one));
}

function shortfallOf(request: AllocationRequest, grants: readonly Grant[], holds: (rule: string) => boolean): number {
  const countyOf = new Map(request.projects.map(({ id, county }) => [id, county]));
  return request.floors
    .filter(({ county }) => holds(`floor:${county}`))
    .map(({ county, minimumYuan }) => {
      const sums = grants.filter(({ project }) => countyOf.get(project) === county).map(({ yuan }) => yuan);
      return Math.max(0, minimumYuan - sums.reduce((total, yuan) => total + yuan, 0));
    })
    .reduce((total, yuan) => total + yuan, 0);
}

type Best = { readonly shortfall: number; readonly score: number };

/** By trying every whole amount: the least shortfall and then the best score; `null` where nothing is sound. */
function bestOfAll(request: AllocationRequest, holds: (rule: string) => boolean = () => true): Best | null {
  const arcs = request.projects.flatMap(({ id, purposes, score }) =>
    request.pots
      .filter(({ purpose }) => purposes.includes(purpose))
      .map((pot) => ({ project: id, pot: pot.id, score })),
  );
  let best: Best | null = null;
  const most = 7;
  for (let code = 0; code < (most + 1) ** arcs.length; code++) {
    const amounts = arcs.map((arc, place) => ({ ...arc, yuan: Math.floor(code / (most + 1) ** place) % (most + 1) }));
    const grants = amounts.filter(({ yuan }) => yuan > 0);
    if (!isSound(request, grants, holds)) continue;
    const shortfall = shortfallOf(request, grants, holds);
    const score = amounts.reduce((sum, arc) => sum + arc.score * arc.yuan, 0);
    if (best === null || shortfall < best.shortfall || (shortfall === best.shortfall && score > best.score))
      best = { shortfall, score };
  }
  return best;
}

const small = fc.integer({ min: 0, max: 7 });
const requests: fc.Arbitrary<AllocationRequest> = fc
  .record({
    amounts: fc.array(small, { minLength: 1, maxLength: 2 }),
    projects: fc.array(
      fc.record({
        ...{ investmentYuan: fc.integer({ min: 0, max: 9 }), maxSharePercent: fc.constantFrom(50, 80, 100) },
        ...{ minimumYuan: fc.integer({ min: 0, max: 4 }), score: fc.integer({ min: 0, max: 9 }) },
        ...{ required: fc.boolean(), county: fc.constantFrom('A', 'B'), purpose: fc.constantFrom('water', 'soil') },
      }),
      { minLength: 1, maxLength: 3 },
    ),
    floors: fc.uniqueArray(fc.record({ county: fc.constantFrom('A', 'B'), minimumYuan: small }), {
      selector: ({ county }) => county,
    }),
    ...{ floorsElastic: fc.boolean(), share: fc.constantFrom(30, 60, 100), samePurpose: fc.boolean() },
  })
  .map(({ amounts, projects, floors, floorsElastic, share, samePurpose }) => ({
    ...{ floors, floorsElastic, levelSharePercent: { national: share } },
    pots: amounts.map((amountYuan, place) => ({
      ...{ id: `f${place}`, amountYuan, level: place === 0 ? 'national' : 'city' },
      purpose: samePurpose || place === 0 ? 'water' : 'soil',
    })),
    projects: projects.map(({ purpose, ...one }, place) => ({
      ...{ ...one, id: `p${place}` },
      purposes: [samePurpose ? 'water' : purpose],
    })),
  }))
  .filter(({ pots, projects }) => pots.length * projects.length <= 4);

describe('small requests, held against every possible allocation', () => {
  test('the shortfall is least, then the score largest; amounts are whole and break no rule', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const best = bestOfAll(request);
        const { status, allocations, score, shortfalls } = allocate(highs, request);
        expect(status).toBe(best === null ? 'infeasible' : 'optimal');
        if (best === null) return;
        expect(isSound(request, allocations, () => true)).toBe(true);
        expect(shortfalls.reduce((sum, { yuan }) => sum + yuan, 0)).toBe(best.shortfall);
        expect(score).toBe(best.score);
      }),
      { numRuns: 100, seed: 4 },
    );
  });

  test('rules that conflict do so alone, and no longer without any one of them', () => {
    let found = 0;
    fc.assert(
      fc.property(requests, (request) => {
        const { conflict } = allocate(highs, request);
        if (conflict === undefined) return;
        found += 1;
        const reaches = (rules: readonly string[]) => bestOfAll(request, (rule) => rules.includes(rule)) !== null;
        expect(reaches(conflict)).toBe(false);
        for (const rule of conflict) expect(reaches(conflict.filter((other) => other !== rule))).toBe(true);
      }),
      { numRuns: 80, seed: 5 },
    );
    expect(found).toBeGreaterThan(10);
  });
});

const pot = (id: string, amountYuan: number, level = 'city'): Pot => ({ id, level, purpose: 'water', amountYuan });
const project = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ id, county: 'A', purposes: ['water'], investmentYuan: 1000, maxSharePercent: 100, minimumYuan: 0 },
  ...{ score: 1, required: false, ...more },
});
const base: AllocationRequest = {
  ...{ pots: [pot('f', 100)], projects: [project('p')], levelSharePercent: {}, floors: [], floorsElastic: true },
};

describe('what an allocation says', () => {
  test.each([
    { because: 'a pot gives all it has', request: base, grants: [['p', 100]], binding: ['pot:f'] },
    {
      because: 'the better project comes first, up to its cap',
      request: { ...base, projects: [project('p'), project('q', { score: 2, investmentYuan: 60 })] },
      grants: [
        ['p', 40],
        ['q', 60],
      ],
      binding: ['pot:f', 'cap:q'],
    },
    {
      because: 'a third of a yuan is nobody’s',
      request: { ...base, projects: [project('p', { investmentYuan: 100, maxSharePercent: 33.3333 })] },
      grants: [['p', 33]],
      binding: ['cap:p'],
    },
    {
      because: 'every decimal of a share counts, for a share rounded up would pay more than it allows',
      request: {
        ...base,
        pots: [pot('f', 1_000_000_000)],
        projects: [project('p', { investmentYuan: 530_000_000, maxSharePercent: 21.85539116787182 })],
      },
      grants: [['p', 115_833_573]],
      binding: ['cap:p'],
    },
    {
      because: 'a least amount that cannot be met leaves the project out',
      request: { ...base, projects: [project('p', { minimumYuan: 101 })] },
      grants: [],
      binding: [],
    },
    {
      because: 'a level pays its share only',
      request: { ...base, levelSharePercent: { city: 5 } },
      grants: [['p', 50]],
      binding: ['ratio:city:p'],
    },
    {
      because: 'a floor takes from the better project',
      request: {
        ...base,
        projects: [project('p', { score: 9 }), project('q', { county: 'B' })],
        floors: [{ county: 'B', minimumYuan: 30 }],
      },
      grants: [
        ['p', 70],
        ['q', 30],
      ],
      binding: ['pot:f', 'floor:B'],
    },
    { because: 'a pot for something else pays nothing', request: { ...base, projects: [] }, grants: [], binding: [] },
  ])('$because', ({ request, grants, binding }) => {
    const answer = allocate(highs, request);
    expect(answer.allocations.map(({ project: id, yuan }) => [id, yuan])).toEqual(grants);
    expect(answer.binding).toEqual(binding);
    expect(answer.totalYuan).toBe(answer.pots.reduce((sum, { allocatedYuan }) => sum + allocatedYuan, 0));
  });

  test.each([
    {
      because: 'a required project needs more than there is',
      request: { ...base, projects: [project('p', { required: true, minimumYuan: 101 })] },
      conflict: ['minimum:p', 'pot:f', 'required:p'],
    },
    {
      because: 'nothing pays for what a required project is for',
      request: { ...base, projects: [project('p', { required: true, purposes: ['soil'] })] },
      conflict: ['required:p'],
    },
    {
      because: 'a floor lies above what its projects may have',
      request: {
        ...base,
        ...{ floorsElastic: false, floors: [{ county: 'A', minimumYuan: 50 }] },
        projects: [project('p', { investmentYuan: 40 }), project('elsewhere', { county: 'B' })],
      },
      conflict: ['cap:p', 'floor:A'],
    },
  ])('$because, and those rules are named', ({ request, conflict }) => {
    const answer = allocate(highs, request);
    expect(answer).toMatchObject({ status: 'infeasible', totalYuan: 0, allocations: [] });
    expect(answer.conflict?.toSorted()).toEqual(conflict);
  });

  test('hundreds of projects with odd amounts keep every rule to the yuan, twice the same', () => {
    const counties = ['A', 'B', 'C'];
    const request: AllocationRequest = {
      pots: ['national', 'provincial', 'city'].map((level, place) => pot(level, 143_333_337 + place * 7, level)),
      projects: Array.from({ length: 268 }, (_, place) =>
        project(`p${place}`, {
          county: counties[place % 3] ?? 'A',
          investmentYuan: 3_000_001 + ((place * 7919) % 9_000_011),
          maxSharePercent: 47.3,
          minimumYuan: 300_007 + ((place * 104_729) % 700_001),
          score: 1 + ((place * 31) % 97) / 10,
          required: place % 20 === 0,
        }),
      ),
      levelSharePercent: { national: 33.3 },
      floors: counties.map((county) => ({ county, minimumYuan: 120_000_001 })),
      floorsElastic: true,
    };
    const answer = allocate(highs, request);
    expect(answer.status).toBe('optimal');
    expect(brokenRules(request, answer.allocations)).toEqual([]);
    expect(answer.totalYuan).toBe(430_000_032);
    expect(JSON.stringify(allocate(highs, request))).toBe(JSON.stringify(answer));
  });
});
