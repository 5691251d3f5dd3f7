import { randomUUID } from 'node:crypto';
import type { Parsed } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { draftPaper as contract } from '../contract.ts';
import type { PaperDocument } from '../rules/document.ts';
import { seriesFor } from '../rules/document-number.ts';
import type { PaperKind } from '../rules/paper-state.ts';
import { withMasthead } from '../rules/with-masthead.ts';
import { withSignature } from '../rules/with-signature.ts';
import { withTail } from '../rules/with-tail.ts';
import type { Paper } from '../shapes.ts';
import { lastTail } from '../store/last-tail.ts';
import { insertEvent, keepSnapshot } from '../store/life.ts';
import { latestMasthead } from '../store/masthead-setting.ts';
import { isNumberTaken } from '../store/queries.ts';
import { insertDraft } from '../store/writes.ts';
import { type DataAt, dataAt } from './data-figures.ts';
import { type DraftContent, documentOfSource, draftContent, keptSource } from './draft-content.ts';
import { draftedSource } from './drafted-source.ts';
import { noteOn } from './inside-paper.ts';
import { issuerAmong, unitMasthead } from './masthead-defaults.ts';
import { paperFor } from './read-paper.ts';
import { sourceDigest } from './source-digest.ts';

/** A paper to begin: a document of some kind, as generators make it. */
export type PaperToDraft = {
  readonly kind: PaperKind;
  /** Papers of a series are numbered together; that of the unit's symbol or the kind unless given. */
  readonly series?: string | undefined;
  readonly year: number;
  readonly number?: number | undefined;
  /** For lists; the first title of the document unless given. */
  readonly title?: string;
  readonly document: PaperDocument;
};

type Wish = Parsed<typeof contract>['body'];

/**
 * Begins a paper from a text, a document, the data of a month, a meeting or an assessment, one of them.
 * Refuses `sourceOrMonth`, `kindNotDrafted`, `assessmentNotPublished`, `noWorkPlan`, `notFound`, `numberTaken`,
 * `figureTokenUnclear`, `figureUnknown`, `monthWithoutData`.
 */
export async function draftFromWish(desk: Desk, caller: Caller, wish: Wish): Promise<Paper> {
  const { source, month, document, subject } = wish;
  if ([source, month, document, subject].filter((given) => given !== undefined).length !== 1)
    throw new Refusal('sourceOrMonth');
  const data = dataAt(desk, caller);
  if (document !== undefined) return written(desk, caller, { ...wish, document, source: null, data });
  const text = keptSource(source ?? (await draftedSource(desk, caller, { ...wish, month, subject, data })));
  const read = await documentOfSource(desk, caller, { source: text, data }).catch((error: unknown) => {
    // Nobody wrote the tokens of what the desk drafts: it is the month that lacks what they stand for.
    const lacksData = month !== undefined && error instanceof Refusal && error.code === 'figureUnknown';
    throw lacksData ? new Refusal('monthWithoutData', { month }) : error;
  });
  const isBriefing = wish.kind === 'briefing';
  const { own, tail } = await readInRemit(desk.db, caller, async (tx) => ({
    own: await unitMasthead(tx, issuerAmong(await regionsOf(tx, caller.cityCode), caller.remit)),
    tail: isBriefing && source === undefined ? await lastTail(tx, caller.cityCode, wish.series ?? wish.kind) : null,
  }));
  const framed = isBriefing ? withTail(withMasthead(read, own), tail) : withSignature(read, wish.kind, own.author);
  // What is drafted here is signed; a text that somebody wrote stands as it is.
  const kept = source === undefined || isBriefing ? framed : read;
  return written(desk, caller, { ...wish, document: kept, source: text, data });
}

/** Begins a paper with a document, for what writes papers by itself. Refuses `numberTaken`. */
export function draftPaper(desk: Desk, caller: Caller, paper: PaperToDraft): Promise<Paper> {
  return written(desk, caller, { ...paper, source: null, data: dataAt(desk, caller) });
}

type ToWrite = PaperToDraft & { readonly source: string | null; readonly data: DataAt };

async function written(desk: Desk, caller: Caller, wish: ToWrite): Promise<Paper> {
  const now = desk.clock();
  const set = await readInRemit(desk.db, caller, (tx) => latestMasthead(tx, caller.remit));
  const place = {
    path: caller.remit,
    kind: wish.kind,
    series: wish.series ?? seriesFor(wish.kind, set?.symbols ?? {}),
    year: wish.year,
    askedNumber: wish.number ?? null,
  };
  const content = await draftContent(desk, caller, { ...wish, ...place, id: null, now });
  const id = await keptNewDraft(desk, caller, {
    ...place,
    title: wish.title ?? '',
    content,
    now,
    edition: 1,
    corrects: null,
  });
  return inRemit(desk.db, caller, (tx) => paperFor(tx, caller, id));
}

/** A draft to keep: a new paper, or the next edition of one that went out. */
export type NewDraft = {
  /** Of the unit that issues it. */
  readonly path: string;
  readonly kind: PaperKind;
  readonly series: string;
  readonly year: number;
  readonly askedNumber: number | null;
  readonly title: string;
  readonly content: DraftContent;
  readonly now: Date;
  readonly edition: number;
  readonly corrects: string | null;
  /** Why an issued paper is corrected. */
  readonly reason?: string;
};

/** Writes a draft with its first event and audit entry; its id. Refuses `numberTaken`. */
export function keptNewDraft(desk: Desk, caller: Caller, draft: NewDraft): Promise<string> {
  const { path, year, askedNumber, content, now, edition, corrects, series, reason = null } = draft;
  const { cityCode: city, accountId: draftedBy } = caller;
  const id = randomUUID();
  const on = noteOn(caller, { id, path }, now);
  return inRemit(desk.db, caller, async (tx) => {
    const asked = askedNumber !== null && edition === 1 ? { city, path, series, year, number: askedNumber } : null;
    if (asked && (await isNumberTaken(tx, asked))) throw new Refusal('numberTaken', { year, number: asked.number });
    await insertDraft(tx, {
      ...draft,
      ...content,
      ...{ city, id, draftedBy },
      recordedAt: on.at,
      recordedBy: on.byName,
    });
    await insertEvent(tx, on, { act: corrects === null ? 'draft' : 'correct', reason, version: 0 });
    await keepSnapshot(tx, on, { version: 0, kind: 'state', document: content.document });
    await audit(tx, caller, {
      act: corrects === null ? 'publication.draft-paper' : 'publication.correct-paper',
      path,
      entityId: id,
      before: null,
      after: {
        ...{ kind: draft.kind, year, number: askedNumber, edition, corrects, titles: content.titles },
        textSha256: sourceDigest(content.text),
      },
      at: now,
    });
    return id;
  });
}
