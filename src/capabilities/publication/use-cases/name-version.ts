import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { PaperVersion } from '../contract-editing.ts';
import { keepSnapshot } from '../store/life.ts';
import { insidePaper, noteOn } from './inside-paper.ts';
import { documentOf } from './read-paper.ts';

/** Keeps a paper as it stands under a name. Refuses `notFound`. */
export function nameVersion(
  desk: Desk,
  caller: Caller,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<PaperVersion> {
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const paper = await insidePaper(tx, caller, { id, isLocked: true });
    const { version, path } = paper;
    await keepSnapshot(tx, noteOn(caller, paper, now), { version, kind: 'named', name, document: documentOf(paper) });
    const entry = { act: 'publication.name-version', path, entityId: id, at: now } as const;
    await audit(tx, caller, { ...entry, before: null, after: { version, name } });
    return { version, kind: 'named', name, by: caller.name, at: now.toISOString() };
  });
}
