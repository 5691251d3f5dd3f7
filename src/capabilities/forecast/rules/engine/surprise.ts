import { expectationOf } from './expectation.ts';
import { manyProjects } from './limits.ts';
import { modelOf } from './model.ts';
import type { Panel } from './panel.ts';

/** How far the last months went beyond what was to be expected before them, in logarithms; what is chance is taken off. */
export type Surprise = { readonly city: number; readonly groups: Float64Array };

/** Variances of a year that is unlike the others: of all groups together, and of each by itself. */
const usual = { city: 0.04, group: 0.07 };
const most = 0.8;

/**
 * The surprise of this year's months before `origin`, three to six of them: expected by the projects as they stood then,
 * with nothing known after. In January, that of the last half-year. None with a short history or `manyProjects`.
 */
export function surpriseOf(panel: Panel, monthly: Float64Array, origin: number): Surprise {
  const groups = panel.groupNames.length;
  const length = origin % 12 === 0 ? 6 : Math.max(3, Math.min(6, origin % 12));
  const before = origin - length;
  if (before - panel.begin < 24 || panel.projects.length > manyProjects)
    return { city: 0, groups: new Float64Array(groups) };
  const model = modelOf({ panel, monthly, origin: before, horizon: length, states: 4000 });
  const { mean, variance } = expectationOf(model);
  const actual = mean.map((_, group) => sumOf(panel, monthly, { group, from: before, until: origin }));
  const all = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
  const [expected, seen] = [all(mean), all(actual)];
  const small = (0.02 * Math.max(0, seen)) / Math.max(1, groups) + 1e-9;
  const chance = (own: number, of: number) => Math.log(1 + of / (Math.max(0, own) + small) ** 2);
  const log = (own: number, of: number) =>
    Math.max(-most, Math.min(most, Math.log((Math.max(0, own) + small) / (Math.max(0, of) + small))));
  const whole = log(seen, expected);
  const cityNoise = chance(expected, all(variance)) + usual.group / Math.max(1, groups);
  return {
    city: (whole * usual.city) / (usual.city + cityNoise),
    groups: mean.map((own, group) => {
      const noise = chance(own, variance[group] ?? 0);
      return ((log(actual[group] ?? 0, own) - whole) * usual.group) / (usual.group + noise);
    }),
  };
}

/** A group's amounts in some months before the panel's origin. */
export function sumOf(
  panel: Panel,
  monthly: Float64Array,
  { group, from, until }: { readonly group: number; readonly from: number; readonly until: number },
): number {
  const months = panel.origin - panel.begin;
  let sum = 0;
  for (let month = from; month < until; month++) sum += monthly[group * months + month - panel.begin] ?? 0;
  return sum;
}
