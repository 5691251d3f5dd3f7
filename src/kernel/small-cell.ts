/** An aggregate as the statistics bureau gives it: how many projects it is made of, and the share of the largest. */
export type Cell = {
  /** Null where it was not told. */
  readonly projects: number | null;
  /** Percent of the amount; null where it was not told. */
  readonly largestSharePercent: number | null;
};

/** Fewer projects than these, and each can work out the others. Source: domain catalogue 5.4.3 ([D]). */
const fewestProjects = 3;
const largestShare = 80;

/**
 * Whether a single respondent can be inferred from an aggregate: fewer than three projects, or one with more than 80 %.
 * What was not told is not judged. Source: 统计法 Art. 28; 统计法实施条例 Art. 29–30 (inferable aggregates count too).
 */
export function isSmallCell({ projects, largestSharePercent }: Cell): boolean {
  const isFew = projects !== null && projects > 0 && projects < fewestProjects;
  return isFew || (largestSharePercent !== null && largestSharePercent > largestShare);
}
