import { ladderStages, type Step } from '../src/capabilities/project-library/rules/ladder.ts';
import type { ProjectFacts } from '../src/capabilities/project-library/rules/project.ts';
import { monthPlus } from './calendar.ts';
import type { DemoProject } from './demo-types.ts';
import { type Random, randomOf } from './random.ts';

/** Days between one step and the next on the way to the start, on average. */
const daysBefore = 45;
/** The last day that the demo knows of. */
const lastDay = '2020-03-31';
const papers = [
  '谋划说明',
  '项目建议书批复',
  '可研批复',
  '初步设计批复',
  '环评批复、用地预审意见',
  '中标通知书',
  '开工报告',
  '完工报告',
  '竣工验收意见',
];

/**
 * The steps of a project that agree with its stage: reached ones with a day and a paper, the next ones with a plan. Small
 * projects leave papers out, factories file instead of asking for approval.
 */
export function demoSteps({ facts, recordedAt }: DemoProject, place: number): Step[] {
  const random = randomOf(2020, `steps ${place}`);
  const reached = reachedBy(facts);
  const days = actualDays(facts, { reached, recordedAt, random });
  return ladderStages.flatMap((_, step): Step[] => {
    const skip = skipOf(facts, step);
    if (skip !== null && step < reached) return [{ ...blank(step), ...skip }];
    const actualOn = days[step] ?? null;
    const plannedOn = plannedDay({ facts, step, reached, random }, actualOn);
    if (actualOn === null && plannedOn === null) return [];
    const paper =
      actualOn === null ? {} : { paperName: papers[step] ?? null, paperNumber: numberOf(step, actualOn, random) };
    return [{ ...blank(step), plannedOn, actualOn, ...paper }];
  });
}

function blank(step: number): Step {
  const nothing = { plannedOn: null, actualOn: null, paperName: null, paperNumber: null, evidenceId: null };
  return { step, ...nothing, skipGround: null, skipReason: null };
}

/** The place of the stage; what was suspended or cancelled once stood at the design. */
function reachedBy({ stage }: ProjectFacts): number {
  if (stage === 'suspended' || stage === 'cancelled') return 3;
  return stage === null ? 0 : ladderStages.indexOf(stage);
}

function skipOf(
  { action, nature, plannedTotalYuan }: ProjectFacts,
  step: number,
): Pick<Step, 'skipGround' | 'skipReason'> | null {
  if (action === 'enterprise' && nature === 'alteration' && (step === 1 || step === 3))
    return { skipGround: 'filing', skipReason: '企业投资备案项目，不报批项目建议书和初步设计' };
  if (plannedTotalYuan !== null && plannedTotalYuan < 5_000_000 && (step === 1 || step === 3))
    return { skipGround: 'simplified', skipReason: '建设内容单一、投资较小，合并编报' };
  return null;
}

type Reaching = { readonly reached: number; readonly recordedAt: string; readonly random: Random };

/** Days of the steps that were reached, in order; counted back from the start or from what was recorded last. */
function actualDays(facts: ProjectFacts, { reached, recordedAt, random }: Reaching): (string | undefined)[] {
  const known = recordedAt.slice(0, 10);
  const before = (day: string, days: number) => dayPlus(day, -days);
  const days: (string | undefined)[] = [];
  const last = reached >= 6 && facts.startedIn !== null ? Math.min(reached, 6) : Math.min(reached, 5);
  let day = last === 6 ? `${facts.startedIn}-${two(random.whole(3, 25))}` : before(known, random.whole(2, 20));
  if (last === 6 && day > known) day = known;
  for (let step = last; step >= 0; step--) {
    days[step] = day;
    day = before(day, random.whole(20, daysBefore * 2 - 20));
  }
  if (reached >= 7) days[7] = latest(days[6] ?? known, before(known, random.whole(20, 60)));
  if (reached >= 8) days[8] = latest(days[7] ?? known, before(known, random.whole(0, 15)));
  return days;
}

type Planning = {
  readonly facts: ProjectFacts;
  readonly step: number;
  readonly reached: number;
  readonly random: Random;
};

/** Most steps come near their plan, some well after it; of those ahead the start and the finish have one. */
function plannedDay({ facts, step, reached, random }: Planning, actualOn: string | null): string | null {
  if (actualOn !== null) {
    const late = random.chance(0.15) ? random.whole(32, 95) : random.whole(-15, 24);
    return dayPlus(actualOn, -late);
  }
  if (step === 6 && facts.plannedStart !== null) return `${facts.plannedStart}-28`;
  if (step === 7 && facts.plannedFinish !== null) return `${facts.plannedFinish}-28`;
  if (step === reached + 1 && step < 6) return dayPlus(lastDay, random.whole(10, 120));
  if (step === 8 && facts.plannedFinish !== null && reached >= 6) return `${monthPlus(facts.plannedFinish, 4)}-28`;
  return null;
}

function numberOf(step: number, day: string, random: Random): string | null {
  if (step === 0 || step >= 5) return null;
  return `演审〔${day.slice(0, 4)}〕${random.whole(1, 240)}号`;
}

function latest(one: string, other: string): string {
  return one > other ? one : other;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** The day so many days later, or earlier. */
export function dayPlus(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
