import type { Parsed, Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { takeSteps as contract } from '../contract-editing.ts';
import { isSnapshotDue } from '../rules/snapshot-due.ts';
import { documentAfter, type StepJson } from '../rules/steps.ts';
import { titlesOf } from '../rules/written-document.ts';
import { writeDocument } from '../store/documents.ts';
import { insertSteps, lastSnapshot, type PaperKey, writeSnapshot } from '../store/steps.ts';
import { draftToEdit, type EditedPaper } from './draft-to-edit.ts';
import { notePresence, othersAt, tellNews } from './paper-news.ts';
import { stepsReplyOf } from './read-steps.ts';

type Wish = Parsed<typeof contract>['params'] & Parsed<typeof contract>['body'];

/**
 * Takes the steps of one window if nobody was faster; else answers what the others did, and the window tries again on
 * top of it. Every step is kept with who made it and when; the audit has an entry whenever the paper is kept as a whole.
 * Refuses `notFound`, `paperNotDraft`, `versionAhead`, `stepsUnclear`.
 */
export async function takeSteps(desk: Desk, caller: Caller, wish: Wish): Promise<Reply<typeof contract>> {
  const { id, version, client, steps } = wish;
  const key: PaperKey = { city: caller.cityCode, paper: id };
  const now = desk.clock();
  const reply = await inRemit(desk.db, caller, async (tx) => {
    const paper = await draftToEdit(tx, key);
    if (version > paper.version) throw new Refusal('versionAhead', { version, latest: paper.version });
    const taken = version === paper.version;
    if (taken) await appended(tx, caller, { key, paper, steps, client, now });
    const latest = taken ? version + steps.length : paper.version;
    return { ...(await stepsReplyOf(tx, key, { since: version, latest, state: paper.state })), taken };
  });
  notePresence(id, client, caller.name);
  if (reply.taken) tellNews(id);
  return { ...reply, others: othersAt(id, client) };
}

/** Steps to append to a paper that is locked. */
export type StepsToAppend = {
  readonly key: PaperKey;
  readonly paper: EditedPaper;
  readonly steps: readonly StepJson[];
  readonly client: string;
  readonly now: Date;
};

/** Appends steps to a locked draft and keeps it as it was before where that is due. Refuses `stepsUnclear`. */
export async function appended(
  tx: Tx,
  caller: Caller,
  { key, paper, steps, client, now }: StepsToAppend,
): Promise<void> {
  const at = now.toISOString();
  const doc = documentAfter(paper.doc, steps);
  const last = (await lastSnapshot(tx, key)) ?? null;
  const { accountId, name } = caller;
  if (isSnapshotDue(last, paper.version, now)) {
    const { version, path } = paper;
    await writeSnapshot(tx, key, { ...paper, kind: 'automatic', name: null, accountId, by: name, at });
    const entry = { act: 'publication.edit-paper', path, entityId: key.paper, at: now } as const;
    await audit(tx, caller, { ...entry, before: last && { version: last.version }, after: { version } });
  }
  await insertSteps(tx, key, {
    since: paper.version,
    steps,
    author: { path: paper.path, client, accountId, name, at },
  });
  const version = paper.version + steps.length;
  await writeDocument(tx, key, { doc, version, titles: titlesOf(doc).filter((title) => title !== ''), at, by: name });
}
