/**
 * Investment of the year that the goal asks for, in tenths of a yuan so that nothing is rounded: base × (1 + goal).
 * Source: growth = invested ÷ base − 1, as the growth room counts.
 */
function goalTimesThousand(baseYuan: number, goalTenths: number): number {
  return baseYuan * (1000 + goalTenths);
}

/** Share of the scenarios that reach the goal; null where there is no base to grow from. */
export function reachedShare(
  draws: ArrayLike<number>,
  { baseYuan, goalTenths }: { readonly baseYuan: number; readonly goalTenths: number },
): number | null {
  if (baseYuan <= 0 || draws.length === 0) return null;
  const goal = goalTimesThousand(baseYuan, goalTenths);
  let reached = 0;
  for (let draw = 0; draw < draws.length; draw++) if (Math.round(draws[draw] ?? 0) * 1000 >= goal) reached++;
  return reached / draws.length;
}
