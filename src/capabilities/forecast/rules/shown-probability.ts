/** How a probability is shown: rounded to five percent, and at the ends in words instead of a certainty. */
export type ShownProbability = { readonly kind: 'below' | 'about' | 'above'; readonly percent: number };

/**
 * A probability as people should read it: to the nearest five percent, because more would claim what nobody knows; under
 * 5 % as "below 5", over 95 % as "above 95", never 0 or 100. Source: design of the decision engine, 2.3.
 */
export function shownProbability(probability: number): ShownProbability {
  if (probability < 0.05) return { kind: 'below', percent: 5 };
  if (probability > 0.95) return { kind: 'above', percent: 95 };
  return { kind: 'about', percent: Math.round(probability * 20) * 5 };
}
