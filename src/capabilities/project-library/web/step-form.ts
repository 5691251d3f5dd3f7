import type { Step } from '../rules/ladder.ts';

/** A step as it is typed in; texts that are empty are not known. */
export type TypedStep = {
  readonly step: number;
  readonly plannedOn: string;
  readonly actualOn: string;
  readonly paperName: string;
  readonly paperNumber: string;
  readonly evidenceId: string | null;
  readonly isSkipped: boolean;
  readonly skipGround: NonNullable<Step['skipGround']>;
  readonly skipReason: string;
};

/** What the form of a step begins with. */
export function typedStepOf(step: number, known: Step | undefined): TypedStep {
  return {
    step,
    plannedOn: known?.plannedOn ?? '',
    actualOn: known?.actualOn ?? '',
    paperName: known?.paperName ?? '',
    paperNumber: known?.paperNumber ?? '',
    evidenceId: known?.evidenceId ?? null,
    isSkipped: known?.skipGround !== null && known?.skipGround !== undefined,
    skipGround: known?.skipGround ?? 'simplified',
    skipReason: known?.skipReason ?? '',
  };
}

/** The step to record; one that is left out has no day. */
export function stepToRecord(typed: TypedStep): Step {
  const text = (value: string) => value.trim() || null;
  return {
    step: typed.step,
    plannedOn: text(typed.plannedOn),
    actualOn: typed.isSkipped ? null : text(typed.actualOn),
    paperName: text(typed.paperName),
    paperNumber: text(typed.paperNumber),
    evidenceId: typed.evidenceId,
    skipGround: typed.isSkipped ? typed.skipGround : null,
    skipReason: typed.isSkipped ? text(typed.skipReason) : null,
  };
}
