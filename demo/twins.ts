import type { Draft } from './draft.ts';
import { placeOf } from './places.ts';

/** Units in which a project was entered a second time under a slightly other name, so that there is something to find. */
const units = ['331002', '331023', '331081', '331083'];

/** A second entry of one project in some units: the county in front, 项目 for 工程, no code yet, no money, no reports. */
export function twinsOf(drafts: readonly Draft[]): Draft[] {
  return units.flatMap((unitCode): Draft[] => {
    const one = drafts.find(
      ({ facts }) =>
        facts.unitCode === unitCode &&
        facts.stage === 'feasibility' &&
        facts.name.endsWith('工程') &&
        (facts.plannedTotalYuan ?? 0) > 5_000_000,
    );
    if (!one) return [];
    const name = `${placeOf(unitCode).name}${one.facts.name.replace(/工程$/, '项目')}`;
    const funds = { nationalFundYuan: null, provincialFundYuan: null, cityFundYuan: null };
    const facts = { ...one.facts, ...funds, name, code: null, stage: 'idea' as const };
    return [{ facts, recordedAt: one.recordedAt, earlier: [], reports: [] }];
  });
}
