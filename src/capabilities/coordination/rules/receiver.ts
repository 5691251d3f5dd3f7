import { Refusal } from '#kernel/refusal.ts';
import { isInRemit, type RegionKind } from '#kernel/region.ts';

/** Who gets a task: a unit, or the owner of a project. */
export type Receiver =
  | { readonly kind: 'unit'; readonly region: { readonly kind: RegionKind; readonly path: string } }
  | { readonly kind: 'owner'; readonly path: string };

/**
 * The city sets tasks for its counties and zones, a county for its townships and for owners of projects there: each
 * level answers for the one below it. Refuses `notFound` outside the remit, `taskForOneself` and `taskPastCounty`.
 */
export function checkReceiver(receiver: Receiver, by: { readonly remit: string; readonly cityCode: string }): void {
  const path = receiver.kind === 'unit' ? receiver.region.path : receiver.path;
  if (!isInRemit(path, by.remit)) throw new Refusal('notFound');
  const isOwner = receiver.kind === 'owner';
  if (!isOwner && path === by.remit) throw new Refusal('taskForOneself');
  const isTownship = receiver.kind === 'unit' && receiver.region.kind === 'township';
  if (by.remit === by.cityCode && (isOwner || isTownship)) throw new Refusal('taskPastCounty');
}

/** Where a task stands: who set it, and who has it. */
export type TaskPlace = { readonly path: string; readonly ownerCode: string | null; readonly setPath: string };

/** Whether somebody is of the unit that has the task. */
export function isOfReceiver(who: { readonly remit: string; readonly ownerCode: string | null }, task: TaskPlace) {
  if (task.ownerCode !== null) return who.ownerCode === task.ownerCode;
  return who.ownerCode === null && who.remit === task.path;
}

/** Whether somebody is of the unit that set the task. */
export function isOfSetter(who: { readonly remit: string; readonly ownerCode: string | null }, task: TaskPlace) {
  return who.ownerCode === null && who.remit === task.setPath;
}
