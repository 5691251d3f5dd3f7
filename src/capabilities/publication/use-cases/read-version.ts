import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { PaperDocument } from '../rules/document.ts';
import { documentAfter, stepsAtOnce } from '../rules/steps.ts';
import { documentOf } from '../store/documents.ts';
import { type PaperKey, snapshotUpTo, stepsAfter } from '../store/steps.ts';
import { type EditedPaper, withDocument } from './draft-to-edit.ts';

/** The document of a paper as it stood at a version. Refuses `notFound` and `versionAhead`. */
export function readVersion(
  desk: Desk,
  caller: Caller,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<{ version: number; doc: PaperDocument }> {
  const key = { city: caller.cityCode, paper: id };
  return readInRemit(desk.db, caller, async (tx) => {
    const stored = await documentOf(tx, key);
    if (!stored) throw new Refusal('notFound');
    return { version, doc: await documentAt(tx, key, { paper: withDocument(stored), version }) };
  });
}

/** The document at a version: the nearest one that was kept before it, and the steps since. Refuses `versionAhead`. */
export async function documentAt(
  tx: Tx,
  key: PaperKey,
  { paper, version }: { readonly paper: EditedPaper; readonly version: number },
): Promise<PaperDocument> {
  if (version > paper.version) throw new Refusal('versionAhead', { version, latest: paper.version });
  if (version === paper.version) return paper.doc;
  const kept = await snapshotUpTo(tx, key, version);
  if (!kept) throw new Refusal('notFound');
  let doc = kept.doc;
  for (let since = kept.version; since < version; since += stepsAtOnce) {
    const steps = await stepsAfter(tx, key, { since, upTo: version, limit: stepsAtOnce });
    doc = documentAfter(
      doc,
      steps.map(({ step }) => step),
    );
  }
  return doc;
}
