import { Refusal } from '#kernel/refusal.ts';

/**
 * The unit whose figures are meant: the one asked for, else that of the caller's own remit; null for the whole city.
 * Refuses `notFound` for a unit outside of the remit.
 */
export function unitSeen(
  { cityCode, remit }: { readonly cityCode: string; readonly remit: string },
  asked: string | undefined,
): string | null {
  const own = remit.split('/')[1] ?? null;
  const unit = asked === cityCode ? null : (asked ?? own);
  if (own !== null && unit !== own) throw new Refusal('notFound');
  return unit;
}
