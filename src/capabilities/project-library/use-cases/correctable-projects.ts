import type { Tx } from '#platform/database.ts';
import { caliberOf } from '../rules/caliber/caliber-of.ts';
import { standingRules } from '../rules/caliber/rule-sets.ts';
import { standingConsultations } from '../store/consultations.ts';
import { projectsOutside } from '../store/queries.ts';

/** A project that does not count today and would with the class of its content, or if it were filed by itself. */
export type CorrectableProject = { readonly id: string; readonly kind: 'correctCode' | 'fileSeparately' };

/** Projects outside the caliber that are looked at: the largest. */
const mostLookedAt = 2000;

/**
 * Projects of the remit that one step would bring into the caliber: a code that fits what is built, or a filing of their
 * own for the ecological part of an industrial project. Whether the step is right is for the owner and the bureau to say.
 * Source: domain catalogue 1.4, 3.2.
 */
export async function correctableProjects(tx: Tx, cityCode: string): Promise<CorrectableProject[]> {
  const projects = await projectsOutside(tx, cityCode, mostLookedAt);
  const ids = projects.map(({ id }) => id);
  const answers = await standingConsultations(tx, cityCode, ids);
  return projects.flatMap(({ id, ...facts }): CorrectableProject[] => {
    const consultation = answers.get(id) ?? null;
    const isIn = (changed: Partial<typeof facts>) =>
      caliberOf({ ...facts, ...changed }, { consultation }).verdict === 'in';
    const { suggested } = caliberOf(facts, { consultation }).industry;
    const recoded = { industryCode: suggested, industryEdition: standingRules.edition };
    if (suggested !== null && suggested !== facts.industryCode && isIn(recoded)) return [{ id, kind: 'correctCode' }];
    return facts.isFiledSeparately !== true && isIn({ isFiledSeparately: true })
      ? [{ id, kind: 'fileSeparately' }]
      : [];
  });
}
