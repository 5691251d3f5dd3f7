import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { PaperDocument } from '../rules/document.ts';
import { documentAfter, stepsAtOnce } from '../rules/steps.ts';
import type { StoredPaper } from '../store/queries.ts';
import { snapshotUpTo, stepsAfter } from '../store/steps.ts';
import { insidePaper } from './inside-paper.ts';
import { documentOf } from './read-paper.ts';

/** The document of a paper as it stood at a version. Refuses `notFound` and `versionAhead`. */
export function readVersion(
  desk: Desk,
  caller: Caller,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<{ version: number; doc: PaperDocument }> {
  return readInRemit(desk.db, caller, async (tx) => {
    const paper = await insidePaper(tx, caller, { id });
    return { version, doc: await documentAt(tx, caller, { paper, version }) };
  });
}

/** The document at a version: the nearest one that was kept before it, and the steps since. Refuses `versionAhead`. */
export async function documentAt(
  tx: Tx,
  { cityCode: city }: Caller,
  { paper, version }: { readonly paper: StoredPaper; readonly version: number },
): Promise<PaperDocument> {
  if (version > paper.version) throw new Refusal('versionAhead', { version, latest: paper.version });
  if (version === paper.version) return documentOf(paper);
  const key = { city, paper: paper.id };
  const kept = await snapshotUpTo(tx, key, version);
  if (!kept) throw new Refusal('notFound');
  let { doc } = kept;
  for (let since = kept.version; since < version; since += stepsAtOnce) {
    const steps = await stepsAfter(tx, key, { since, upTo: version, limit: stepsAtOnce });
    doc = documentAfter(
      doc,
      steps.map(({ step }) => step),
    );
  }
  return doc;
}
