import { nothingKnown } from '../src/capabilities/project-library/rules/project.ts';
import { monthPlus, officeInstant } from './calendar.ts';
import type { Draft } from './draft.ts';
import { smallPlanThemes, type Theme } from './themes.ts';
import type { UnitPlan } from './unit-plan.ts';
import { type Identity, plannedWan, unitRandom, workshopOf } from './workshop.ts';

const zoneCount = 3;
const countyCounts = [7, 8, 9] as const;

/**
 * What a unit's townships and bodies have put forward below 500 万元 and nobody has approved: one owner a kind, as a
 * county does it, so that there is something to bundle; among them upkeep and services, which build nothing.
 */
export function smallPlanDrafts(unit: UnitPlan, seed: number, order: number): Draft[] {
  const workshop = workshopOf(unit.code, seed, order);
  const random = unitRandom(seed, 'small plans', unit.code);
  const isZone = unit.code.includes('-');
  return smallPlanThemes.flatMap((theme) => {
    const identities = Array.from({ length: countOf(theme) }, () =>
      workshop.identity(random, [theme], { year: '2020' }),
    );
    return identities.map(({ code: _, ...identity }): Draft => {
      const plannedStart = monthPlus('2020-05', random.whole(0, 5));
      const facts = {
        ...{ ...nothingKnown, ...identity, ...ownerOf(identities), plannedStart },
        plannedTotalYuan: plannedWan(random, theme.industry, [45, 480]) * 10_000,
        plannedFinish: monthPlus(plannedStart, random.whole(3, 8)),
        stage: random.pick(['idea', 'idea', 'proposal'] as const),
      };
      const recordedAt = officeInstant(random, random.pick(['2020-01', '2020-02', '2020-03']), [3, 27]);
      return { facts, recordedAt, earlier: [], reports: [] };
    });
  });

  /** One body for all of a kind. */
  function ownerOf(identities: readonly Identity[]): Pick<Identity, 'ownerName' | 'ownerCode'> {
    const { ownerName = null, ownerCode = null } = identities[0] ?? {};
    return { ownerName, ownerCode };
  }

  function countOf(theme: Theme): number {
    if (theme.weight === 1) return 1;
    return isZone ? zoneCount : random.pick(countyCounts);
  }
}
