import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/terms.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { readProject as contract } from '../contract.ts';
import { caliberOf } from '../rules/caliber/caliber-of.ts';
import { standingRules } from '../rules/caliber/rule-sets.ts';
import { doubtAnswers } from '../rules/doubt-answers.ts';
import { projectDoubts } from '../rules/validation.ts';
import { standingConsultations } from '../store/consultations.ts';
import { projectById } from '../store/queries.ts';
import { validationSettingsOf } from '../store/settings.ts';
import { caliberAnswer } from './read-caliber.ts';

/**
 * One project with the reasons of its verdict and what is doubtful about it, in the caller's language. Refuses `notFound`, also
 * for a project outside the remit.
 */
export async function readProject(
  desk: Desk,
  caller: Caller,
  { id, language }: { readonly id: string; readonly language: Language },
): Promise<Reply<typeof contract>> {
  const { cityCode } = caller;
  const [project, answers, settings] = await readInRemit(desk.db, caller, (tx) =>
    Promise.all([
      projectById(tx, cityCode, id),
      standingConsultations(tx, cityCode, [id]),
      validationSettingsOf(tx, cityCode),
    ]),
  );
  if (!project) throw new Refusal('notFound');
  const caliber = caliberOf(project, { consultation: answers.get(id) ?? null });
  const { verdict, reasons, missing } = caliberAnswer(caliber, { rules: standingRules, language });
  return {
    project,
    caliber: { verdict, reasons, missing: missing.map(({ text }) => text) },
    doubts: doubtAnswers(projectDoubts(project, settings), language),
  };
}
