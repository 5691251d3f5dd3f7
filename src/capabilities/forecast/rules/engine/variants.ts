import type { AllDraws } from './forecast.ts';
import type { Mixed } from './mixture.ts';
import type { Model } from './model.ts';
import { monthNumber } from './month-number.ts';
import { type Prospect, prospectOf } from './prospect.ts';
import type { ForecastVariant } from './shapes.ts';
import { addProject, type Drawing, type Drawn } from './simulate.ts';

/**
 * What each variant adds to its project's group within the horizon, whole yuan, draw by draw of those given: common random
 * numbers, so that gains of several projects may be added up. Zeros for a project that is over or unknown.
 */
export function variantGains({ drawing, groups }: AllDraws, variants: readonly ForecastVariant[]): Float64Array[] {
  const { panel } = drawing.model;
  const places = new Map(panel.projects.map(({ id }, p) => [id, p]));
  return variants.map((variant) => {
    const p = places.get(variant.project);
    const prospect = p === undefined ? null : prospectOf(drawing.model, p);
    const gains = new Float64Array(drawing.options.draws);
    if (p === undefined || prospect === null) return gains;
    const group = groups[panel.group[p] ?? 0];
    if (group === undefined) return gains;
    const before = totalsOf(drawing, group, { id: variant.project, prospect, latest: Number.POSITIVE_INFINITY });
    const after = totalsOf(drawing, group, {
      id: variant.project,
      prospect: paced(prospect, variant, drawing.model),
      latest: variant.entryMonth === null ? Number.POSITIVE_INFINITY : latestOf(drawing.model, variant.entryMonth),
    });
    return gains.map((_, draw) => Math.round(((after[draw] ?? 0) - (before[draw] ?? 0)) * (group.factor[draw] ?? 1)));
  });
}

function latestOf({ origin }: Model, entryMonth: string): number {
  return Math.max(0, monthNumber(entryMonth) - origin);
}

function totalsOf(drawing: Drawing, { profile }: Mixed, of: Drawn): Float64Array {
  const { horizon } = drawing.model;
  const months = new Float64Array(drawing.options.draws * horizon);
  // What is not reported yet came before any action.
  addProject({ months, awaited: null }, drawing, of);
  const totals = new Float64Array(drawing.options.draws);
  for (let at = 0; at < months.length; at++) {
    const draw = Math.floor(at / horizon);
    totals[draw] = (totals[draw] ?? 0) + (months[at] ?? 0) * (profile[at % horizon] ?? 1);
  }
  return totals;
}

/** The same courses at another pace, each within what the project can still receive. */
function paced(prospect: Prospect, { pace, fromMonth }: ForecastVariant, { origin, horizon }: Model): Prospect {
  if (pace === 1) return prospect;
  const from = fromMonth === null ? 0 : Math.max(0, monthNumber(fromMonth) - origin);
  const paths = prospect.paths.slice();
  for (let course = 0; course < paths.length / horizon; course++) {
    let left = prospect.roomYuan;
    for (let step = 0; step < horizon; step++) {
      const at = course * horizon + step;
      const amount = Math.min(left, (paths[at] ?? 0) * (step < from ? 1 : pace));
      paths[at] = amount;
      left -= amount;
    }
  }
  return { ...prospect, paths };
}
