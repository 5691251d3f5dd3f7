import { randomUUID } from 'node:crypto';
import type { Parsed } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { checkTexts } from '../../coordination/public.ts';
import type {
  answerAppeal as answerContract,
  addAppeal as appealContract,
  saveSelfAssessment as selfContract,
  UnitRead,
} from '../contract-units.ts';
import { checkMaySpeak, checkOpen } from '../rules/run.ts';
import { checkSelfAssessment } from '../rules/self-assessment.ts';
import type { SchemeContent } from '../shapes.ts';
import { resultsOf } from '../store/results.ts';
import {
  answerAppealRow,
  appealsOf,
  appendSelf,
  type StoredAppeal,
  selfOf,
  writeAppeal,
} from '../store/words-of-units.ts';
import { checkFiles } from './keep-files.ts';
import { unitRead } from './read-unit.ts';
import { ownRunToChange, runToChange } from './shown-run.ts';

type OfUnit = { readonly id: string; readonly unitCode: string };

/**
 * Saves or sends what the unit says of itself, as a new version. Refuses `notFound`, `notOwnUnit`, `selfSent`,
 * `selfChanged`, `fileUnknown`, what `checkMaySpeak` and, for what is sent, `checkSelfAssessment` refuse.
 */
export function saveSelfAssessment(
  desk: Desk,
  caller: Caller,
  given: Parsed<typeof selfContract>['body'] & OfUnit,
): Promise<UnitRead> {
  const now = desk.clock();
  const { id, unitCode, state, version, lines } = given;
  return inRemit(desk.db, caller, async (tx) => {
    const { path, content } = await ownUnit(tx, caller, { id, unitCode, today: dayOf(now) });
    if (state === 'sent') checkSelfAssessment(lines, content);
    await checkFiles(tx, caller, { runId: id, unitCode, files: lines.flatMap(({ files }) => files) });
    const before = await selfOf(tx, caller.cityCode, { runId: id, unitCode });
    if (before?.state === 'sent') throw new Refusal('selfSent');
    const stamp = { recordedAt: now.toISOString(), recordedBy: caller.name };
    const self = { version: version + 1, state, lines, ...stamp };
    const isNext = (before?.version ?? 0) === version;
    if (!isNext || !(await appendSelf(tx, caller.cityCode, { runId: id, unitCode, path, self })))
      throw new Refusal('selfChanged', { by: before?.recordedBy ?? '—' });
    const about = { act: 'assessment.self-assess', path, entityId: `${id} ${unitCode}` };
    await audit(tx, caller, { ...about, before: before ?? null, after: { state, lines }, at: now });
    return unitRead(tx, caller, { id, unitCode, now });
  });
}

/**
 * Appeals against an indicator or the whole. Refuses `notFound`, `notOwnUnit`, `indicatorUnknown`, `appealProofMissing`,
 * `appealThere`, `fileUnknown` and what `checkMaySpeak` refuses.
 */
export function addAppeal(
  desk: Desk,
  caller: Caller,
  given: Parsed<typeof appealContract>['body'] & OfUnit,
): Promise<UnitRead> {
  const now = desk.clock();
  const { id, unitCode, indicator, text, proof, files } = given;
  return inRemit(desk.db, caller, async (tx) => {
    const { path, content } = await ownUnit(tx, caller, { id, unitCode, today: dayOf(now) });
    if (indicator !== null && !content.indicators.some(({ key }) => key === indicator))
      throw new Refusal('indicatorUnknown', { key: indicator });
    if (proof === '' && files.length === 0) throw new Refusal('appealProofMissing');
    await checkFiles(tx, caller, { runId: id, unitCode, files });
    const there = (await appealsOf(tx, caller.cityCode, id)).filter((one) => one.unitCode === unitCode);
    if (there.some((one) => one.state === 'open' && one.indicator === indicator)) throw new Refusal('appealThere');
    const appeal: StoredAppeal = {
      ...{ id: randomUUID(), unitCode, path, indicator, text, proof, files, state: 'open' },
      ...{ madeAt: now.toISOString(), madeBy: caller.name, answer: null, answeredAt: null, answeredBy: null },
    };
    await writeAppeal(tx, caller.cityCode, { runId: id, appeal });
    const about = { act: 'assessment.appeal', path, entityId: appeal.id };
    await audit(tx, caller, { ...about, before: null, after: { indicator, text, proof, files }, at: now });
    return unitRead(tx, caller, { id, unitCode, now });
  });
}

/**
 * Answers an appeal as who assesses; points move only by an adjustment of its own. Refuses `notFound`, `appealAnswered`,
 * and what `checkOpen` and `checkTexts` refuse.
 */
export function answerAppeal(
  desk: Desk,
  caller: Caller,
  given: Parsed<typeof answerContract>['body'] & { readonly id: string; readonly appealId: string },
): Promise<UnitRead> {
  const now = desk.clock();
  const { id, appealId, what: state, answer } = given;
  checkTexts({ answer });
  return inRemit(desk.db, caller, async (tx) => {
    const { run } = await ownRunToChange(tx, caller, id);
    checkOpen(run);
    const appeal = (await appealsOf(tx, caller.cityCode, id)).find((one) => one.id === appealId);
    if (!appeal) throw new Refusal('notFound');
    if (appeal.state !== 'open') throw new Refusal('appealAnswered');
    const stamp = { answer, answeredAt: now.toISOString(), answeredBy: caller.name };
    await answerAppealRow(tx, caller.cityCode, { id: appealId, state, ...stamp });
    const about = { act: 'assessment.answer-appeal', path: appeal.path, entityId: appealId };
    await audit(tx, caller, { ...about, before: { state: appeal.state }, after: { state, answer }, at: now });
    return unitRead(tx, caller, { id, unitCode: appeal.unitCode, now });
  });
}

/** The unit for which the caller may speak now. Refuses `notFound`, `notOwnUnit` and what `checkMaySpeak` refuses. */
async function ownUnit(
  tx: Tx,
  caller: Caller,
  { id, unitCode, today }: OfUnit & { readonly today: string },
): Promise<{ path: string; content: SchemeContent }> {
  const { run, content } = await runToChange(tx, caller, id);
  const unit = (await resultsOf(tx, caller.cityCode, id)).find(({ code }) => code === unitCode);
  if (!unit) throw new Refusal('notFound');
  if (unit.path !== caller.remit || unit.code.startsWith('department:')) throw new Refusal('notOwnUnit');
  checkMaySpeak(run, today);
  return { path: unit.path, content };
}
