import type { Parsed, Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { takeSteps as contract } from '../contract-editing.ts';
import { isSnapshotDue } from '../rules/snapshot-due.ts';
import { documentAfter, mapsOf, type StepJson } from '../rules/steps.ts';
import { titlesOf } from '../rules/written-document.ts';
import { keepSnapshot } from '../store/life.ts';
import type { StoredPaper } from '../store/queries.ts';
import { insertSteps, lastSnapshot, writeDocument } from '../store/steps.ts';
import { noteOn } from './inside-paper.ts';
import { cursorsAt, moveCursors, notePresence, othersAt, tellNews } from './paper-news.ts';
import { documentOf, draftFor } from './read-paper.ts';
import { stepsReplyOf } from './read-steps.ts';

type Wish = Parsed<typeof contract>['params'] & Parsed<typeof contract>['body'];

/**
 * Takes the steps of one window if nobody was faster; else answers what the others did, and the window tries again on
 * top of it. Every step is kept with who made it and when; the audit has an entry whenever the paper is kept as a whole.
 * Refuses `notFound`, `alreadyIssued`, `actNotNow`, `versionAhead`, `stepsUnclear`.
 */
export async function takeSteps(desk: Desk, caller: Caller, wish: Wish): Promise<Reply<typeof contract>> {
  const { id, version, client, steps } = wish;
  const now = desk.clock();
  const reply = await inRemit(desk.db, caller, async (tx) => {
    const paper = await draftFor(tx, caller, { id, isLocked: true });
    if (version > paper.version) throw new Refusal('versionAhead', { version, latest: paper.version });
    const taken = version === paper.version;
    if (taken) await appended(tx, caller, { paper, steps, client, now });
    const latest = taken ? version + steps.length : paper.version;
    const key = { city: caller.cityCode, paper: id };
    return { ...(await stepsReplyOf(tx, key, { since: version, latest, state: paper.state })), taken };
  });
  notePresence(id, client, caller.name);
  if (reply.taken) {
    moveCursors(id, version, mapsOf(steps));
    tellNews(id);
  }
  return { ...reply, others: othersAt(id, caller.name), cursors: cursorsAt(id, client, reply.latest) };
}

/** Steps to append to a draft that is locked. */
export type StepsToAppend = {
  readonly paper: StoredPaper;
  readonly steps: readonly StepJson[];
  readonly client: string;
  readonly now: Date;
};

/** Appends steps to a locked draft and keeps it as it was before where that is due. Refuses `stepsUnclear`. */
export async function appended(tx: Tx, caller: Caller, { paper, steps, client, now }: StepsToAppend): Promise<void> {
  const on = noteOn(caller, paper, now);
  const before = documentOf(paper);
  const document = documentAfter(before, steps);
  const last = (await lastSnapshot(tx, on)) ?? null;
  if (isSnapshotDue(last, paper.version, now)) {
    await keepSnapshot(tx, on, { version: paper.version, kind: 'automatic', document: before });
    const entry = { act: 'publication.edit-paper', path: paper.path, entityId: paper.id, at: now } as const;
    const kept = last && { version: last.version };
    await audit(tx, caller, { ...entry, before: kept, after: { version: paper.version } });
  }
  await insertSteps(tx, on, { since: paper.version, steps, client });
  const titles = titlesOf(document).filter((title) => title !== '');
  await writeDocument(tx, on, { document, version: paper.version + steps.length, titles });
}
