import { monthProfile } from './month-profile.ts';
import { nearMonths } from './near-months.ts';
import { addNewcomers, type Drawing, type GroupDraws, type Sums, shocksOf, stepSums } from './simulate.ts';
import { quantileOf } from './summary.ts';

/** The draws of one group with everything in them. */
export type Mixed = GroupDraws & { readonly newcomersMeanYuan: number };

/**
 * Adds newcomers, moves the draws' median to the mixture of the three forecasts, lets the next months go on from the last
 * ones, and the common shocks work. What all projects of the group can still receive, and newcomers besides, is never exceeded.
 */
export function mixed(
  drawing: Drawing,
  { months: sums, awaited }: Sums,
  of: { readonly group: number; readonly roomYuan: number },
): Mixed {
  const { model, simple, options } = drawing;
  const { horizon } = model;
  const before = meanOfTotals(sums, horizon);
  const newcomers = addNewcomers(sums, drawing, of.group);
  const newcomersMeanYuan = newcomers > 0 ? meanOfTotals(sums, horizon) - before : 0;
  const profile = monthProfile(sums, drawing);
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) * (profile[at % horizon] ?? 1);
  const most = of.roomYuan + newcomers;
  const { scale, added } = moved(drawing, sums, { group: of.group, most });
  const share = model.ahead.reduce((sum, season) => sum + season, 0);
  for (let at = 0; at < sums.length; at++)
    sums[at] = (sums[at] ?? 0) * scale + (added * (model.ahead[at % horizon] ?? 1)) / share;
  const lately = simple?.lately[of.group];
  const expected = stepSums(sums, horizon).map((sum) => sum / options.draws);
  const near = lately === undefined ? new Float64Array(horizon).fill(1) : nearMonths(expected, { ...model, lately });
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) * (near[at % horizon] ?? 1);
  const factor = shocked(sums, most, shocksOf(drawing, model.panel.groupNames[of.group] ?? ''));
  for (let draw = 0; draw < options.draws; draw++) {
    factor[draw] = (factor[draw] ?? 1) * scale;
    // Months that nobody reported come with the first report to come.
    const comes = (awaited?.[draw] ?? 0) * (near[0] ?? 1) * (factor[draw] ?? 1);
    sums[draw * horizon] = (sums[draw * horizon] ?? 0) + comes;
  }
  return { months: sums, factor, profile: profile.map((own, step) => own * (near[step] ?? 1)), newcomersMeanYuan };
}

type Move = { readonly scale: number; readonly added: number };

/** By what a group's draws are multiplied, and what is added to each, so that their median is that of the mixture. */
function moved(
  { model, calibration, simple }: Drawing,
  sums: Float64Array,
  { group, most }: { readonly group: number; readonly most: number },
): Move {
  const median = quantileOf(totalsOf(sums, model.horizon).sort(), 0.5);
  const { weights } = calibration;
  const wanted =
    simple === null
      ? median
      : weights.projects * median +
        weights.naive * (simple.naive[group] ?? 0) +
        weights.pace * (simple.pace[group] ?? 0);
  const target = Math.min(wanted * (calibration.carried[group] ?? 1), most);
  const scale = median > 0 ? Math.max(1 / 4, Math.min(4, target / median)) : 1;
  // What scaling cannot reach, as where no project is known, is the same in every draw before the shocks.
  return { scale, added: Math.max(0, target - scale * median) };
}

/** Lets the shocks work on a group's draws, none of which goes beyond `most`; by what each was multiplied in the end. */
function shocked(sums: Float64Array, most: number, shocks: Float64Array): Float64Array {
  const horizon = sums.length / shocks.length;
  const totals = totalsOf(sums, horizon);
  const factors = shocks.map((shock, draw) => {
    const total = (totals[draw] ?? 0) * shock;
    return total > most ? (shock * most) / total : shock;
  });
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) * (factors[Math.floor(at / horizon)] ?? 1);
  return factors;
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
