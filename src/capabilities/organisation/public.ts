import type { Region } from '#kernel/region.ts';
import type { Author } from '#platform/audit.ts';
import type { Db, Tx } from '#platform/database.ts';
import { type Account, type AccountsAsked, accountsOf, personNames } from './store/queries.ts';
import { cityRegions } from './store/regions.ts';
import { resetAccount as reset } from './use-cases/reset-account.ts';

export type { Account, AccountsAsked } from './store/queries.ts';
export { cityCodes } from './store/regions.ts';
export { type HeldCallers, heldCallers } from './use-cases/held-callers.ts';
export { loadRegions } from './use-cases/load-regions.ts';
export { type AccountToMake, type MadeAccount, makeAccount } from './use-cases/make-account.ts';
export type { Me } from './use-cases/read-me.ts';
export { type SetupLinkWish, setupLink } from './use-cases/setup-link.ts';
export { type Unlock, unlockAccount } from './use-cases/unlock-account.ts';

/** A region with its place in the tree, `331000/331023`, and the name that fits a narrow column. */
export type PlacedRegion = Region & { readonly path: string; readonly shortName: string };

/** Regions of a city: itself first, then counties and zones, then townships, each by code. Needs no remit. */
export function regionsOf(db: Db | Tx, cityCode: string): Promise<PlacedRegion[]> {
  return cityRegions(db, cityCode);
}

/** Counties and zones of a city by code. Needs no remit. */
export async function unitsOf(db: Db | Tx, cityCode: string): Promise<PlacedRegion[]> {
  const regions = await cityRegions(db, cityCode);
  return regions.filter(({ kind }) => kind === 'county' || kind === 'zone');
}

/** Tells who is behind a sign-in name, as the caller may know it; a name nobody has stays as it is. */
export async function personsOf(tx: Tx): Promise<(name: string) => string> {
  const people = new Map((await personNames(tx)).map(({ name, displayName }) => [name, displayName]));
  return (name) => people.get(name) ?? name;
}

/** Accounts of a city by sign-in name, page by page. The remit of the transaction must be the city. */
export function listAccounts(
  tx: Tx,
  at: { readonly cityCode: string; readonly now: Date },
  asked: AccountsAsked,
): Promise<{ rows: Account[]; next: string | null }> {
  return accountsOf(tx, at, asked);
}

/**
 * For the command line: voids the password of the account `name`, ends its sessions, unlocks it, and returns the token
 * of a one-time link (page `/activate/<token>`). Refuses `notFound` and `accountDisabled`.
 */
export function resetAccount(
  tx: Tx,
  author: Author,
  { name, now }: { readonly name: string; readonly now: Date },
): Promise<{ id: string; token: string }> {
  return reset(tx, author, { by: { name }, now, isFromServer: true });
}
