import type { Parsed } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type Language, sentence } from '#kernel/terms.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { checkTexts } from '../../coordination/public.ts';
import type {
  addScheme as addContract,
  publishScheme as publishContract,
  SchemeRead,
  saveDraft as saveContract,
} from '../contract-schemes.ts';
import { mayAssess } from '../rules/levels.ts';
import { schemeFaults, unlawful } from '../rules/scheme-faults.ts';
import type { SchemeLevel } from '../rules/sources.ts';
import { type SchemeContent, schemeContent } from '../shapes.ts';
import {
  appendVersion,
  draftOf,
  renameScheme,
  type StoredScheme,
  schemeById,
  writeDraft,
  writeScheme,
} from '../store/schemes.ts';
import { terms } from '../terms.ts';
import { schemeRead } from './read-schemes.ts';
import { isOfAssessor } from './shown-run.ts';

type In<Body> = { readonly body: Body; readonly language: Language };

/** Begins a scheme as a draft. Refuses `schemeThere`, `levelElsewhere` and what `checkLawful` refuses. */
export function addScheme(
  desk: Desk,
  caller: Caller,
  { body, language }: In<Parsed<typeof addContract>['body']>,
): Promise<SchemeRead> {
  const now = desk.clock();
  const { id, name, level, isExample } = body;
  mayAssess(caller.remit, level);
  const content = schemeContent.parse(body.content);
  checkLawful(content, level);
  return inRemit(desk.db, caller, async (tx) => {
    const stamp = { madeAt: now.toISOString(), madeBy: caller.name };
    const path = caller.remit;
    const isWritten = await writeScheme(tx, caller.cityCode, { id, path, level, isExample, name, ...stamp });
    if (!isWritten) throw new Refusal('schemeThere', { id });
    const recorded = { recordedAt: stamp.madeAt, recordedBy: caller.name };
    await writeDraft(tx, caller.cityCode, { schemeId: id, path, edit: 1, content, ...recorded });
    const about = { act: 'assessment.add-scheme', path, entityId: id };
    await audit(tx, caller, { ...about, before: null, after: { name, level, content }, at: now });
    return schemeRead(tx, caller, { schemeId: id, language });
  });
}

/** Saves the draft of a scheme. Refuses `notFound`, `draftChanged` and what `checkLawful` refuses. */
export function saveDraft(
  desk: Desk,
  caller: Caller,
  { id, body, language }: In<Parsed<typeof saveContract>['body']> & { readonly id: string },
): Promise<SchemeRead> {
  const now = desk.clock();
  const content = schemeContent.parse(body.content);
  return inRemit(desk.db, caller, async (tx) => {
    const scheme = await ownScheme(tx, caller, id);
    checkLawful(content, scheme.level);
    const before = await draftOf(tx, caller.cityCode, id);
    if ((before?.edit ?? 0) !== body.edit) throw new Refusal('draftChanged', { by: before?.recordedBy ?? '—' });
    const stamp = { recordedAt: now.toISOString(), recordedBy: caller.name };
    const draft = { schemeId: id, path: scheme.path, edit: body.edit + 1, content, ...stamp };
    if (!(await writeDraft(tx, caller.cityCode, draft))) throw new Refusal('draftChanged', { by: '—' });
    await renameScheme(tx, caller.cityCode, { id, name: body.name });
    const about = { act: 'assessment.save-draft', path: scheme.path, entityId: id };
    await audit(tx, caller, { ...about, before: before ?? null, after: { name: body.name, content }, at: now });
    return schemeRead(tx, caller, { schemeId: id, language });
  });
}

/**
 * Publishes the draft as the next version. Refuses `notFound`, `draftMissing`, `draftChanged`, `schemeUnsound` with the
 * first fault, and what `checkLawful` refuses.
 */
export function publishScheme(
  desk: Desk,
  caller: Caller,
  { id, body, language }: In<Parsed<typeof publishContract>['body']> & { readonly id: string },
): Promise<SchemeRead> {
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const scheme = await ownScheme(tx, caller, id);
    const draft = await draftOf(tx, caller.cityCode, id);
    if (!draft) throw new Refusal('draftMissing');
    if (draft.edit !== body.edit) throw new Refusal('draftChanged', { by: draft.recordedBy });
    checkLawful(draft.content, scheme.level);
    const [fault] = schemeFaults(draft.content, scheme.level);
    if (fault) throw new Refusal('schemeUnsound', { message: sentence(terms, fault.code, language, fault.facts) });
    const version = (scheme.latest ?? 0) + 1;
    const { path } = scheme;
    const stamp = { reason: body.reason, publishedAt: now.toISOString(), publishedBy: caller.name };
    await appendVersion(tx, caller.cityCode, { schemeId: id, path, version, content: draft.content, ...stamp });
    const about = { act: 'assessment.publish-scheme', path, entityId: id };
    const after = { version, reason: body.reason, content: draft.content };
    await audit(tx, caller, { ...about, before: { version: scheme.latest }, after, at: now });
    return schemeRead(tx, caller, { schemeId: id, language });
  });
}

async function ownScheme(tx: Tx, caller: Caller, id: string): Promise<StoredScheme> {
  const scheme = await schemeById(tx, caller.cityCode, id);
  if (!scheme || !isOfAssessor(scheme.path, caller)) throw new Refusal('notFound');
  return scheme;
}

/** Refuses `sourceBelowCounty`, `wordBelowCounty`, and `textHintsAtFigure` for a text that asks for a figure. */
function checkLawful(content: SchemeContent, level: SchemeLevel): void {
  const fault = schemeFaults(content, level).find(({ code }) => unlawful.has(code));
  if (fault) throw new Refusal(fault.code, fault.facts);
  const texts = content.indicators.map(({ key, name, definition }) => [key, `${name}：${definition}`]);
  checkTexts({ note: content.note, ...Object.fromEntries(texts) });
}
