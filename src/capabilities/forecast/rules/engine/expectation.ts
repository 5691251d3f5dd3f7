import type { Model } from './model.ts';
import { courses, type Prospect, prospectOf } from './prospect.ts';

/** Mean and variance of what each group receives from the origin to the end of the horizon, without common shocks. */
export type Expectation = { readonly mean: Float64Array; readonly variance: Float64Array };

/** Mean, mean square and what else is known of one prospect. */
export type Moments = { readonly mean: number; readonly square: number; readonly totals: Float64Array };

/** The expectation of every group, exactly: no draw is needed for it. */
export function expectationOf(model: Model): Expectation {
  const { panel } = model;
  const mean = new Float64Array(panel.groupNames.length);
  const variance = new Float64Array(panel.groupNames.length);
  for (let p = 0; p < panel.projects.length; p++) {
    const prospect = prospectOf(model, p);
    if (prospect === null) continue;
    const { mean: own, square } = momentsOf(model, prospect);
    const group = panel.group[p] ?? 0;
    mean[group] = (mean[group] ?? 0) + own;
    variance[group] = (variance[group] ?? 0) + Math.max(0, square - own * own);
  }
  for (let group = 0; group < mean.length; group++) {
    const { mean: own, square } = newcomerMoments(model, group);
    mean[group] = (mean[group] ?? 0) + own;
    variance[group] = (variance[group] ?? 0) + square;
  }
  return { mean, variance };
}

/** Moments of one project's sum over the horizon. */
export function momentsOf({ horizon, ahead }: Model, { paths, entry, awaited }: Prospect): Moments {
  const totals = awaited === null ? new Float64Array(courses) : awaited.comes.slice();
  let [mean, square] = [0, 0];
  if (entry === null) {
    for (let at = 0; at < paths.length; at++) {
      const course = Math.floor(at / horizon);
      totals[course] = (totals[course] ?? 0) + (paths[at] ?? 0);
    }
    for (const total of totals) {
      mean += total / courses;
      square += (total * total) / courses;
    }
    return { mean, square, totals };
  }
  for (let month = 0; month < horizon; month++) {
    const probability = (entry[month] ?? 0) - (entry[month - 1] ?? 0);
    for (let course = 0; course < courses; course++) {
      let total = 0;
      for (let step = month; step < horizon; step++)
        total += (paths[course * horizon + step - month] ?? 0) * (ahead[step] ?? 1);
      totals[course] = (totals[course] ?? 0) + probability * total;
      mean += (probability * total) / courses;
      square += (probability * total * total) / courses;
    }
  }
  return { mean, square, totals };
}

/** Mean and variance of what projects nobody knows bring to one group: they come at random, independently. */
function newcomerMoments({ newcomers, horizon, ahead }: Model, group: number): Omit<Moments, 'totals'> {
  const rate = newcomers.rate[group] ?? 0;
  if (rate <= 0 || newcomers.count === 0) return { mean: 0, square: 0 };
  const [first, after] = [newcomers.firstOf[group] ?? 0, newcomers.firstOf[group + 1] ?? 0];
  const own = (after - first) / (after - first + 5);
  let [mean, square] = [0, 0];
  for (let at = 0; at < newcomers.count; at++) {
    const isOwn = at >= first && at < after;
    const common = (1 - own) / newcomers.count;
    const weight = (isOwn ? own / (after - first) + common : common) / horizon;
    const scale = isOwn ? 1 : (newcomers.scale[group] ?? 1);
    for (let month = 0; month < horizon; month++) {
      let total = 0;
      for (let step = month; step < horizon; step++)
        total += (newcomers.paths[at * horizon + step - month] ?? 0) * (ahead[step] ?? 1) * scale;
      mean += weight * total;
      square += weight * total * total;
    }
  }
  return { mean: mean * rate * horizon, square: square * rate * horizon };
}
