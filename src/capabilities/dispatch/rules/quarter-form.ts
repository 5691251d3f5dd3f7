import { Refusal } from '#kernel/refusal.ts';
import { lastMonthOf } from './rounds.ts';

/** Where a county's form of a quarter stands. */
export type QuarterState = 'blank' | 'draft' | 'submitted' | 'returned' | 'accepted';

/** A county may write its form until it is handed in. Refuses `quarterWaits`, `quarterAccepted`. */
export function mayWriteQuarter(state: QuarterState): void {
  if (state === 'submitted') throw new Refusal('quarterWaits');
  if (state === 'accepted') throw new Refusal('quarterAccepted');
}

/** A form that is handed in names problems, causes and countermeasures. Refuses `quarterEmpty`. */
export function mayHandIn(words: {
  problems: string | null;
  causes: string | null;
  countermeasures: string | null;
}): void {
  if ([words.problems, words.causes, words.countermeasures].some((text) => text === null || text === ''))
    throw new Refusal('quarterEmpty');
}

/** What the city decides. Refuses `nothingToDecide`, and `reasonMissing` but for an acceptance. */
export function decidedQuarter(
  state: QuarterState,
  { decision, reason }: { readonly decision: 'accept' | 'return' | 'unaccept'; readonly reason: string | null },
): 'accepted' | 'returned' | 'submitted' {
  if (state !== (decision === 'unaccept' ? 'accepted' : 'submitted')) throw new Refusal('nothingToDecide');
  if (decision !== 'accept' && reason === null) throw new Refusal('reasonMissing');
  switch (decision) {
    case 'accept':
      return 'accepted';
    case 'return':
      return 'returned';
    case 'unaccept':
      return 'submitted';
  }
}

/** The last month before a quarter within its year; null for the first quarter. */
export function monthBeforeQuarter(quarter: string): string | null {
  const number = Number(quarter.slice(6)) - 1;
  return number === 0 ? null : lastMonthOf(`${quarter.slice(0, 4)}-Q${number}`);
}
