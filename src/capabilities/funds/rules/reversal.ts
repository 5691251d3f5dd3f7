import { Refusal } from '#kernel/refusal.ts';
import { addedBalances, type Balances, type MovementKind, reversedBalances } from './fund.ts';

/** A row of the ledger that somebody wants to reverse. */
export type ReversibleMovement = {
  readonly kind: MovementKind;
  readonly movedOn: string;
  readonly moved: Balances;
  /** Whether a counter-entry stands already. */
  readonly isReversed: boolean;
};

/** What a counter-entry is held against: balances of the source, and of the project for the money of that source. */
export type ReversalContext = {
  readonly source: Balances;
  readonly account: Pick<Balances, 'allocatedYuan' | 'paidYuan'> | null;
  readonly on: string;
  readonly today: string;
};

/**
 * The counter-entry (红冲) of a row. A row is reversed once, and only where what followed from it allows: an allocation
 * whose money was paid must have its payments reversed first.
 * Refuses `reversalOfReversal`, `reversedAlready`, `dateAhead`, `beforeMovement`, `reversalBreaks`.
 */
export function reversalOf(movement: ReversibleMovement, { source, account, on, today }: ReversalContext): Balances {
  if (movement.kind === 'reversal') throw new Refusal('reversalOfReversal');
  if (movement.isReversed) throw new Refusal('reversedAlready');
  if (on > today) throw new Refusal('dateAhead', { on });
  if (on < movement.movedOn) throw new Refusal('beforeMovement', { on, movedOn: movement.movedOn });
  const moved = reversedBalances(movement.moved);
  const isProjects = account === null || isSound({ ...accountAfter(account, moved) });
  if (!isSound(addedBalances(source, moved)) || !isProjects) throw new Refusal('reversalBreaks');
  return moved;
}

function accountAfter(account: Pick<Balances, 'allocatedYuan' | 'paidYuan'>, moved: Balances): Balances {
  const allocatedYuan = account.allocatedYuan + moved.allocatedYuan;
  return {
    issuedYuan: Math.max(allocatedYuan, 0),
    arrivedYuan: 0,
    allocatedYuan,
    paidYuan: account.paidYuan + moved.paidYuan,
  };
}

/** Whether balances can be: nothing arrives or is allocated beyond what was issued, nothing is paid beyond that. */
export function isSound({ issuedYuan, arrivedYuan, allocatedYuan, paidYuan }: Balances): boolean {
  return (
    arrivedYuan >= 0 &&
    arrivedYuan <= issuedYuan &&
    allocatedYuan <= issuedYuan &&
    paidYuan >= 0 &&
    paidYuan <= allocatedYuan
  );
}
