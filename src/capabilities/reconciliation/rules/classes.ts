/**
 * Lists that are held against the library: projects with names as the statistics bureau may give them, what owners
 * declare about their own projects, approvals of 发改, payments of finance, and the bureau's sums by county.
 * Source: domain catalogue 5.3, 5.4.
 */
export const listKinds = ['statistics', 'ownerDeclared', 'approvals', 'payments', 'aggregates'] as const;
export type ListKind = (typeof listKinds)[number];

/** Rows of a list that are held against the library at most. */
export const mostListRows = 20_000;

/** What a row of a list is to the library. Source: domain catalogue 5.4.4. */
export const differenceClasses = [
  'equal',
  'notEntered',
  'otherCode',
  'otherCounty',
  'timing',
  'unit',
  'amount',
  'caliber',
  'withdrawn',
  'duplicate',
  'unknown',
] as const;
export type DifferenceClass = (typeof differenceClasses)[number];

/** What a person says of a row and a project, or of a project that a list lacks. */
export const verdicts = ['same', 'different', 'explained'] as const;
export type Verdict = (typeof verdicts)[number];

/** Whether a note says why: more than a mark. */
export function saysWhy(note: string): boolean {
  return note.trim().length >= 2;
}
