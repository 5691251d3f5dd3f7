import type { z } from 'zod';
import { Refusal } from '#kernel/refusal.ts';
import { rightsOf } from '#kernel/right.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { isDemoCity } from '#platform/notes.ts';
import type { me } from '../contract.ts';
import { accountById } from '../store/queries.ts';
import { ownRemit } from './own-remit.ts';

/** What a person is told about the own account. */
export type Me = z.output<typeof me>;

/** Who is signed in, with what rights. */
export function readMe(desk: Desk, { remit, cityCode, accountId }: Caller): Promise<Me> {
  return inRemit(desk.db, ownRemit(remit), (tx) => meOf(tx, { cityCode, id: accountId }));
}

/** The same inside a transaction whose remit holds the account. Refuses `notFound`. */
export async function meOf(tx: Tx, key: { readonly cityCode: string; readonly id: string }): Promise<Me> {
  const account = await accountById(tx, key);
  if (!account) throw new Refusal('notFound');
  const { cityCode } = key;
  const { name, displayName, role, regionCode, regionName } = account;
  const isDemo = await isDemoCity(tx, cityCode);
  return { name, displayName, role, rights: [...rightsOf[role]], regionCode, regionName, cityCode, isDemo };
}
