import { readFileSync } from 'node:fs';
import { initSync, MSTL } from '@bsull/augurs/mstl';

/** Methods that the engine is held against; `mstlEts` is a library's, `ets` and `theta` are short ones of our own. */
export type BaselineName = 'naive' | 'scaled' | 'climatology' | 'mstlEts' | 'ets' | 'theta';

initSync({ module: readFileSync(new URL(import.meta.resolve('@bsull/augurs/mstl').replace(/\.js$/, '_bg.wasm'))) });

/** What each says of a whole calendar year at `origin`, from amounts by month number since `begin`. */
export function baselines(
  known: (month: number) => number,
  { origin, begin }: { readonly origin: number; readonly begin: number },
): Readonly<Record<BaselineName, number>> {
  const january = origin - (origin % 12);
  const done = sum(known, january, origin);
  const last = sum(known, origin - 12, january);
  const before = sum(known, january - 12, origin - 12);
  const months = january + 12 - origin;
  const series = Array.from({ length: origin - begin }, (_, at) => known(begin + at));
  return {
    naive: done + last,
    // This year's pace against last year's, for the months that are left.
    scaled: done + (before > 0 ? last * (done / before) : last),
    climatology: climatologyOf(known, january),
    mstlEts: done + decomposed(series, months),
    ets: done + smoothed(series, months),
    theta: done + theta(series, months),
  };
}

/** The mean of up to three years. */
function climatologyOf(known: (month: number) => number, january: number): number {
  const years = [1, 2, 3]
    .map((back) => sum(known, january - 12 * back, january - 12 * (back - 1)))
    .filter((year) => year > 0);
  return years.reduce((all, year) => all + year, 0) / Math.max(1, years.length);
}

/** Seasons by STL, their trend by AutoETS, on square roots. Source: @bsull/augurs, after R and statsforecast. */
function decomposed(series: readonly number[], ahead: number): number {
  if (series.length < 36) return ahead * mean(series.slice(-12));
  const model = MSTL.ets([12]);
  model.fit(Float64Array.from(series, (value) => Math.sqrt(Math.max(0, value))));
  const { point } = model.predict(ahead, null);
  model.free();
  return point.reduce((all, root) => all + Math.max(0, root) ** 2, 0);
}

/** Exponential smoothing, additive damped trend and additive season on square roots, by a grid of its constants. */
function smoothed(series: readonly number[], ahead: number): number {
  if (series.length < 36) return ahead * mean(series.slice(-12));
  const roots = series.map((value) => Math.sqrt(Math.max(0, value)));
  let best = { error: Number.POSITIVE_INFINITY, total: 0 };
  for (const level of [0.05, 0.1, 0.2, 0.4, 0.7])
    for (const trend of [0, 0.02, 0.1])
      for (const season of [0.02, 0.1, 0.3]) {
        const found = holtWinters(roots, { level, trend, season, ahead });
        if (found.error < best.error) best = found;
      }
  return best.total;
}

type Smoothing = { readonly level: number; readonly trend: number; readonly season: number; readonly ahead: number };

function holtWinters(roots: readonly number[], { level: a, trend: b, season: c, ahead }: Smoothing) {
  const damping = 0.95;
  let level = mean(roots.slice(0, 12));
  let slope = (mean(roots.slice(12, 24)) - level) / 12;
  const seasons = roots.slice(0, 12).map((root) => root - level);
  let error = 0;
  for (const [at, root] of roots.entries()) {
    const season = seasons[at % 12] ?? 0;
    const expected = level + damping * slope + season;
    if (at >= 12) error += (root - expected) ** 2;
    const next = a * (root - season) + (1 - a) * (level + damping * slope);
    slope = b * (next - level) + (1 - b) * damping * slope;
    level = next;
    seasons[at % 12] = c * (root - level) + (1 - c) * season;
  }
  let [total, reach] = [0, 0];
  const spread = error / Math.max(1, roots.length - 12);
  for (let step = 1; step <= ahead; step++) {
    reach += damping ** step;
    // The square of a root's mean is too low by its variance.
    total += Math.max(0, level + slope * reach + (seasons[(roots.length + step - 1) % 12] ?? 0)) ** 2 + spread;
  }
  return { error, total };
}

/** Theta of Assimakopoulos and Nikolopoulos (2000): half a trend line, half simple smoothing, seasons by ratio. */
function theta(series: readonly number[], ahead: number): number {
  if (series.length < 36) return ahead * mean(series.slice(-12));
  const overall = mean(series);
  const ratios = Array.from({ length: 12 }, (_, month) => {
    const own = mean(series.filter((_, at) => at % 12 === month));
    return overall > 0 ? Math.max(0.05, own / overall) : 1;
  });
  const plain = series.map((value, at) => value / (ratios[at % 12] ?? 1));
  const middle = (plain.length - 1) / 2;
  const square = plain.reduce((all, _, at) => all + (at - middle) ** 2, 0);
  const slope = plain.reduce((all, value, at) => all + (at - middle) * value, 0) / square;
  let level = plain[0] ?? 0;
  for (const value of plain) level = 0.2 * value + 0.8 * level;
  let total = 0;
  for (let step = 1; step <= ahead; step++)
    total += Math.max(0, level + 0.5 * slope * step) * (ratios[(series.length + step - 1) % 12] ?? 1);
  return total;
}

function sum(of: (month: number) => number, from: number, until: number): number {
  let total = 0;
  for (let month = from; month < until; month++) total += of(month);
  return total;
}

function mean(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0) / Math.max(1, values.length);
}
