import type { Facts } from '#kernel/refusal.ts';
import { sentence } from '#kernel/terms.ts';
import { terms } from './terms.ts';

/** The built-in database cannot be opened or closed; `code` is a key of this folder's terms, the message its English. */
export class PostgresTrouble extends Error {
  override readonly name = 'PostgresTrouble';
  readonly code: keyof typeof terms;
  readonly facts: Facts;
  constructor(code: keyof typeof terms, facts: Facts) {
    super(sentence(terms, code, 'en', facts));
    this.code = code;
    this.facts = facts;
  }
}

/** The words of whatever was thrown. */
export function wordsOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
