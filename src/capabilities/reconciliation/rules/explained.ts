import type { DifferenceClass } from './classes.ts';
import type { Decision } from './memory.ts';
import type { Finding, Reason } from './reason.ts';

/** What of a row's differences an explanation covers, and what has come since. */
export type Explained = { readonly isNew: readonly Finding[]; readonly isCovered: readonly Finding[] };

/**
 * Parts the differences of a row by what a person explained: of the same thing and of a kind that the row had then, or
 * that the explanation itself named. An old explanation answers nothing that came after it: a project that was withdrawn
 * since is withdrawn, whatever was said of its amounts. Where it is not known what the row told then, all is covered but
 * a withdrawal.
 */
export function explainedBy({ class: said, told }: Decision, findings: readonly Finding[]): Explained {
  const known = told?.filter((reason) => reason.class !== undefined || reason.facts.amount !== undefined) ?? [];
  const isSame = (one: Finding, then: Reason) =>
    subjectOf(one) === subjectOf(then) && (one.class === said || (then.class ?? one.class) === one.class);
  const isCovered = (one: Finding) =>
    known.length === 0 ? one.class !== 'withdrawn' || said === 'withdrawn' : known.some((then) => isSame(one, then));
  return { isNew: findings.filter((one) => !isCovered(one)), isCovered: findings.filter(isCovered) };
}

/** What a difference is about: an amount, else what its sentence names; one thing may be told in several sentences. */
function subjectOf({ class: name, code, facts }: Reason): string {
  if (facts.amount !== undefined) return String(facts.amount);
  if (name === 'withdrawn') return name satisfies DifferenceClass;
  return code === 'codeMistyped' ? 'codeOther' : code;
}
