import { namesProblem } from '#kernel/named-problem.ts';
import type { ReportFacts } from './report.ts';

/** Forms of the dispatch: the monthly table of a project and the quarterly one of a county. */
export const forms = ['project-month', 'county-quarter'] as const;
export type Form = (typeof forms)[number];

/**
 * Where a value comes from before anybody types: the library, the plan, the funds ledger, the last report, a sum of what
 * is known; `entered` by hand. An amount of the month is always entered.
 */
export type Prefill = 'projects' | 'plan' | 'funds' | 'last-month' | 'sum' | 'entered';

/** Who answers for a value. */
export type Keeper = 'owner' | 'county' | 'projects' | 'plan' | 'funds' | 'system';

/** A field of a form, built in. Its label is the term of the same key. */
export type FormField = {
  readonly key: string;
  readonly kind: 'money' | 'text' | 'choice' | 'day' | 'percent';
  readonly keeper: Keeper;
  readonly prefill: Prefill;
  /** `never`: may stay blank; `lagging`: when the project is behind; `problem`: when a problem is named. */
  readonly required: 'always' | 'lagging' | 'problem' | 'never';
  /** What asks for it; a key of the terms of forms. */
  readonly basis: 'statistics' | 'dispatch' | 'funds' | 'approval';
  readonly maxLength?: number;
};

/** Whether a field must be filled in: by itself, since the project is behind, or since the report names a problem. */
export function isRequired(
  { required }: Pick<FormField, 'required'>,
  { isLagging, problems }: { readonly isLagging: boolean; readonly problems: string | null | undefined },
): boolean {
  switch (required) {
    case 'always':
      return true;
    case 'lagging':
      return isLagging;
    case 'problem':
      return namesProblem(problems);
    case 'never':
      return false;
  }
}

/** A field of the report itself, which is typed in a cell or kept from the last report. */
export type EntryField = FormField & { readonly key: EntryKey };
export type EntryKey = Exclude<keyof ReportFacts, 'month' | 'extra'>;

const money = (key: EntryKey, prefill: Prefill, required: FormField['required'] = 'never'): EntryField => ({
  key,
  kind: 'money',
  keeper: 'owner',
  prefill,
  required,
  basis: 'statistics',
});
const words = (key: EntryKey, maxLength: number, required: FormField['required'] = 'never'): EntryField => ({
  key,
  kind: 'text',
  keeper: 'owner',
  prefill: 'last-month',
  required,
  basis: 'dispatch',
  maxLength,
});

/** Fields of the monthly table that are cells, in the order of the table. Source: domain catalogue 2.3, 4.2. */
export const entryFields: readonly EntryField[] = [
  money('monthYuan', 'entered', 'always'),
  money('yearToDateYuan', 'sum', 'always'),
  money('totalYuan', 'sum', 'always'),
  money('buildingYuan', 'entered'),
  money('installationYuan', 'entered'),
  money('equipmentYuan', 'entered'),
  money('otherYuan', 'entered'),
  money('newAssetYuan', 'last-month'),
  words('progress', 2000, 'always'),
  words('capacity', 500),
  words('problems', 2000, 'lagging'),
  { key: 'causeCode', kind: 'choice', keeper: 'owner', prefill: 'last-month', required: 'lagging', basis: 'dispatch' },
  words('coordination', 1000),
  words('coordinationDepartment', 100),
  { key: 'promisedOn', kind: 'day', keeper: 'owner', prefill: 'last-month', required: 'problem', basis: 'dispatch' },
];

const known = (
  key: string,
  keeper: 'projects' | 'plan' | 'funds' | 'system',
  rest: Partial<Pick<FormField, 'kind' | 'basis'>> = {},
): FormField => ({
  key,
  kind: 'text',
  keeper,
  prefill: keeper === 'system' ? 'sum' : keeper,
  required: 'never',
  basis: 'dispatch',
  ...rest,
});

/** Fields of the monthly table that other rooms know already: nobody is asked for them again. */
export const knownFields: readonly FormField[] = [
  known('projectName', 'projects', { basis: 'approval' }),
  known('projectCode', 'projects', { basis: 'approval' }),
  known('unit', 'projects', { basis: 'statistics' }),
  known('ownerName', 'projects'),
  known('departmentName', 'projects'),
  known('responsiblePerson', 'projects'),
  known('isEcoLed', 'projects'),
  known('industryCode', 'projects', { basis: 'statistics' }),
  known('action', 'projects'),
  known('enteredIn', 'projects', { basis: 'statistics' }),
  known('nature', 'projects', { basis: 'statistics' }),
  known('content', 'projects', { basis: 'approval' }),
  known('plannedStart', 'projects'),
  known('plannedFinish', 'projects'),
  known('plannedTotalYuan', 'projects', { kind: 'money', basis: 'approval' }),
  known('stage', 'projects'),
  known('yearPlanYuan', 'plan', { kind: 'money' }),
  known('fundPlannedYuan', 'funds', { kind: 'money', basis: 'funds' }),
  known('fundArrivedYuan', 'funds', { kind: 'money', basis: 'funds' }),
  known('fundPaidYuan', 'funds', { kind: 'money', basis: 'funds' }),
  known('planDonePercent', 'system', { kind: 'percent' }),
  known('lagPoints', 'system', { kind: 'percent' }),
  known('evidenceCount', 'system'),
];

/** Fields of the quarterly table that only a county knows. Source: domain catalogue 4.1 (问题、原因、对策). */
export const quarterTexts = ['problems', 'causes', 'countermeasures', 'nextWork', 'coordination'] as const;
export type QuarterText = (typeof quarterTexts)[number];

/** Longest text of a field of the quarterly table, characters. */
export const quarterTextLength = 4000;

/** Share of the monthly table's fields that are filled in before anybody types, percent rounded down. */
export function prefilledPercent(): number {
  const all = [...knownFields, ...entryFields];
  return Math.floor((all.filter(({ prefill }) => prefill !== 'entered').length * 100) / all.length);
}

/** State of a form's legal marks on a day. Source: 统计法 Art. 14, 17 (unmarked or expired forms may be refused). */
export type MarksState = 'valid' | 'expired' | 'blank';

/** Legal marks of a form. */
export type FormMarks = {
  readonly tableNumber: string | null;
  readonly issuer: string | null;
  readonly approvalNumber: string | null;
  /** Last day on which the form is valid. */
  readonly validUntil: string | null;
};

/** Whether the marks make a form that may be sent beyond the administration on that day. */
export function marksState(marks: FormMarks | null, today: string): MarksState {
  if (marks === null) return 'blank';
  const { tableNumber, issuer, approvalNumber, validUntil } = marks;
  if (tableNumber === null || issuer === null || approvalNumber === null || validUntil === null) return 'blank';
  return validUntil < today ? 'expired' : 'valid';
}
