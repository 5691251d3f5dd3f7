import { type RawBuilder, sql } from 'kysely';
import type { Caller } from '#platform/caller.ts';
import type { Tx } from '#platform/database.ts';
import type { SavedView } from '../contract-table.ts';

type Whose = Pick<Caller, 'cityCode' | 'accountId'>;

const shown = ({ accountId }: Whose): RawBuilder<unknown> => sql`
  id, name, search, is_shared as "isShared", is_default and account_id = ${accountId}::uuid as "isDefault",
  account_id = ${accountId}::uuid as "isOwn", account_name as "by"`;

/** The caller's own views, then those that others share with the caller's place; at most 200. */
export async function viewsFor(tx: Tx, caller: Whose): Promise<SavedView[]> {
  const { rows } = await sql<SavedView>`
    select ${shown(caller)} from project_library.saved_view
    where city_code = ${caller.cityCode} and (account_id = ${caller.accountId}::uuid or is_shared)
    order by account_id = ${caller.accountId}::uuid desc, name collate "C", id limit 200`.execute(tx);
  return rows;
}

/** A view by its id, whosever it is; undefined where the caller may not see it. */
export async function viewById(tx: Tx, caller: Whose, id: string): Promise<SavedView | undefined> {
  const { rows } = await sql<SavedView>`
    select ${shown(caller)} from project_library.saved_view where city_code = ${caller.cityCode} and id = ${id}::uuid`.execute(
    tx,
  );
  return rows[0];
}

/** A view as it is to be kept. */
export type ViewToKeep = Pick<SavedView, 'id' | 'name' | 'search' | 'isShared' | 'isDefault'> & {
  readonly path: string;
  readonly recordedAt: string;
};

/** Keeps a view of the caller; where it is to be the one to begin with, the others no longer are. */
export async function keepView(tx: Tx, caller: Whose & Pick<Caller, 'name'>, view: ViewToKeep): Promise<void> {
  const { cityCode, accountId } = caller;
  if (view.isDefault)
    await sql`update project_library.saved_view set is_default = false
      where city_code = ${cityCode} and account_id = ${accountId}::uuid and is_default`.execute(tx);
  await sql`
    insert into project_library.saved_view
      (city_code, id, path, account_id, account_name, name, search, is_shared, is_default, recorded_at)
    values (${cityCode}, ${view.id}::uuid, ${view.path}, ${accountId}::uuid, ${caller.name}, ${view.name}, ${view.search},
      ${view.isShared}, ${view.isDefault}, ${view.recordedAt}::timestamptz)
    on conflict (city_code, id) do update set name = excluded.name, search = excluded.search,
      is_shared = excluded.is_shared, is_default = excluded.is_default, recorded_at = excluded.recorded_at`.execute(tx);
}

/** Deletes a view of the caller. */
export async function dropView(tx: Tx, { cityCode, accountId }: Whose, id: string): Promise<void> {
  await sql`delete from project_library.saved_view
    where city_code = ${cityCode} and id = ${id}::uuid and account_id = ${accountId}::uuid`.execute(tx);
}
