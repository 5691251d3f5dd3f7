import type { Facts } from '#kernel/refusal.ts';
import type { DifferenceClass } from './classes.ts';

/**
 * One sentence about a row: a key of the room's terms with its facts; of a difference also the class that it speaks
 * for.
 */
export type Reason = { readonly code: string; readonly facts: Facts; readonly class?: DifferenceClass };

/** Something in which a row differs, and the class that it speaks for. */
export type Finding = Reason & { readonly class: DifferenceClass };

/** A reason with its facts. */
export function reason(code: string, facts: Facts = {}): Reason {
  return { code, facts };
}
