import { daysBetween } from '#kernel/period.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type ProjectStage, projectStages } from './project.ts';

/**
 * Rungs of the maturity ladder, 0 谋划 to 8 验收决算; the number of a step is its place here.
 * Source: domain catalogue 4.5; 政府投资条例 Art. 9, 17, 20, 25.
 */
export const ladderStages = projectStages.slice(0, 9);

/** The rung of a stage, 0 to 8; −1 where it is not known or out of the ladder. */
export function rungOf(stage: ProjectStage | null): number {
  return stage === null ? -1 : ladderStages.indexOf(stage);
}

/** Steps that simplified procedures may leave out: 1 项目建议书 to 5 招标. */
export const skippableSteps: readonly number[] = [1, 2, 3, 4, 5];

/**
 * Why a step is left out: papers of small projects may be simplified (政府投资条例 Art. 13), an enterprise files instead
 * of asking for approval (企业投资项目核准和备案管理条例 Art. 13), or another reason in words.
 */
export const skipGrounds = ['simplified', 'filing', 'other'] as const;
export type SkipGround = (typeof skipGrounds)[number];

/** One step of a project as it is known now; days `YYYY-MM-DD`. */
export type Step = {
  /** 0 to 8. */
  readonly step: number;
  readonly plannedOn: string | null;
  readonly actualOn: string | null;
  readonly paperName: string | null;
  readonly paperNumber: string | null;
  readonly evidenceId: string | null;
  readonly skipGround: SkipGround | null;
  readonly skipReason: string | null;
};

/** What a step is held against. */
export type Ladder = {
  /** Steps that were recorded, as they are now. */
  readonly steps: readonly Step[];
  readonly stage: ProjectStage | null;
  readonly today: string;
};

/**
 * Whether the steps may be recorded, all at once: `ladder` holds what stood before. Refuses `stepAhead` (a day to come),
 * `stepOrder` (before an earlier step or after a later one), `stepNotSkippable`, `skipReasonMissing`, `stepsBetween` (the
 * steps below are neither reached nor left out with a reason), `projectSetAside`.
 */
export function checkSteps(next: readonly Step[], ladder: Ladder): void {
  const after = stepsAfter(ladder.steps, next);
  for (const step of next) {
    if (step.skipGround !== null) checkSkip(step);
    if (step.actualOn === null) continue;
    if (isSetAside(ladder.stage)) throw new Refusal('projectSetAside');
    if (step.actualOn > ladder.today) throw new Refusal('stepAhead', { day: step.actualOn });
    const disorder = disorderOf(step, after);
    if (disorder) throw new Refusal('stepOrder', { day: step.actualOn, other: disorder.actualOn ?? '' });
    const open = stepsBetween(step.step, { ...ladder, steps: after });
    if (open.length > 0) throw new Refusal('stepsBetween', { count: open.length });
  }
}

function checkSkip({ step, skipReason, actualOn }: Step): void {
  if (!skippableSteps.includes(step) || actualOn !== null) throw new Refusal('stepNotSkippable');
  if ((skipReason ?? '').trim() === '') throw new Refusal('skipReasonMissing');
}

/** A step before this one that was reached after it, or one behind it that was reached before. */
export function disorderOf(step: Step, steps: readonly Step[]): Step | undefined {
  return steps.find((other) => isDisordered(step, other));
}

function isDisordered(step: Step, other: Step): boolean {
  if (step.actualOn === null || other.actualOn === null) return false;
  return other.step < step.step ? other.actualOn > step.actualOn : other.actualOn < step.actualOn;
}

/** Steps as they will be once `next` is recorded. */
export function stepsAfter(before: readonly Step[], next: readonly Step[]): Step[] {
  const changed = new Set(next.map(({ step }) => step));
  return [...before.filter(({ step }) => !changed.has(step)), ...next].toSorted((one, other) => one.step - other.step);
}

/**
 * Steps below `step` that are neither reached nor left out. Those up to the stage that a table stated count as passed
 * although nobody gave their days.
 */
export function stepsBetween(step: number, { steps, stage }: Pick<Ladder, 'steps' | 'stage'>): number[] {
  const known = rungOf(stage);
  return ladderStages
    .map((_, place) => place)
    .filter((place) => place < step && place > known && !isPassed(steps.find((one) => one.step === place)));
}

function isPassed(step: Step | undefined): boolean {
  return step !== undefined && (step.actualOn !== null || step.skipGround !== null);
}

/** Whether a project is 停缓建 or 已取消, out of the ladder. */
export function isSetAside(stage: ProjectStage | null): boolean {
  return stage === 'suspended' || stage === 'cancelled';
}

/**
 * The stage that follows from the steps: the highest one reached. A stage that a table stated and whose step nobody
 * reached stands, though a plan for it be recorded; one whose day, in `before`, was taken back falls to what is reached.
 * 停缓建 and 取消 stand until they are lifted.
 */
export function stageAfter(
  steps: readonly Step[],
  stage: ProjectStage | null,
  before: readonly Step[] = steps,
): ProjectStage | null {
  if (isSetAside(stage)) return stage;
  const reached = steps.reduce(
    (highest, { step, actualOn }) => (actualOn === null ? highest : Math.max(highest, step)),
    -1,
  );
  const stated = rungOf(stage);
  const wasReached = before.some(({ step, actualOn }) => step === stated && actualOn !== null);
  const place = wasReached ? reached : Math.max(reached, stated);
  return place < 0 ? stage && 'idea' : (ladderStages[place] ?? stage);
}

/** How late a step is against its plan. */
export type Slip = { readonly days: number; readonly level: 'onTime' | 'note' | 'warn' };
/** Days of delay from which a step is noted, and warned of. Suggested: 30 and 60. Source: domain catalogue 4.2 [D]. */
export type SlipLimits = { readonly slipNoteDays: number; readonly slipWarnDays: number };

/**
 * Days by which a step came after its planned day, negative where it came before; one that is not reached is measured
 * against today once its day has passed. `null` where nothing can be compared.
 */
export function slipOf(
  step: Pick<Step, 'plannedOn' | 'actualOn' | 'skipGround'>,
  today: string,
  limits: SlipLimits,
): Slip | null {
  const { plannedOn, actualOn, skipGround } = step;
  if (plannedOn === null || skipGround !== null) return null;
  if (actualOn === null && today <= plannedOn) return null;
  const days = daysBetween(plannedOn, actualOn ?? today);
  return { days, level: days >= limits.slipWarnDays ? 'warn' : days >= limits.slipNoteDays ? 'note' : 'onTime' };
}
