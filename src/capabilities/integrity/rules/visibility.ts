/** Days for which a new flag is for the unit alone, unless a city sets otherwise. Our own choice ([D]). */
export const defaultAnswerDays = 7;

/**
 * Instant before which a flag must have been seen first, so that the city’s desk and the auditor see it although the unit
 * has said nothing: a question is asked of the unit first. Source: 统计法 Art. 9; domain catalogue 3.3.
 */
export function citySeesSince(now: Date, answerDays: number): Date {
  return new Date(now.getTime() - answerDays * 86_400_000);
}

/** Whether somebody with this remit looks at a flag from above its unit, and so waits for the answer. */
export function looksFromAbove(remit: string): boolean {
  return !remit.includes('/');
}

/** Whether a flag may be seen now: by the unit at once, from above after its answer or when the days have passed. */
export function maySeeFlag(
  flag: { readonly firstSeenAt: string; readonly answeredAt: string | null },
  { remit, now, answerDays }: { readonly remit: string; readonly now: Date; readonly answerDays: number },
): boolean {
  if (!looksFromAbove(remit) || flag.answeredAt !== null) return true;
  return new Date(flag.firstSeenAt) <= citySeesSince(now, answerDays);
}
