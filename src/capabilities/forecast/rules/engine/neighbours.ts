import type { Analogs } from './analogs.ts';
import { predicted } from './ridge.ts';
import { designInto, designLength, stateLength } from './state.ts';

/** How far apart two states are before they count as different: months, shares, logarithm of size, the last quarter’s share. */
const reach = [24, 0.15, 0.1, 1.2, 0.08] as const;

/** Places of the analogs nearest to a state. Nearness in what is expected of it counts first, then in the state itself. */
export type Seeker = (state: Float64Array, wanted: number) => Int32Array;

/** A seeker with buffers of its own. `window` is how many it looks at on each side of the expected value. */
export function seekerOf(analogs: Analogs, window: number): Seeker {
  const design = new Float64Array(designLength);
  const distances = new Float64Array(2 * window);
  return (state, wanted) => {
    if (analogs.count === 0) return new Int32Array(0);
    designInto(design, 0, state, 0);
    const expected = analogs.ridge === null ? 0 : Math.max(0, predicted(analogs.ridge, design, 0));
    const middle = placeOf(analogs.expected, expected);
    const from = Math.max(0, Math.min(middle - window, analogs.count - 2 * window));
    const until = Math.min(analogs.count, from + 2 * window);
    const count = until - from;
    const unit = Math.max(1e-6, 0.35 * analogs.spread);
    for (let at = 0; at < count; at++) {
      const place = (from + at) * stateLength;
      let distance = (((analogs.expected[from + at] ?? 0) - expected) / unit) ** 2;
      for (let k = 0; k < reach.length; k++)
        distance += 0.5 * (((analogs.states[place + k] ?? 0) - (state[k] ?? 0)) / (reach[k] ?? 1)) ** 2;
      distances[at] = distance;
    }
    return nearest(distances.subarray(0, count), Math.min(wanted, count), from);
  };
}

function nearest(distances: Float64Array, wanted: number, from: number): Int32Array {
  const limit = wanted > 0 ? smallestOf(distances.slice(), wanted - 1) : Number.NEGATIVE_INFINITY;
  const found = new Int32Array(wanted);
  let count = 0;
  for (let at = 0; at < distances.length && count < wanted; at++)
    if ((distances[at] ?? 0) <= limit) {
      found[count] = from + at;
      count += 1;
    }
  return found;
}

/** The value at `place` if the values were sorted; they are partly sorted by it. Source: Hoare, Find (1961). */
function smallestOf(values: Float64Array, place: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const pivot = values[place] ?? 0;
    let [left, right] = [low, high];
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left += 1;
      while ((values[right] ?? 0) > pivot) right -= 1;
      if (left > right) break;
      const kept = values[left] ?? 0;
      values[left] = values[right] ?? 0;
      values[right] = kept;
      left += 1;
      right -= 1;
    }
    if (right < place) low = left;
    if (left > place) high = right;
  }
  return values[place] ?? 0;
}

function placeOf(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
