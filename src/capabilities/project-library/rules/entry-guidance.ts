import type { CaliberVerdict } from '../contract.ts';
import type { EntryRuleSet, Holder, MaterialKind } from './entry-rules.ts';
import { type ProjectFacts, statisticsStateOf } from './project.ts';

/**
 * Where a project stands on its way into the statistics library. `ripe` = nothing that the rules ask for is missing;
 * whether it enters is the statistics bureau's decision. Source: domain catalogue 2.1, 2.5 (先入库，后有数).
 */
export const entryStates = ['notInCaliber', 'notReady', 'ripe', 'reporting', 'entered', 'returned'] as const;
export type EntryState = (typeof entryStates)[number];

/** What may be missing: a fact, a paper, or a rule to go by. */
export const missingCodes = [
  'totalMissing',
  'caliberUnsettled',
  'codeMissing',
  'ownerCodeMissing',
  'approvalMissing',
  'startMissing',
  'workSuspended',
  'alreadyFinished',
  'materialMissing',
  'rulesMissing',
] as const;
export type MissingCode = (typeof missingCodes)[number];

/** One thing that is missing, who has it, and the last day of the window in which it would still do; `null` without a rule. */
export type MissingForEntry = {
  readonly code: MissingCode;
  /** The paper, where one is missing. */
  readonly material: { readonly name: string; readonly kind: MaterialKind } | null;
  readonly holder: Holder;
  readonly by: string | null;
};

/** The verdict, with the window that comes next; `null` without a rule. */
export type EntryGuidance = {
  readonly state: EntryState;
  readonly missing: MissingForEntry[];
  readonly window: EntryWindow | null;
};

/** First and last day of a window, `YYYY-MM-DD`. */
export type EntryWindow = { readonly from: string; readonly to: string };

/** What guidance looks at. */
export type EntryFacts = Pick<
  ProjectFacts,
  | 'code'
  | 'ownerCode'
  | 'approvedOn'
  | 'approvalNumber'
  | 'startedIn'
  | 'plannedTotalYuan'
  | 'statisticsState'
  | 'enteredIn'
  | 'stage'
>;

type Known = {
  readonly caliber: CaliberVerdict;
  readonly rules: EntryRuleSet | null;
  /** Kinds of papers that are at hand or on file. */
  readonly evidence: readonly string[];
  /** The day in China. */
  readonly today: string;
};

/**
 * What is still missing before a project can be entered, who has it, and by when. Says nothing about amounts to report:
 * it looks only at papers and facts of approval and start. Source: 统计法 Art. 7; domain catalogue 2.5.
 */
export function entryGuidance(project: EntryFacts, known: Known): EntryGuidance {
  const window = known.rules ? nextWindow(known.rules, known.today) : null;
  const statistics = statisticsStateOf(project);
  if (statistics === 'entered' || statistics === 'reporting') return { state: statistics, missing: [], window };
  if (known.caliber === 'out') return { state: 'notInCaliber', missing: [], window: null };
  const missing = missingFor(project, known).map((one) => ({ ...one, by: window?.to ?? null }));
  if (statistics === 'returned') return { state: 'returned', missing, window };
  return { state: missing.length === 0 ? 'ripe' : 'notReady', missing, window };
}

function missingFor(project: EntryFacts, { caliber, rules, evidence }: Known): Omit<MissingForEntry, 'by'>[] {
  const fact = (isMissing: boolean, code: MissingCode, holder: Holder) =>
    isMissing ? [{ code, material: null, holder }] : [];
  const hasApproval = project.approvalNumber !== null && project.approvedOn !== null;
  const proven = (kind: MaterialKind) => evidence.includes(kind) || (kind === 'approval' && hasApproval);
  return [
    ...fact(project.plannedTotalYuan === null, 'totalMissing', 'owner'),
    ...fact(caliber === 'ask' && project.plannedTotalYuan !== null, 'caliberUnsettled', 'countyDesk'),
    ...fact(project.code === null, 'codeMissing', 'developmentReform'),
    ...fact(!hasApproval, 'approvalMissing', 'approvalOffice'),
    ...fact(project.ownerCode === null, 'ownerCodeMissing', 'owner'),
    ...fact(project.startedIn === null, 'startMissing', 'owner'),
    ...fact(project.stage === 'suspended' || project.stage === 'cancelled', 'workSuspended', 'owner'),
    // Whether work that is over may still be entered is for the bureau to say: no source settles it.
    ...fact(project.stage === 'finished' || project.stage === 'accepted', 'alreadyFinished', 'statistics'),
    ...fact(rules === null && project.plannedTotalYuan !== null, 'rulesMissing', 'cityDesk'),
    ...(rules?.materials ?? [])
      // What the facts of the approval already say is not asked for twice.
      .filter(({ kind }) => !proven(kind) && !(kind === 'approval' && !hasApproval))
      .map(({ name, kind, holder }) => ({ code: 'materialMissing' as const, material: { name, kind }, holder })),
  ];
}

/** The window that is open on a day or comes next; a day beyond the end of a month means its end. */
export function nextWindow(
  { windowFromDay, windowToDay }: Pick<EntryRuleSet, 'windowFromDay' | 'windowToDay'>,
  today: string,
): EntryWindow {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const here = windowOf(year, month, [windowFromDay, windowToDay]);
  return today <= here.to ? here : windowOf(year, month + 1, [windowFromDay, windowToDay]);
}

/** `month` 13 is January of the next year. */
function windowOf(year: number, month: number, days: readonly [number, number]): EntryWindow {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const [from, to] = days.map((day) =>
    new Date(Date.UTC(year, month - 1, Math.min(day, last))).toISOString().slice(0, 10),
  );
  return { from: from ?? '', to: to ?? '' };
}

/** Something that changed what is known: from this instant on, these facts and these papers. */
export type EntryMoment = {
  readonly at: string;
  readonly project: EntryFacts;
  readonly caliber: CaliberVerdict;
  readonly evidence: readonly string[];
};

/** Since when nothing has been missing, by the rules of today; `null` where something is. Moments in their order. */
export function ripeSince(
  moments: readonly EntryMoment[],
  { rules, today }: Pick<Known, 'rules' | 'today'>,
): string | null {
  let since: string | null = null;
  for (const { at, project, caliber, evidence } of moments) {
    const { state } = entryGuidance(project, { caliber, rules, evidence, today });
    if (state !== 'ripe') since = null;
    else since ??= at;
  }
  return since;
}
