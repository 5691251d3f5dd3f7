import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { hasChart, settledCharts } from '../rules/charts.ts';
import type { PaperDocument } from '../rules/document.ts';
import { stepsBetween } from '../rules/document-step.ts';
import type { FigureChoices } from '../rules/figure-states.ts';
import { settledFigures } from '../rules/figure-states.ts';
import { withMasthead } from '../rules/with-masthead.ts';
import type { Paper } from '../shapes.ts';
import { keepSnapshot } from '../store/life.ts';
import type { StoredPaper } from '../store/queries.ts';
import { insertSteps } from '../store/steps.ts';
import { updateContent } from '../store/writes.ts';
import { type DataAt, dataAt } from './data-figures.ts';
import { documentOfSource, draftContent, keptSource } from './draft-content.ts';
import { placesOf } from './indicator-series.ts';
import { noteOn } from './inside-paper.ts';
import { chartsAgainst, heldAgainst } from './paper-figures.ts';
import { documentOf, draftFor, paperFor } from './read-paper.ts';
import { sourceDigest } from './source-digest.ts';

/** Window under which the desk itself appends steps. */
const byDesk = 'desk';

type Next = { readonly document: PaperDocument; readonly source: string | null };

/** What a draft becomes, worked out of what it is. */
type Change = {
  readonly id: string;
  readonly act: 'save-paper' | 'settle-figures' | 'take-back-file';
  readonly next: (draft: StoredPaper, data: DataAt) => Promise<Next> | Next;
};

/** Saves a draft as text. Refuses `notFound`, `alreadyIssued`, `actNotNow`, `figureTokenUnclear`, `figureUnknown`, `tryAgain`. */
export function saveSource(desk: Desk, caller: Caller, wish: { id: string; source: string }): Promise<Paper> {
  const source = keptSource(wish.source);
  const next = async (draft: StoredPaper, data: DataAt) => {
    const read = await documentOfSource(desk, caller, { source, data });
    const masthead = documentOf(draft).content.find(({ type }) => type === 'masthead');
    const document =
      masthead?.type === 'masthead'
        ? withMasthead(read, { ...masthead.attrs, office: masthead.attrs.office ?? '' })
        : read;
    return { document, source };
  };
  return changedDraft(desk, caller, { id: wish.id, act: 'save-paper', next });
}

/** Saves a draft as a document. Refuses as `saveSource`, and `tryAgain` where somebody changed it since `version`. */
export function saveDocument(
  desk: Desk,
  caller: Caller,
  { id, document, version }: { id: string; document: PaperDocument; version: number },
): Promise<Paper> {
  const next = (draft: StoredPaper) => {
    if (draft.version !== version) throw new Refusal('tryAgain');
    return { document, source: null };
  };
  return changedDraft(desk, caller, { id, act: 'save-paper', next });
}

/** Takes new values of figures and charts, or keeps old ones for a reason. Refuses as `changedDraft`. */
export function settleFigures(
  desk: Desk,
  caller: Caller,
  { id, ...choices }: FigureChoices & { readonly id: string },
): Promise<Paper> {
  const next = async (draft: StoredPaper, data: DataAt) => {
    const document = documentOf(draft);
    const states = await heldAgainst(document, data);
    const places = hasChart(document) ? await placesOf(desk, caller) : [];
    const charts = await chartsAgainst(document, { data, places });
    const wish = { choices, asOf: data.asOf };
    return { document: settledCharts(settledFigures(document, states, wish), charts, wish), source: null };
  };
  return changedDraft(desk, caller, { id, act: 'settle-figures', next });
}

/**
 * Writes what a draft becomes, with the steps by which those who edit it follow. Refuses `notFound`, `alreadyIssued`,
 * `actNotNow`, and `tryAgain` where it changed in the meantime.
 */
export async function changedDraft(desk: Desk, caller: Caller, { id, act, next }: Change): Promise<Paper> {
  const now = desk.clock();
  const draft = await readInRemit(desk.db, caller, (tx) => draftFor(tx, caller, { id }));
  const data = dataAt(desk, caller);
  const content = await draftContent(desk, caller, { ...draft, ...(await next(draft, data)), now, data });
  const before = documentOf(draft);
  const steps = stepsBetween(before, content.document);
  return inRemit(desk.db, caller, async (tx) => {
    const locked = await draftFor(tx, caller, { id, isLocked: true });
    if (locked.version !== draft.version || locked.source !== draft.source) throw new Refusal('tryAgain');
    const on = noteOn(caller, locked, now);
    const { city, at: recordedAt, byName: recordedBy } = on;
    await insertSteps(tx, on, { since: locked.version, steps, client: byDesk });
    const version = locked.version + steps.length;
    await updateContent(tx, { city, id }, { ...content, version, recordedAt, recordedBy });
    if (steps.length > 0) await keepSnapshot(tx, on, { version, kind: 'automatic', document: content.document });
    await audit(tx, caller, {
      act: `publication.${act}`,
      path: locked.path,
      entityId: id,
      before: { version: locked.version, textSha256: sourceDigest(locked.text) },
      after: { version, titles: content.titles, textSha256: sourceDigest(content.text) },
      at: now,
    });
    return paperFor(tx, caller, id);
  });
}
