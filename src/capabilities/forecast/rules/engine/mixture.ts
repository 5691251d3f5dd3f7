import { monthProfile } from './month-profile.ts';
import { addNewcomers, type Drawing, type GroupDraws, type Sums, shocksOf } from './simulate.ts';
import { quantileOf } from './summary.ts';

/** The draws of one group with everything in them. */
export type Mixed = GroupDraws & { readonly newcomersMeanYuan: number };

/**
 * Adds newcomers, moves the draws' median to the mixture of the three forecasts, and lets the common shocks work. What
 * all projects of the group can still receive, and newcomers besides, is never exceeded.
 */
export function mixed(
  drawing: Drawing,
  { months: sums, awaited }: Sums,
  of: { readonly group: number; readonly roomYuan: number },
): Mixed {
  const { model, calibration, simple, options } = drawing;
  const { horizon } = model;
  const before = meanOfTotals(sums, horizon);
  const newcomers = addNewcomers(sums, drawing, of.group);
  const newcomersMeanYuan = newcomers > 0 ? meanOfTotals(sums, horizon) - before : 0;
  const profile = monthProfile(sums, drawing);
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) * (profile[at % horizon] ?? 1);
  const totals = totalsOf(sums, horizon);
  const median = quantileOf(totals.slice().sort(), 0.5);
  const most = of.roomYuan + newcomers;
  const { weights } = calibration;
  const wanted =
    simple === null
      ? median
      : weights.projects * median +
        weights.naive * (simple.naive[of.group] ?? 0) +
        weights.pace * (simple.pace[of.group] ?? 0);
  const target = Math.min(wanted * (calibration.carried[of.group] ?? 1), most);
  const scale = median > 0 ? Math.max(1 / 4, Math.min(4, target / median)) : 1;
  // What scaling cannot reach, as where no project is known, is the same in every draw before the shocks.
  const added = Math.max(0, target - scale * median);
  const factor = shocksOf(drawing, model.panel.groupNames[of.group] ?? '');
  const share = model.ahead.reduce((sum, season) => sum + season, 0);
  for (let draw = 0; draw < options.draws; draw++) {
    const shock = factor[draw] ?? 1;
    const total = (scale * (totals[draw] ?? 0) + added) * shock;
    const cut = total > most ? most / total : 1;
    factor[draw] = scale * shock * cut;
    for (let step = 0; step < horizon; step++) {
      const at = draw * horizon + step;
      sums[at] = ((sums[at] ?? 0) * scale + (added * (model.ahead[step] ?? 1)) / share) * shock * cut;
    }
    // Months that nobody reported come with the first report to come.
    sums[draw * horizon] = (sums[draw * horizon] ?? 0) + (awaited?.[draw] ?? 0) * (factor[draw] ?? 1);
  }
  return { months: sums, factor, profile, newcomersMeanYuan };
}

function totalsOf(sums: Float64Array, horizon: number): Float64Array {
  const totals = new Float64Array(sums.length / horizon);
  for (let at = 0; at < sums.length; at++) {
    const draw = Math.floor(at / horizon);
    totals[draw] = (totals[draw] ?? 0) + (sums[at] ?? 0);
  }
  return totals;
}

function meanOfTotals(sums: Float64Array, horizon: number): number {
  let sum = 0;
  for (const value of sums) sum += value;
  return sum / Math.max(1, sums.length / horizon);
}
