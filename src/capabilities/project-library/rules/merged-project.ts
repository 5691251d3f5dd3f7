import { foldsToItself } from '#kernel/written/understood.ts';
import type { ProjectFacts } from './project.ts';

/** A field that a new statement changes. */
export type FieldChange = {
  readonly field: keyof ProjectFacts;
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean | null;
};

/** Fields of a project in the order in which people read them. */
export const factNames = [
  'name',
  'code',
  'ownerName',
  'ownerCode',
  'unitCode',
  'townshipCode',
  'siteCode',
  'industryCode',
  'industryEdition',
  'action',
  'isEcoLed',
  'nature',
  'departmentName',
  'responsiblePerson',
  'content',
  'plannedTotalYuan',
  'landYuan',
  'compensationYuan',
  'usedAssetYuan',
  'workingCapitalYuan',
  'expensedYuan',
  'approvedOn',
  'approvalNumber',
  'approvedTotalYuan',
  'isFiledSeparately',
  'leavesAsset',
  'isCapitalised',
  'isBeyondLevelling',
  'plannedStart',
  'plannedFinish',
  'startedIn',
  'enteredIn',
  'statisticsState',
  'submittedIn',
  'returnedIn',
  'returnReason',
  'stage',
  'nationalFundYuan',
  'provincialFundYuan',
  'cityFundYuan',
  'siteLongitude',
  'siteLatitude',
] as const satisfies readonly (keyof ProjectFacts)[];

/**
 * What is known after `stated` arrives: a field that it leaves blank keeps what was known, so that a county's shorter
 * table never wipes out what a longer one said. A township goes with its county.
 */
export function mergedProject(known: ProjectFacts, stated: ProjectFacts): ProjectFacts {
  const moved = stated.unitCode !== known.unitCode;
  const entries = factNames.map((field) => {
    const kept = field === 'townshipCode' && moved ? null : known[field];
    return [field, stated[field] ?? kept];
  });
  return Object.fromEntries(entries) as ProjectFacts;
}

/** Fields that differ, in reading order. */
export function projectChanges(before: ProjectFacts, after: ProjectFacts): FieldChange[] {
  return factNames
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

/** A name without spaces, punctuation and brackets' width, for finding a project that has no code. */
export function nameKey(name: string): string {
  if (foldsToItself(name)) return name;
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
}
