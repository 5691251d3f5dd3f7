/** Scenarios of a unit and of each action, one after the other, `draws` each. */
export type Scenarios = { readonly draws: number; readonly values: Float32Array; readonly goalYuan: number };

/** The unit's scenarios with the actions at some places taken. */
export function totalsWith({ draws, values }: Scenarios, places: readonly number[]): Float64Array {
  const totals = Float64Array.from(values.subarray(0, draws));
  for (const place of places) {
    const begin = (place + 1) * draws;
    for (let draw = 0; draw < draws; draw++) totals[draw] = (totals[draw] ?? 0) + (values[begin + draw] ?? 0);
  }
  return totals;
}

/** Share of the scenarios that reach the goal. */
export function shareReached(totals: ArrayLike<number>, goalYuan: number): number {
  let reached = 0;
  for (let draw = 0; draw < totals.length; draw++) if ((totals[draw] ?? 0) >= goalYuan) reached++;
  return totals.length === 0 ? 0 : reached / totals.length;
}

/** By how much the share would fall without each action that is taken, and rise with each that is not. */
export function worthOfEach(scenarios: Scenarios, places: readonly number[], actions: number): number[] {
  const { draws, values, goalYuan } = scenarios;
  const totals = totalsWith(scenarios, places);
  const now = shareReached(totals, goalYuan);
  return Array.from({ length: actions }, (_, place) => {
    const begin = (place + 1) * draws;
    const sign = places.includes(place) ? -1 : 1;
    let reached = 0;
    for (let draw = 0; draw < draws; draw++)
      if ((totals[draw] ?? 0) + sign * (values[begin + draw] ?? 0) >= goalYuan) reached++;
    return sign * (reached / draws - now);
  });
}
