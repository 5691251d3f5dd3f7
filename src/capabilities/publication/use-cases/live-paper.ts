import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { hasChart } from '../rules/charts.ts';
import { isUnsettled } from '../rules/figure-states.ts';
import { isSettledAtFigure } from '../rules/finding.ts';
import { type LifeAct, type LivingPaper, stateAfter } from '../rules/life.ts';
import type { PaperState } from '../rules/paper-state.ts';
import { suggestionsIn } from '../rules/public-document.ts';
import type { Paper } from '../shapes.ts';
import { insertEvent, keepSnapshot, type Overruling, overrulingsOf } from '../store/life.ts';
import { paperById, type StoredPaper } from '../store/queries.ts';
import { paperSettings } from '../store/settings.ts';
import { updateFindings, updateState } from '../store/writes.ts';
import { dataAt } from './data-figures.ts';
import { type DraftContent, draftContent } from './draft-content.ts';
import { placesOf } from './indicator-series.ts';
import { insidePaper, noteOn } from './inside-paper.ts';
import { chartsAgainst, heldAgainst } from './paper-figures.ts';
import { documentOf, judgedFindings, paperFor } from './read-paper.ts';
import { tellOfAct } from './tell-of-act.ts';

/** A paper as it was judged before an act: what it says, and what keeps it from going on. */
export type Judged = {
  readonly stored: StoredPaper;
  readonly content: DraftContent;
  readonly living: LivingPaper;
  readonly overrulings: readonly Overruling[];
};

/** Judges a paper by the data and the checks of now. Refuses `notFound`. */
export async function judgedPaper(desk: Desk, caller: Caller, { id, now }: { id: string; now: Date }): Promise<Judged> {
  const { stored, overrulings } = await readInRemit(desk.db, caller, async (tx) => ({
    stored: await insidePaper(tx, caller, { id }),
    overrulings: await overrulingsOf(tx, caller.cityCode, id),
  }));
  const document = documentOf(stored);
  const data = dataAt(desk, caller);
  const place = stored.number === null ? stored : { ...stored, askedNumber: stored.number };
  const content = await draftContent(desk, caller, { ...place, document, now, data });
  const findings = judgedFindings(content, { text: content.text, overrulings });
  const places = hasChart(document) ? await placesOf(desk, caller) : [];
  const states = [...(await heldAgainst(document, data)), ...(await chartsAgainst(document, { data, places }))];
  const living = {
    ...{ state: stored.state, draftedBy: stored.draftedBy },
    errors: findings.filter(({ severity }) => severity === 'error').length,
    unsettled: findings.filter(
      ({ code, severity, overruled }) => severity !== 'error' && overruled === null && !isSettledAtFigure(code),
    ).length,
    suggestions: suggestionsIn(document),
    changedFigures: states.filter(({ condition }) => isUnsettled(condition)).length,
  };
  return { stored, content, living, overrulings };
}

type Wish = { readonly id: string; readonly act: Exclude<LifeAct, 'issue'>; readonly reason?: string };

/**
 * Hands a paper in or takes it back, reviews, signs, gives back or gives up a paper, and tells whoever acts next. Where
 * the checks of now say something new, that is kept although the act is refused, so that it can be looked at. Refuses
 * `notFound`, `tryAgain`, and as `stateAfter`.
 */
export async function livePaper(desk: Desk, caller: Caller, { id, act, reason }: Wish): Promise<Paper> {
  const now = desk.clock();
  const judged = await judgedPaper(desk, caller, { id, now });
  await keptFindings(desk, caller, judged);
  return inRemit(desk.db, caller, async (tx) => {
    const stored = await unchangedPaper(tx, caller, judged.stored);
    const actor = await actorOf(tx, caller);
    const state = stateAfter(act, judged.living, actor);
    const at = now.toISOString();
    await updateState(
      tx,
      { city: caller.cityCode, id },
      { state, signed: act === 'sign' ? { by: caller.name, at } : null },
    );
    await noteAct(tx, caller, { stored, judged, act, state, reason: reason ?? null, now });
    await tellOfAct(tx, caller, { stored, act, now });
    return paperFor(tx, caller, id);
  });
}

/** Who acts, with what the city allows. */
export async function actorOf(tx: Tx, caller: Caller): Promise<{ accountId: string; maySignOwn: boolean }> {
  const { maySignOwn } = await paperSettings.valuesOf(tx, caller.cityCode);
  return { accountId: caller.accountId, maySignOwn: maySignOwn === 1 };
}

/** Keeps what a check of now found. */
export async function keptFindings(desk: Desk, caller: Caller, { stored, content }: Judged): Promise<void> {
  if (stored.state === 'issued' || stored.state === 'withdrawn') return;
  const isSame = stored.text === content.text && JSON.stringify(stored.findings) === JSON.stringify(content.findings);
  if (isSame && stored.checkedVersion === stored.version) return;
  await inRemit(desk.db, caller, (tx) =>
    updateFindings(tx, { city: caller.cityCode, id: stored.id }, { ...content, version: stored.version }),
  );
}

/** The paper, locked. Refuses `tryAgain` where its document or state is no longer what was judged. */
export async function unchangedPaper(tx: Tx, caller: Caller, judged: StoredPaper): Promise<StoredPaper> {
  const locked = await paperById(tx, caller.cityCode, { id: judged.id, isLocked: true });
  if (!locked) throw new Refusal(judged.state === 'issued' ? 'alreadyIssued' : 'notFound');
  if (locked.state === 'issued') throw new Refusal('alreadyIssued');
  if (locked.state !== judged.state) throw new Refusal('actNotNow', { state: locked.state });
  if (locked.version !== judged.version) throw new Refusal('tryAgain');
  return locked;
}

/** What was done to a paper, to be noted. */
type Note = {
  readonly stored: StoredPaper;
  readonly judged: Judged;
  readonly act: LifeAct;
  readonly state: PaperState;
  readonly reason: string | null;
  readonly now: Date;
  /** More for the audit. */
  readonly after?: object;
};

/** Writes the event, a snapshot of the document and the audit entry of an act. */
export async function noteAct(tx: Tx, caller: Caller, note: Note): Promise<void> {
  const { stored, judged, act, state, reason, now, after = {} } = note;
  const on = noteOn(caller, stored, now);
  await insertEvent(tx, on, { act, reason, version: stored.version });
  await keepSnapshot(tx, on, { version: stored.version, kind: 'state', document: judged.content.document });
  await audit(tx, caller, {
    act: `publication.${act}-paper`,
    path: stored.path,
    entityId: stored.id,
    before: { state: stored.state },
    after: { state, reason, version: stored.version, overruled: judged.overrulings.length, ...after },
    at: now,
  });
}
