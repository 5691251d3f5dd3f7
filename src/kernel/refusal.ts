/**
 * A business rule said no. `code` is a key of a room's terms, so both languages can explain it;
 * `facts` fill the blanks of that sentence.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: string;
  readonly facts: Facts;
  constructor(code: string, facts: Facts = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}

/** The values that a sentence about a refusal or a doubt names: amounts in yuan, cell addresses, names, dates. */
export type Facts = Readonly<Record<string, string | number>>;
