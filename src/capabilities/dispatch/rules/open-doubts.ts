import type { Doubt } from '#kernel/doubt.ts';

/** Characters of a 说明 at most. */
export const longestExplanation = 1000;

/** A doubt by what it is about, as explanations of it are kept: `field/code`. */
export function doubtKey({ field, code }: Pick<Doubt, 'field' | 'code'>): string {
  return `${field}/${code}`;
}

/**
 * Doubts that stand in the way of a report: contradictions, and those that ask for a 说明 and have none. A note never does.
 * `explained` holds the keys of those that have one.
 */
export function openDoubts(
  doubts: readonly Doubt[],
  explained: ReadonlySet<string>,
): { readonly hard: readonly Doubt[]; readonly unexplained: readonly Doubt[] } {
  return {
    hard: doubts.filter(({ severity }) => severity === 'error'),
    unexplained: doubts.filter((doubt) => doubt.severity === 'warn' && !explained.has(doubtKey(doubt))),
  };
}
