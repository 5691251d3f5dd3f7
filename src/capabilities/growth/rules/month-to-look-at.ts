/** A round as far as it says whether its month can be looked at. */
export type RoundDue = { readonly month: string; readonly dueOn: string; readonly state: 'open' | 'locked' };

/**
 * The month whose figures are shown first: the newest whose reports are due, or locked. While a month is still being
 * reported its growth is low for that reason alone. The newest where none is due yet; null without a round.
 * `rounds` are given newest first.
 */
export function monthToLookAt(rounds: readonly RoundDue[], today: string): string | null {
  const settled = rounds.find((round) => isOver(round, today));
  return (settled ?? rounds[0])?.month ?? null;
}

/** The months that are still being reported: their figures are low for that reason alone. */
export function monthsUnderWay(rounds: readonly RoundDue[], today: string): string[] {
  return rounds.filter((round) => !isOver(round, today)).map(({ month }) => month);
}

function isOver({ dueOn, state }: RoundDue, today: string): boolean {
  return state === 'locked' || dueOn < today;
}
