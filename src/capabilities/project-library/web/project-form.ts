import { wanFieldText } from '#kernel/money.ts';
import type { Typed } from '#ui/use-kept-draft.ts';
import { yuanFromWan } from '../../dispatch/web/wan-input.ts';
import { type TypedFacts, typedFacts } from '../contract-editing.ts';
import { factNames } from '../rules/merged-project.ts';
import {
  constructionNatures,
  industryEditions,
  type ProjectFacts,
  projectStages,
  sixActions,
  statisticsStates,
} from '../rules/project.ts';

/** A field of the form. */
export type FactField = (typeof factNames)[number];

/** Fields of the form by group, in the order in which people fill them in. */
export const formGroups = {
  basic: [
    'name',
    'unitCode',
    'townshipCode',
    'code',
    'ownerName',
    'ownerCode',
    'industryCode',
    'industryEdition',
    'action',
    'isEcoLed',
    'nature',
    'stage',
    'departmentName',
    'responsiblePerson',
    'content',
  ],
  money: [
    'plannedTotalYuan',
    'landYuan',
    'compensationYuan',
    'usedAssetYuan',
    'workingCapitalYuan',
    'expensedYuan',
    'nationalFundYuan',
    'provincialFundYuan',
    'cityFundYuan',
  ],
  months: ['plannedStart', 'plannedFinish', 'startedIn'],
  approval: ['approvedOn', 'approvalNumber', 'approvedTotalYuan', 'isFiledSeparately'],
  asset: ['leavesAsset', 'isCapitalised', 'isBeyondLevelling'],
  statistics: ['statisticsState', 'submittedIn', 'enteredIn', 'returnedIn', 'returnReason'],
  site: ['siteCode', 'siteLongitude', 'siteLatitude'],
} as const satisfies Readonly<Record<string, readonly FactField[]>>;

/** How a field is filled in. */
export type FieldKind =
  | 'text'
  | 'lines'
  | 'wan'
  | 'number'
  | 'month'
  | 'day'
  | 'yesNo'
  | 'unit'
  | 'township'
  | 'choice'
  | 'industry';

/** Values of the fields that are chosen from a list. */
export const fieldChoices: Readonly<Partial<Record<FactField, readonly string[]>>> = {
  action: sixActions,
  nature: constructionNatures,
  stage: projectStages,
  statisticsState: statisticsStates,
  industryEdition: industryEditions,
};

/** The kind of a field, from its name. */
export function kindOf(field: FactField): FieldKind {
  if (field in fieldChoices) return 'choice';
  if (field === 'industryCode') return 'industry';
  if (field === 'unitCode') return 'unit';
  if (field === 'townshipCode') return 'township';
  if (field === 'content') return 'lines';
  if (field === 'approvedOn') return 'day';
  if (field === 'siteLongitude' || field === 'siteLatitude') return 'number';
  if (field.endsWith('Yuan')) return 'wan';
  if (/^(is|leaves)[A-Z]/.test(field)) return 'yesNo';
  return /(In|Start|Finish)$/.test(field) ? 'month' : 'text';
}

/** What a field shows for a value. */
export function textOfFact(field: FactField, value: ProjectFacts[FactField]): string {
  if (value === null) return '';
  if (kindOf(field) === 'wan') return wanFieldText(Number(value));
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

/** The value that a text stands for; `undefined` where it stands for none. */
function valueTyped(field: FactField, text: string): unknown {
  const plain = text.trim();
  if (plain === '') return field === 'name' || field === 'unitCode' ? '' : null;
  if (kindOf(field) === 'wan') {
    const input = yuanFromWan(plain);
    return 'yuan' in input ? input.yuan : undefined;
  }
  if (kindOf(field) === 'yesNo') return plain === 'yes';
  if (kindOf(field) === 'number') return Number(plain.normalize('NFKC'));
  const isCode = field === 'code' || field === 'ownerCode' || field === 'siteCode' || field === 'industryCode';
  return isCode ? plain.normalize('NFKC').toUpperCase() : plain;
}

/** What was typed over what stands there: a field that nobody touched keeps its value to the yuan. */
export function factsTyped(
  typed: Typed<FactField>,
  kept: ProjectFacts,
): { facts: ProjectFacts; faults: readonly FactField[] } {
  const faults: FactField[] = [];
  const entries = factNames.map((field) => {
    const text = typed[field];
    if (text === undefined || text === textOfFact(field, kept[field])) {
      // What an older table brought may be longer than the form takes; an empty new form is no fault yet.
      if (kept[field] !== '' && !typedFacts.shape[field].safeParse(kept[field]).success) faults.push(field);
      return [field, kept[field]] as const;
    }
    const read = typedFacts.shape[field].safeParse(valueTyped(field, text));
    if (!read.success) faults.push(field);
    return [field, read.success ? read.data : kept[field]] as const;
  });
  return { facts: Object.fromEntries(entries) as TypedFacts, faults };
}

/** Whether the facts as a whole may be sent: the name and the county are there. */
export function isComplete(facts: ProjectFacts): boolean {
  return typedFacts.safeParse(facts).success;
}
