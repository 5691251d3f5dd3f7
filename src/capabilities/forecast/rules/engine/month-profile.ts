import { type Drawing, stepSums } from './simulate.ts';

/** How much of a year’s course over its months the projects’ own draws decide; seasons and last year’s months the rest. */
const ownShare = 0.2;

/**
 * By what each step of a group’s draws is multiplied, so that the year runs as years do: projects say well how much a
 * year brings and badly in which of its months. What a calendar year brings in the mean stays as it is.
 */
export function monthProfile(sums: Float64Array, { model, simple, calibration }: Drawing): Float64Array {
  const { horizon, ahead, origin } = model;
  const own = stepSums(sums, horizon);
  const profile = new Float64Array(horizon).fill(1);
  if (simple === null) return profile;
  const { naive, pace } = calibration.weights;
  // One group’s last year is mostly chance, so its months are those of all.
  const before = stepSums(simple.naiveMonths, horizon);
  for (let from = 0; from < horizon; ) {
    const until = Math.min(horizon, from + 12 - ((origin + from) % 12));
    const [brought, usual, last] = [own, ahead, before].map((values) => sumOf(values.subarray(from, until)));
    const share = { naive: last ? naive : 0, pace };
    const weight = share.naive + share.pace;
    for (let step = from; step < until && brought && usual && weight > 0; step++) {
      const season = (share.pace * (ahead[step] ?? 0)) / usual;
      const typical = (season + (last ? (share.naive * (before[step] ?? 0)) / last : 0)) / weight;
      const mine = (own[step] ?? 0) / brought;
      profile[step] = mine > 0 ? ownShare + ((1 - ownShare) * typical) / mine : 1;
    }
    from = until;
  }
  return profile;
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
