import { sfc32 } from '#kernel/seeded.ts';
import type { Calibration } from './calibration.ts';
import { momentsOf } from './expectation.ts';
import type { Model } from './model.ts';
import { studentAt } from './normal.ts';
import { courses, type Prospect, prospectOf } from './prospect.ts';
import type { ForecastOptions } from './shapes.ts';
import type { SimpleForecasts } from './simple-forecasts.ts';
import { quantileOf } from './summary.ts';

/** What of a group's draws comes from where, before and after the mixture. */
export type GroupDraws = {
  /** Yuan a month: `[draw × horizon + step]`. */
  readonly months: Float64Array;
  /** By what each draw of the projects was multiplied: the mixture and the shocks. */
  readonly factor: Float64Array;
  /** By what each step was multiplied besides, the same in every draw. */
  readonly profile: Float64Array;
};

/** What the draws of one group are made of. */
export type Drawing = {
  readonly model: Model;
  readonly calibration: Calibration;
  readonly simple: SimpleForecasts | null;
  readonly options: Pick<ForecastOptions, 'seed' | 'draws'>;
};

/** Adds the draws of one project to its group's. Its stream hangs on its id only. */
export function addProject(into: Sums, drawing: Drawing, of: Drawn): void {
  const random = sfc32(drawing.options.seed, `project ${of.id}`);
  if (of.prospect.entry === null) addActive(into, of.prospect, { ...drawing, random });
  else addReserve(into.months, of, { ...drawing, random, entry: of.prospect.entry });
}

type Stream = Drawing & { readonly random: () => number };

function addActive({ months, awaited }: Sums, prospect: Prospect, { model, options, random }: Stream): void {
  const { paths } = prospect;
  const comes = awaited === null ? null : (prospect.awaited?.comes ?? null);
  const { horizon } = model;
  const { draws } = options;
  let bits = 0;
  for (let draw = 0; draw < draws; draw++) {
    // One number of 32 bits chooses the course of five draws: there are 64 courses.
    bits = draw % 5 === 0 ? Math.floor(random() * 2 ** 32) : bits >>> 6;
    const course = bits & (courses - 1);
    const [from, to] = [course * horizon, draw * horizon];
    for (let step = 0; step < horizon; step++) months[to + step] = (months[to + step] ?? 0) + (paths[from + step] ?? 0);
    if (awaited !== null && comes !== null) awaited[draw] = (awaited[draw] ?? 0) + (comes[course] ?? 0);
  }
}

function addReserve(
  into: Float64Array,
  { prospect, latest }: Drawn,
  { model, options, random, entry }: Stream & { readonly entry: Float64Array },
): void {
  const { horizon, ahead } = model;
  for (let draw = 0; draw < options.draws; draw++) {
    const from = Math.floor(random() * courses) * horizon;
    const chance = random();
    let month = 0;
    while (month < horizon && (entry[month] ?? 0) <= chance) month += 1;
    month = Math.min(month, latest);
    for (let step = month; step < horizon; step++) {
      const at = draw * horizon + step;
      into[at] = (into[at] ?? 0) + (prospect.paths[from + step - month] ?? 0) * (ahead[step] ?? 1);
    }
  }
}

/** The draws of one group that projects are added to. */
export type Sums = {
  /** Yuan a month: `[draw × horizon + step]`. */
  readonly months: Float64Array;
  /** Yuan of months that are over and not reported, one a draw; null where nobody asks for them. */
  readonly awaited: Float64Array | null;
};

/** A project to be drawn: `latest` is the step of the horizon by which it enters whatever chance says. */
export type Drawn = { readonly id: string; readonly prospect: Prospect; readonly latest: number };

