import { Refusal } from '#kernel/refusal.ts';

/** What a rule of the ledger says about a row of a file: its answer, or the refusal it would give a person. */
export function answered<T>(rule: () => T): { readonly value: T } | { readonly refusal: Refusal } {
  try {
    return { value: rule() };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error };
    throw error;
  }
}
