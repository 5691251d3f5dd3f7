import { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/terms.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { CaliberAnswer } from '../contract-caliber.ts';
import { type Caliber, caliberOf } from '../rules/caliber/caliber-of.ts';
import { phraseText } from '../rules/caliber/caliber-reason.ts';
import { className } from '../rules/caliber/industry-classes.ts';
import { type RuleSet, rulesOfYear, standingRules } from '../rules/caliber/rule-sets.ts';
import { standingConsultations } from '../store/consultations.ts';
import { projectByCode, projectById } from '../store/queries.ts';

type Asked = { readonly id: string; readonly year?: number | undefined; readonly language: Language };

/** The verdict on a project under the standing rules or those of a year. Refuses `notFound`, `rulesUnknown`. */
export async function readCaliber(desk: Desk, caller: Caller, { id, year, language }: Asked): Promise<CaliberAnswer> {
  const rules = year === undefined ? standingRules : rulesOfYear(year);
  const [project, answers] = await readInRemit(desk.db, caller, (tx) =>
    Promise.all([projectById(tx, caller.cityCode, id), standingConsultations(tx, caller.cityCode, [id])]),
  );
  if (!project) throw new Refusal('notFound');
  return caliberAnswer(caliberOf(project, { consultation: answers.get(id) ?? null, rules }), { rules, language });
}

/** The same for a project of the library by its code. Refuses `codeNotInLibrary`. */
export async function readCaliberByCode(
  desk: Desk,
  caller: Caller,
  { code, rules, language }: Telling & { readonly code: string },
): Promise<CaliberAnswer & { readonly code: string | null; readonly name: string }> {
  return readInRemit(desk.db, caller, async (tx) => {
    const project = await projectByCode(tx, caller.cityCode, code);
    if (!project) throw new Refusal('codeNotInLibrary', { code });
    const answers = await standingConsultations(tx, caller.cityCode, [project.id]);
    const caliber = caliberOf(project, { consultation: answers.get(project.id) ?? null, rules });
    return { code: project.code, name: project.name, ...caliberAnswer(caliber, { rules, language }) };
  });
}

type Telling = { readonly rules: RuleSet; readonly language: Language };

/** A verdict in the words of a language. */
export function caliberAnswer(caliber: Caliber, { rules, language }: Telling): CaliberAnswer {
  const { verdict, industry, reasons, missing } = caliber;
  return {
    verdict,
    industry: {
      ...industry,
      suggestedName: industry.suggested === null ? null : className(industry.suggested, rules.edition)[language],
    },
    reasons: reasons.map(({ rule, effect, clause, ...phrase }) => ({
      ...{ rule, effect, clause },
      text: phraseText(phrase, language),
    })),
    missing: missing.map(({ field, ...phrase }) => ({ field, text: phraseText(phrase, language) })),
    rulesFrom: rules.from,
  };
}
