import { Refusal } from '#kernel/refusal.ts';
import { isInRemit } from '#kernel/region.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { regionsOf } from '../../organisation/public.ts';
import { type EntryRules, entryRules } from '../contract-entry.ts';
import { mayKeepRules } from '../rules/entry-rules.ts';
import { appendRules, versionsOfRules } from '../store/entry-rules.ts';

/**
 * Appends a version of a rule set. Refuses `rulesChanged` where somebody was quicker, `regionOutside`, and what
 * `mayKeepRules` refuses.
 */
export function keepEntryRules(
  desk: Desk,
  caller: Caller,
  wish: Omit<EntryRules, 'recordedAt' | 'recordedBy'>,
): Promise<EntryRules> {
  mayKeepRules(wish);
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const [known] = await versionsOfRules(tx, caller.cityCode, wish.id);
    if ((known?.version ?? 0) !== wish.version) throw new Refusal('rulesChanged', { by: known?.recordedBy ?? '—' });
    const regions = await regionsOf(tx, caller.cityCode);
    const pathOf = (code: string) => regions.find((region) => region.code === code && region.kind !== 'township')?.path;
    const path = pathOf(wish.regionCode);
    const isOwn = (place: string | undefined) => place !== undefined && isInRemit(place, caller.remit);
    if (!path || !isOwn(path) || (known && !isOwn(pathOf(known.regionCode)))) throw new Refusal('regionOutside');
    const stamp = { recordedAt: now.toISOString(), recordedBy: caller.name };
    const set = entryRules.parse({ ...wish, version: wish.version + 1, ...stamp });
    await appendRules(tx, { ...set, cityCode: caller.cityCode, path });
    const note = { act: 'project-library.set-entry-rules', path, entityId: wish.id, at: now };
    await audit(tx, caller, { ...note, before: known ?? null, after: set });
    return set;
  });
}

/** Versions of a rule set. Refuses `notFound`. */
export async function readRuleVersions(desk: Desk, caller: Caller, id: string): Promise<EntryRules[]> {
  const versions = await readInRemit(desk.db, caller, (tx) => versionsOfRules(tx, caller.cityCode, id));
  if (versions.length === 0) throw new Refusal('notFound');
  return versions;
}
