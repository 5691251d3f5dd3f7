import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { type deleteView as deleteContract, type SavedView, savedView } from '../contract-table.ts';
import { mayKeepView } from '../rules/saved-view.ts';
import { dropView, keepView, viewById, viewsFor } from '../store/saved-views.ts';

type Wish = Pick<SavedView, 'id' | 'name' | 'search' | 'isShared' | 'isDefault'>;

/** Keeps a view or changes an own one. Refuses `notFound` for somebody else's and what `mayKeepView` refuses. */
export function saveView(desk: Desk, caller: Caller, wish: Wish): Promise<SavedView> {
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const known = await viewById(tx, caller, wish.id);
    if (known && !known.isOwn) throw new Refusal('notFound');
    const own = (await viewsFor(tx, caller)).filter(({ isOwn }) => isOwn);
    mayKeepView(wish, { own, rights: caller.rights });
    await keepView(tx, caller, { ...wish, path: caller.remit, recordedAt: now.toISOString() });
    const kept = savedView.parse({ ...wish, isOwn: true, by: caller.name });
    const note = { act: 'project-library.save-view', path: caller.remit, entityId: wish.id, at: now };
    await audit(tx, caller, { ...note, before: known ?? null, after: kept });
    return kept;
  });
}

/** Deletes an own view. Refuses `notFound`, also for somebody else's. */
export function deleteView(desk: Desk, caller: Caller, id: string): Promise<Reply<typeof deleteContract>> {
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const known = await viewById(tx, caller, id);
    if (!known?.isOwn) throw new Refusal('notFound');
    await dropView(tx, caller, id);
    const note = { act: 'project-library.delete-view', path: caller.remit, entityId: id, at: now };
    await audit(tx, caller, { ...note, before: known, after: null });
    return { deleted: true };
  });
}
