import {
  nothingKnown,
  type ProjectFacts,
  type ProjectStage,
  projectStages,
} from '../src/capabilities/project-library/rules/project.ts';
import { monthPlus, officeInstant, roundMonths } from './calendar.ts';
import type { Draft, EarlierVersion } from './draft.ts';
import type { Random } from './random.ts';
import { divisionThemes, neighbourThemes, type Theme } from './themes.ts';
import { plannedWan, unitRandom, type Workshop } from './workshop.ts';

/** Projects that have reported nothing: the reserve, or the many small ones. */
export type Quiet = {
  readonly part: string;
  readonly themes: readonly Theme[];
  readonly count: number;
  readonly sizeWan: readonly [least: number, most: number];
  readonly stages: readonly ProjectStage[];
  /** Share of those whose industry, planned total or code nobody has given yet. */
  readonly unsettledShare: number;
};

/** The reserve stands mostly at the first rungs of the ladder. */
export const reserve: Omit<Quiet, 'count'> = {
  part: 'reserve',
  themes: [...divisionThemes, ...neighbourThemes],
  sizeWan: [520, 9_000],
  stages: [
    ...projectStages.filter((stage) => stage !== 'building' && stage !== 'finished' && stage !== 'accepted'),
    ...(['idea', 'idea', 'proposal', 'proposal', 'feasibility', 'feasibility', 'design', 'permits', 'tender'] as const),
  ],
  unsettledShare: 0.06,
};

/** Projects of a unit without any report, one at each of `stages` in turn. */
export function quietDrafts(
  quiet: Quiet,
  { workshop, seed }: { readonly workshop: Workshop; readonly seed: number },
): Draft[] {
  const random = unitRandom(seed, quiet.part, workshop.place.code);
  return Array.from({ length: quiet.count }, (_, i) => {
    const stage = quiet.stages[i % quiet.stages.length] ?? 'idea';
    return draftOf({ ...quiet, stage }, workshop, random);
  });
}

function draftOf(quiet: Quiet & { readonly stage: ProjectStage }, workshop: Workshop, random: Random): Draft {
  const { stage, themes, sizeWan, unsettledShare } = quiet;
  const recordedIn = random.pick(roundMonths);
  const identity = workshop.identity(random, themes, { year: recordedIn.slice(0, 4) });
  const isBegun = projectStages.indexOf(stage) >= projectStages.indexOf('building') && stage !== 'cancelled';
  const isOver = stage === 'finished' || stage === 'accepted';
  const plannedStart = monthPlus(
    recordedIn,
    isOver ? -random.whole(9, 16) : isBegun ? -random.whole(0, 3) : random.whole(3, 18),
  );
  const isUnsettled = (stage === 'idea' || stage === 'proposal') && random.chance(unsettledShare * 2.5);
  const facts: ProjectFacts = {
    ...nothingKnown,
    ...identity,
    code: stage === 'idea' ? null : identity.code,
    industryCode: isUnsettled ? random.pick([null, null, '77', '772']) : identity.industryCode,
    plannedTotalYuan:
      stage === 'idea' && random.chance(unsettledShare)
        ? null
        : plannedWan(random, identity.industryCode, sizeWan) * 10_000,
    plannedStart,
    plannedFinish: monthPlus(plannedStart, isOver ? random.whole(3, 8) : random.whole(3, 24)),
    startedIn: isBegun ? plannedStart : null,
    enteredIn: null,
    stage,
  };
  const first = officeInstant(random, recordedIn, [3, 27]);
  return { facts, reports: [], ...climbed(facts, { first, recordedIn, random }) };
}

type Climbing = { readonly first: string; readonly recordedIn: string; readonly random: Random };

/** About three in ten were seen one rung lower before; what was suspended or cancelled once stood at the design. */
function climbed({ stage }: ProjectFacts, { first, recordedIn, random }: Climbing) {
  const none: { recordedAt: string; earlier: readonly EarlierVersion[] } = { recordedAt: first, earlier: [] };
  const isOut = stage === 'suspended' || stage === 'cancelled';
  const former = isOut ? 'design' : projectStages[projectStages.indexOf(stage ?? 'idea') - 1];
  const month = monthPlus(recordedIn, random.whole(1, 6));
  const at = officeInstant(random, month > '2020-04' ? '2020-04' : month, [1, 14]);
  if (former === undefined || at <= first || !(isOut || random.chance(0.3))) return none;
  const isBefore = projectStages.indexOf(former) < projectStages.indexOf('building');
  const change = { stage: former, ...(isBefore ? { startedIn: null } : {}) };
  return { recordedAt: at, earlier: [{ recordedAt: first, change }] };
}