/** Draws of every group, without mixture and shocks; what its projects have room for; the mean of every project. */
export function projectDraws(
  drawing: Drawing,
  onProgress: ((share: number) => void) | null,
): { readonly sums: Sums[]; readonly rooms: Float64Array; readonly means: Float64Array } {
  const { model, options } = drawing;
  const { panel, horizon } = model;
  const sums = panel.groupNames.map(() => ({
    months: new Float64Array(options.draws * horizon),
    awaited: new Float64Array(options.draws),
  }));
  const rooms = new Float64Array(sums.length);
  const means = new Float64Array(panel.projects.length);
  for (const [p, { id }] of panel.projects.entries()) {
    if (p % 256 === 0) onProgress?.(p / panel.projects.length);
    const prospect = prospectOf(model, p);
    if (prospect === null) continue;
    const group = panel.group[p] ?? 0;
    rooms[group] = (rooms[group] ?? 0) + prospect.roomYuan;
    means[p] = momentsOf(model, prospect).mean;
    const own = sums[group];
    if (own !== undefined) addProject(own, drawing, { id, prospect, latest: Number.POSITIVE_INFINITY });
  }
  return { sums, rooms, means };
}

/** Adds projects that nobody knows to a group's draws; the most that they bring in all but one in a hundred draws. */
export function addNewcomers(into: Float64Array, { model, options }: Drawing, group: number): number {
  const { newcomers, horizon, ahead, panel } = model;
  const expected = (newcomers.rate[group] ?? 0) * horizon;
  if (expected <= 0 || newcomers.count === 0) return 0;
  const random = sfc32(options.seed, `newcomers ${panel.groupNames[group]}`);
  const most = 60;
  // Of very many, some stand for all.
  const each = Math.max(1, expected / most);
  const [first, after] = [newcomers.firstOf[group] ?? 0, newcomers.firstOf[group + 1] ?? 0];
  const own = (after - first) / (after - first + 5);
  const sums = new Float64Array(options.draws);
  for (let draw = 0; draw < options.draws; draw++) {
    for (let left = poissonOf(random, expected / each); left > 0; left--) {
      const isOwn = random() < own;
      const place = isOwn ? first + Math.floor(random() * (after - first)) : Math.floor(random() * newcomers.count);
      const month = Math.floor(random() * horizon);
      const scale = each * (place >= first && place < after ? 1 : (newcomers.scale[group] ?? 1));
      for (let step = month; step < horizon; step++) {
        const amount = (newcomers.paths[place * horizon + step - month] ?? 0) * (ahead[step] ?? 1) * scale;
        into[draw * horizon + step] = (into[draw * horizon + step] ?? 0) + amount;
        sums[draw] = (sums[draw] ?? 0) + amount;
      }
    }
  }
  return quantileOf(sums.sort(), 0.99);
}

/** The common shocks of each draw, as factors: the city's times the group's own. */
export function shocksOf({ calibration, options }: Drawing, name: string): Float64Array {
  const { citySigma, cityAbove, groupSigma } = calibration.shocks;
  const [up, down] = [citySigma * Math.sqrt(2 * cityAbove), citySigma * Math.sqrt(2 * (1 - cityAbove))];
  const city = sfc32(options.seed, 'city');
  const group = sfc32(options.seed, `group ${name}`);
  // Student's t: of the city with the four degrees of freedom that a scale learnt at four past origins has, of a group
  // with eight, scaled to the standard deviation; beyond five of either is no year.
  return Float64Array.from({ length: options.draws }, () => {
    const common = within(studentAt(city(), city(), 4));
    const own = studentAt(group(), group(), 8) / Math.sqrt(8 / 6);
    return Math.exp((common > 0 ? up : down) * common + groupSigma * within(own));
  });
}

/** The sums over all rows of `values` at each step of the horizon. */
export function stepSums(values: Float64Array, horizon: number): Float64Array {
  const sums = new Float64Array(horizon);
  for (let at = 0; at < values.length; at++) sums[at % horizon] = (sums[at % horizon] ?? 0) + (values[at] ?? 0);
  return sums;
}

function within(deviation: number): number {
  return Math.max(-5, Math.min(5, deviation));
}

/** A Poisson number by multiplying; `mean` up to 60. */
function poissonOf(random: () => number, mean: number): number {
  const limit = Math.exp(-mean);
  let product = random();
  let count = 0;
  while (product > limit) {
    product *= random();
    count += 1;
  }
  return count;
}
