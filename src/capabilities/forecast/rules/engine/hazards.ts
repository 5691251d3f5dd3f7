import { monthNumber } from './month-number.ts';
import { never, type Panel } from './panel.ts';
import type { ForecastStage } from './shapes.ts';

/** One that has started waits as well, until its first amount: it must enter the statistics first. */
const reserve: readonly ForecastStage[] = ['feasibility', 'approval', 'contract', 'started'];
const places = reserve.length;
const [entered, gone, ways] = [places, places + 1, places + 2];

/** How reserve projects move on within a month, pooled over all groups. */
export type Hazards = {
  /** From each stage of the reserve to each other, to entry and to being given up: `[from × 6 + to]`. */
  readonly moves: Float64Array;
  /** Of projects whose stage nobody tells: entry by months since their planned start. */
  readonly byAge: Float64Array;
};

/** What is believed before any project has moved: months that this is worth, and the share that moves on in one. */
const [priorMonths, priorMoves, priorGone] = [24, [0.06, 0.06, 0.06, 0.15], 0.003] as const;
const ageLimits = [0, 3, 6, 12, 24] as const;
const priorByAge = [0.03, 0.1, 0.1, 0.08, 0.05, 0.02] as const;

/** Monthly shares learnt from every change of stage and every first amount before `origin`. */
export function hazardsOf(panel: Panel, origin: number): Hazards {
  const moves = new Float64Array(places * ways);
  const exposure = new Float64Array(places).fill(priorMonths);
  const [byAge, months] = [new Float64Array(6), new Float64Array(6).fill(12)];
  for (let from = 0; from < places; from++) {
    moves[from * ways + from + 1] = priorMonths * (priorMoves[from] ?? 0);
    moves[from * ways + gone] = priorMonths * priorGone;
  }
  for (let age = 0; age < 6; age++) byAge[age] = 12 * (priorByAge[age] ?? 0);
  for (let p = 0; p < panel.projects.length; p++) {
    learnStages({ panel, p, origin }, moves, exposure);
    learnAges({ panel, p, origin }, byAge, months);
  }
  return {
    moves: moves.map((count, at) => Math.min(0.95, count / (exposure[Math.floor(at / ways)] ?? 1))),
    byAge: byAge.map((count, age) => Math.min(0.95, count / (months[age] ?? 1))),
  };
}

/** A project at a time. */
export type At = { readonly panel: Panel; readonly p: number; readonly origin: number };

/** Probability that a project in reserve has entered by the end of each month of the horizon. */
export function entryOf(hazards: Hazards, at: At, horizon: number): Float64Array {
  const place = reservePlace(stageAt(at));
  return place < 0 ? entryByAge(hazards, at, horizon) : entryByStage(hazards, place, horizon);
}

/** The stage of the last row before the origin; null where the table says nothing. */
function stageAt({ panel, p, origin }: At): ForecastStage | null {
  const { months = [], stages = [] } = panel.projects[p] ?? {};
  const last = months.findLastIndex((month) => monthNumber(month) < origin);
  return stages[last] ?? null;
}

function entryByStage({ moves }: Hazards, place: number, horizon: number): Float64Array {
  let standing = new Float64Array(ways);
  standing[place] = 1;
  const reached = new Float64Array(horizon);
  for (let month = 0; month < horizon; month++) {
    const next = new Float64Array(ways);
    for (let from = 0; from < ways; from++) {
      let stays = standing[from] ?? 0;
      for (let to = 0; from < places && to < ways; to++) {
        const moved = to === from ? 0 : (standing[from] ?? 0) * (moves[from * ways + to] ?? 0);
        next[to] = (next[to] ?? 0) + moved;
        stays -= moved;
      }
      next[from] = (next[from] ?? 0) + Math.max(0, stays);
    }
    standing = next;
    reached[month] = standing[entered] ?? 0;
  }
  return reached;
}

function entryByAge({ byAge }: Hazards, { panel, p, origin }: At, horizon: number): Float64Array {
  const reached = new Float64Array(horizon);
  let waiting = 1;
  for (let month = 0; month < horizon; month++) {
    waiting *= 1 - (byAge[ageClass(origin + month - plannedOf(panel, p))] ?? 0);
    reached[month] = 1 - waiting;
  }
  return reached;
}

function learnStages({ panel, p, origin }: At, moves: Float64Array, exposure: Float64Array): void {
  const { months = [], stages = [] } = panel.projects[p] ?? {};
  const entry = panel.entered[p] ?? never;
  for (let row = 0; row < months.length; row++) {
    const month = monthNumber(months[row] ?? '');
    const place = reservePlace(stages[row] ?? null);
    if (month >= Math.min(origin, entry) || place < 0) continue;
    const following = months[row + 1];
    const next = Math.min(following === undefined ? origin : monthNumber(following), origin);
    exposure[place] = (exposure[place] ?? 0) + next - month;
    if (following === undefined || monthNumber(following) >= origin) continue;
    const to = next >= entry ? entered : placeOf(stages[row + 1] ?? null, place);
    if (to !== place) moves[place * ways + to] = (moves[place * ways + to] ?? 0) + 1;
  }
}

function learnAges({ panel, p, origin }: At, events: Float64Array, months: Float64Array): void {
  const [from, entry] = [panel.known[p] ?? origin, panel.entered[p] ?? never];
  const last = Math.min(origin - 1, entry, (panel.over[p] ?? never) - 1);
  for (let month = from + 1; month <= last; month++) {
    const age = ageClass(month - plannedOf(panel, p));
    months[age] = (months[age] ?? 0) + 1;
    if (month === entry) events[age] = (events[age] ?? 0) + 1;
  }
}

function plannedOf(panel: Panel, p: number): number {
  const start = panel.start[p] ?? never;
  return start === never ? (panel.known[p] ?? 0) : start;
}

function ageClass(months: number): number {
  const found = ageLimits.findIndex((limit) => months < limit);
  return found < 0 ? ageLimits.length : found;
}

function reservePlace(stage: ForecastStage | null): number {
  return stage === null ? -1 : reserve.indexOf(stage);
}

function placeOf(stage: ForecastStage | null, otherwise: number): number {
  if (stage === null) return otherwise;
  const place = reserve.indexOf(stage);
  return place < 0 ? gone : place;
}
