/** How much the next month owes to the pace of the last ones, and how that fades from month to month. */
const [nextMonth, fading] = [0.5, 0.75];

/** No month is taken to bring more than this share of what is left of the year because of the last ones. */
const mostOfYear = 1 / 3;

/** No month becomes more than so many times what it was, or less than its reciprocal. */
const mostTimes = 4;

/** What is known of a group: its usual month of late, the seasons ahead, and the first month forecast. */
export type Lately = { readonly lately: number; readonly ahead: Float64Array; readonly origin: number };

/**
 * By what each step of a group’s draws is multiplied, so that the next months go on from the pace of the last ones and the
 * later ones make up for it. What the rest of the calendar year brings in the mean stays as it is; so do later years.
 */
export function nearMonths(expected: Float64Array, { lately, ahead, origin }: Lately): Float64Array {
  const until = Math.min(expected.length, 12 - (origin % 12));
  const year = expected.subarray(0, until);
  const brought = year.reduce((sum, yuan) => sum + yuan, 0);
  const fade = year.map((_, step) => fading ** step);
  const free = year.map((yuan, step) => (1 - (fade[step] ?? 0)) * yuan);
  const room = free.reduce((sum, yuan) => sum + yuan, 0);
  const factors = new Float64Array(expected.length).fill(1);
  if (brought <= 0 || room <= 0) return factors;
  const wanted = year.map((yuan, step) => {
    const weight = nextMonth * (fade[step] ?? 0);
    return (1 - weight) * yuan + weight * Math.min(lately * (ahead[step] ?? 1), brought * mostOfYear);
  });
  const missing = brought - wanted.reduce((sum, yuan) => sum + yuan, 0);
  const evened = wanted.map((yuan, step) => {
    const own = year[step] ?? 0;
    return Math.max(own / mostTimes, Math.min(own * mostTimes, yuan + (missing * (free[step] ?? 0)) / room));
  });
  const whole = evened.reduce((sum, yuan) => sum + yuan, 0);
  for (let step = 0; step < until && whole > 0; step++)
    if ((year[step] ?? 0) > 0) factors[step] = ((evened[step] ?? 0) * brought) / whole / (year[step] ?? 1);
  return factors;
}
