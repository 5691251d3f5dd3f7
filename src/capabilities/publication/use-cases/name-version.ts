import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { PaperVersion } from '../contract-editing.ts';
import { lockedDocument } from '../store/documents.ts';
import { writeSnapshot } from '../store/steps.ts';
import { withDocument } from './draft-to-edit.ts';

/** Keeps a paper as it stands under a name. Refuses `notFound`; an issued paper is frozen and needs none. */
export function nameVersion(
  desk: Desk,
  caller: Caller,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<PaperVersion> {
  const key = { city: caller.cityCode, paper: id };
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const found = await lockedDocument(tx, key);
    if (!found) throw new Refusal('notFound');
    const { version, doc, path } = withDocument(found);
    const kept = { version, kind: 'named', name, by: caller.name, at: now.toISOString() } as const;
    await writeSnapshot(tx, key, { ...kept, doc, path, accountId: caller.accountId });
    const entry = { act: 'publication.name-version', path, entityId: id, at: now } as const;
    await audit(tx, caller, { ...entry, before: null, after: { version, name } });
    return kept;
  });
}
