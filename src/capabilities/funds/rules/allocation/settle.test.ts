import { expect, test } from 'vitest';
import { sfc32 } from '#kernel/seeded.ts';
import { openSolver } from '#platform/open-solver.ts';
import { allocate } from './allocate.ts';
import { modelOf } from './model.ts';
import type { AllocationRequest } from './request.ts';
import { pricesOf } from './settle.ts';
import { solved } from './solve.ts';

const highs = await openSolver();

/** Projects, a dozen or dozens, whose least amounts are large beside the pots, so that few are settled by themselves. */
function requestOf(seed: number, dozens = 1): AllocationRequest {
  const random = sfc32(seed, 'settle');
  const between = (least: number, most: number) => Math.round(least + random() * (most - least));
  return {
    pots: ['national', 'provincial', 'city'].flatMap((level) =>
      ['water', 'air'].map((purpose) => ({
        ...{ id: `${level} ${purpose}`, level, purpose, amountYuan: dozens * between(1_000, 5_000) },
      })),
    ),
    projects: Array.from({ length: 12 * dozens }, (_, place) => {
      const investmentYuan = between(1_000, 9_000);
      return {
        ...{ id: `p${place}`, county: `c${place % 3}`, purposes: [random() < 0.5 ? 'water' : 'air'], investmentYuan },
        ...{ maxSharePercent: between(40, 90), minimumYuan: between(0, investmentYuan * 0.6) },
        ...{ score: between(10, 100), required: false },
      };
    }),
    ...{ levelSharePercent: { national: 30 }, floors: [], floorsElastic: true },
  };
}

test('what the prices settle costs nothing: the whole model without them finds no more', () => {
  for (let seed = 1; seed <= 5; seed++) {
    const request = requestOf(seed);
    const model = modelOf(request);
    const worth = new Float64Array(model.columns);
    for (const [column, { project }] of model.arcs.entries()) worth[column] = request.projects[project]?.score ?? 0;
    const whole = solved(highs, model, { sense: 'most', worth, rows: [] });
    const best = (whole?.values ?? new Float64Array(0)).reduce(
      (sum, value, column) => sum + value * (worth[column] ?? 0),
      0,
    );
    const { score } = allocate(highs, request);
    expect(Math.abs(score / (best * model.unitYuan) - 1)).toBeLessThan(2.5e-6);
  }
});

test('the bound by prices lies above what any allocation reaches, whatever the prices are', () => {
  const request = requestOf(1);
  const model = modelOf(request, { settled: () => 'part' });
  const random = sfc32(1, 'prices');
  const { score } = allocate(highs, request);
  for (let attempt = 0; attempt < 50; attempt++) {
    const prices = Float64Array.from(model.rows, () => random() * 120 - 20);
    const { bound } = pricesOf(request, model, { values: new Float64Array(0), prices, isProven: true, missedUnits: 0 });
    expect(bound * model.unitYuan).toBeGreaterThanOrEqual(score);
  }
});

test.each([1, 2])('hundreds of projects in between are answered near the bound, twice the same (%i)', (seed) => {
  const request = requestOf(seed, 30);
  const parts = modelOf(request, { settled: () => 'part' });
  const worth = Float64Array.from({ length: parts.columns }, (_, column) => {
    return request.projects[parts.arcs[column]?.project ?? -1]?.score ?? 0;
  });
  const inParts = solved(highs, parts, { sense: 'most', worth, rows: [] });
  const { bound } = pricesOf(request, parts, {
    ...(inParts ?? { values: new Float64Array(0), prices: new Float64Array(0), isProven: false }),
    missedUnits: 0,
  });
  const answer = allocate(highs, request);
  expect(answer.status).toBe('optimal');
  expect(answer.score / (bound * parts.unitYuan)).toBeGreaterThan(1 - 1e-4);
  expect(JSON.stringify(allocate(highs, request))).toBe(JSON.stringify(answer));
});
