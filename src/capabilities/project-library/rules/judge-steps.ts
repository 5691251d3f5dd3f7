import type { Facts } from '#kernel/refusal.ts';
import { dayWithin } from './day-within.ts';
import { disorderOf, isSetAside, ladderStages, rungOf, type Step, stepsAfter } from './ladder.ts';
import { stepHeading, stepKey, stepParts } from './ladder-columns.ts';
import type { ProjectFacts } from './project.ts';
import type { StatedStep } from './stated-steps.ts';

/** What a row's steps are held against. */
export type LadderBefore = {
  /** Steps as they stand; none of a new project. */
  readonly steps: readonly Step[];
  /** The project as it will be by the rest of the row, and what the row itself says of it. */
  readonly facts: ProjectFacts;
  readonly row: Pick<ProjectFacts, 'stage' | 'startedIn'>;
  /** 开工时间 as it stands; `null` of a new project. */
  readonly startedIn: string | null;
  readonly today: string;
};

/** A change of a step as a preview shows it. */
export type StepChange = { readonly field: string; readonly before: string | null; readonly after: string | null };

/** Steps to be written with the project that follows from them, or why the row may not be taken in. */
export type JudgedSteps =
  | { readonly steps: readonly Step[]; readonly changes: readonly StepChange[]; readonly facts: ProjectFacts }
  | { readonly key: string; readonly code: StepFault; readonly facts: Facts };
type StepFault = 'stepDayAhead' | 'stepDayOrder' | 'stepOfSetAside' | 'startDisagrees';

/** The step that is 开工. */
const startStep = ladderStages.indexOf('building');

/**
 * What the steps of a row come to. A blank cell keeps what stands; a month keeps a day that lies in it, else it is its
 * last day, though not after today nor after a later step. A day of the ladder says as much as the column 建设状态 does:
 * the stage rises to the highest step reached and never falls, and steps below need no day of their own.
 * Refuses `stepDayAhead`, `stepDayOrder`, `stepOfSetAside` (suspended or cancelled, unless the row says so itself) and
 * `startDisagrees` (with 开工时间 of the same row).
 */
export function judgedSteps(stated: readonly StatedStep[], before: LadderBefore): JudgedSteps {
  const given = stepsGiven(stated, before);
  const next = given.filter((step) => stepChanges(standingStep(step.step, before.steps), step).length > 0);
  const after = stepsAfter(before.steps, next);
  for (const step of next) {
    const fault = faultOf(step, { after, before });
    if (fault) return fault;
  }
  const changes = next.flatMap((step) => stepChanges(standingStep(step.step, before.steps), step));
  return next.length === 0
    ? { steps: [], changes, facts: before.facts }
    : { steps: next, changes, facts: { ...before.facts, ...factsAfter(next, { after, before }) } };
}

/** The steps that a row gives, whole; the latest first, because a month must not end after the step behind it. */
function stepsGiven(stated: readonly StatedStep[], { steps, today }: LadderBefore): Step[] {
  const given: Step[] = [];
  for (const { step, plannedOn, actualOn, paperNumber } of stated.toReversed()) {
    const stands = standingStep(step, steps);
    const later = stepsAfter(steps, given).flatMap((one) => (one.step > step && one.actualOn ? [one.actualOn] : []));
    const actual = dayWithin(actualOn, stands.actualOn, [today, ...later]);
    given.unshift({
      ...stands,
      plannedOn: dayWithin(plannedOn, stands.plannedOn, []),
      actualOn: actual,
      paperNumber: paperNumber ?? stands.paperNumber,
      skipGround: actual === null ? stands.skipGround : null,
      skipReason: actual === null ? stands.skipReason : null,
    });
  }
  return given;
}

function standingStep(step: number, steps: readonly Step[]): Step {
  const nothing = { plannedOn: null, actualOn: null, paperName: null, paperNumber: null, evidenceId: null };
  return steps.find((one) => one.step === step) ?? { step, ...nothing, skipGround: null, skipReason: null };
}

function stepChanges(before: Step, after: Step): StepChange[] {
  return stepParts
    .filter((part) => before[part] !== after[part])
    .map((part) => ({ field: stepKey(after.step, part), before: before[part], after: after[part] }));
}

type Weighed = { readonly after: readonly Step[]; readonly before: LadderBefore };

function faultOf(step: Step, { after, before }: Weighed): Extract<JudgedSteps, { readonly code: StepFault }> | null {
  const { actualOn: day } = step;
  if (day === null || day === standingStep(step.step, before.steps).actualOn) return null;
  const key = stepKey(step.step, 'actualOn');
  const no = (code: StepFault, facts: Facts) => ({ key, code, facts: { heading: stepHeading(key), day, ...facts } });
  if (day > before.today) return no('stepDayAhead', {});
  const other = disorderOf(step, after);
  if (other) return no('stepDayOrder', { step: other.step, other: other.actualOn ?? '' });
  if (isSetAside(before.facts.stage) && before.row.stage === null) return no('stepOfSetAside', {});
  const { startedIn } = before.row;
  const isOther = startedIn !== null && startedIn !== before.startedIn && startedIn !== day.slice(0, 7);
  return step.step === startStep && isOther ? no('startDisagrees', { month: startedIn }) : null;
}

function factsAfter(next: readonly Step[], { after, before }: Weighed): Pick<ProjectFacts, 'stage' | 'startedIn'> {
  const { stage, startedIn } = before.facts;
  const start = next.find(({ step }) => step === startStep)?.actualOn;
  const reached = after.findLast(({ actualOn }) => actualOn !== null)?.step ?? -1;
  const isRisen = !isSetAside(stage) && reached > rungOf(stage);
  return {
    stage: isRisen ? (ladderStages[reached] ?? stage) : stage,
    startedIn: start ? start.slice(0, 7) : startedIn,
  };
}
