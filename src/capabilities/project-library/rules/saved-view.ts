import { Refusal } from '#kernel/refusal.ts';
import type { Right } from '#kernel/right.ts';
import { maxOwnViews, type SavedView } from '../contract-table.ts';

/**
 * Whether a view may be kept under its name. Sharing is for those who run a desk: what it shares stands in the list of
 * everybody below. Refuses `viewNameTaken`, `tooManyViews`, `mayNotShare`.
 */
export function mayKeepView(
  wish: Pick<SavedView, 'id' | 'name' | 'isShared'>,
  { own, rights }: { readonly own: readonly Pick<SavedView, 'id' | 'name'>[]; readonly rights: readonly Right[] },
): void {
  const others = own.filter(({ id }) => id !== wish.id);
  if (others.some(({ name }) => name === wish.name)) throw new Refusal('viewNameTaken', { name: wish.name });
  if (others.length >= maxOwnViews) throw new Refusal('tooManyViews', { limit: maxOwnViews });
  if (wish.isShared && !rights.includes('project-library.share-view')) throw new Refusal('mayNotShare');
}
