import { type Panel, paidBefore } from './panel.ts';
import { ageOf, isActive } from './state.ts';

/** Shape of the usual course of works: slow, fast, slow. */
const [rise, fall] = [1.8, 2.2];
const steps = 512;

/** Months from entry to finish that are assumed of a kind nobody has seen, and how many projects that is worth. */
const priorMonths = 30;
const priorProjects = 5;

const table = tableOf();

/** Share done of a project whose share of time gone is `time`; 0 below 0 and 1 above 1. */
export function doneAt(time: number): number {
  if (time <= 0) return 0;
  if (time >= 1) return 1;
  const place = time * steps;
  const low = Math.floor(place);
  const below = table[low] ?? 0;
  return below + ((table[low + 1] ?? 1) - below) * (place - low);
}

/** The share of time at which `done` is reached: the reverse of `doneAt`. */
export function timeOf(done: number): number {
  if (done <= 0) return 0;
  if (done >= 1) return 1;
  let [low, high] = [0, steps];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((table[middle] ?? 0) <= done) low = middle;
    else high = middle;
  }
  const below = table[low] ?? 0;
  const gap = (table[high] ?? 1) - below;
  return (low + (gap > 0 ? (done - below) / gap : 0)) / steps;
}

/** Months from entry to finish by kind, each drawn to that of all kinds, and that to thirty months. */
export function durationsOf(panel: Panel, origin: number): Float64Array {
  const byType: number[][] = panel.typeNames.map(() => []);
  const all: number[] = [];
  for (let p = 0; p < panel.projects.length; p++) {
    if (!isActive(panel, p, origin)) continue;
    const done = paidBefore(panel, p, origin) / Math.max(1, panel.size[p] ?? 1);
    const age = ageOf(panel, p, origin);
    if (age < 3 || done < 0.05 || done > 0.95) continue;
    const months = Math.min(180, age / timeOf(done));
    all.push(months);
    byType[panel.type[p] ?? 0]?.push(months);
  }
  const pooled = drawn(all, priorMonths, priorProjects);
  return Float64Array.from(byType, (months) => drawn(months, pooled, 8));
}

function drawn(months: readonly number[], to: number, weight: number): number {
  const median = months.toSorted((one, other) => one - other)[months.length >> 1] ?? to;
  return (median * months.length + to * weight) / (months.length + weight);
}

function tableOf(): Float64Array {
  const sums = new Float64Array(steps + 1);
  for (let at = 1; at <= steps; at++) {
    const time = (at - 0.5) / steps;
    sums[at] = (sums[at - 1] ?? 0) + time ** (rise - 1) * (1 - time) ** (fall - 1);
  }
  const whole = sums[steps] ?? 1;
  return sums.map((sum) => sum / whole);
}
