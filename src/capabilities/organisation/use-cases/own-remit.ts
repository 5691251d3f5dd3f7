import type { Remit } from '#platform/database.ts';

/**
 * The remit for what a person does to the own account. Without the owner's filter, which hides every row of a table
 * that has no owner in it, accounts and sessions among them.
 */
export function ownRemit(path: string): Remit {
  return { remit: path, ownerCode: null };
}
