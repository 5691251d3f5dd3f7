import { isSetAside, rungOf } from './ladder.ts';
import { type FieldChange, projectChanges } from './merged-project.ts';
import type { ProjectFacts } from './project.ts';

/** Fields that may be set for many projects at once; what makes a project what it is, is edited one by one. */
export const bulkFields = [
  'stage',
  'action',
  'departmentName',
  'responsiblePerson',
  'isEcoLed',
  'nature',
  'industryEdition',
  'statisticsState',
  'submittedIn',
  'enteredIn',
  'returnedIn',
  'returnReason',
] as const satisfies readonly (keyof ProjectFacts)[];
export type BulkSetting = { readonly [Name in (typeof bulkFields)[number]]?: ProjectFacts[Name] | undefined };

/** What a bulk edit means for one project. */
export type BulkOutcome =
  | { readonly state: 'changed'; readonly facts: ProjectFacts; readonly changes: readonly FieldChange[] }
  | { readonly state: 'unchanged' }
  | { readonly state: 'refused'; readonly code: 'stageBelowSteps' };

/** A project and the highest step that it is known to have reached by a day, −1 where none. */
export type BulkProject = { readonly facts: ProjectFacts; readonly reached: number };

/** Sets the fields; a stage below a step that was reached on a day is refused, since the steps say otherwise. */
export function bulkOutcome({ facts, reached }: BulkProject, set: BulkSetting): BulkOutcome {
  const after = withSetting(facts, set);
  const changes = projectChanges(facts, after);
  if (changes.length === 0) return { state: 'unchanged' };
  const isStaged = changes.some(({ field }) => field === 'stage');
  if (isStaged && !isSetAside(after.stage) && rungOf(after.stage) < reached)
    return { state: 'refused', code: 'stageBelowSteps' };
  return { state: 'changed', facts: after, changes };
}

/** The facts with the fields that are given; a field that is not given stays. */
export function withSetting(facts: ProjectFacts, set: BulkSetting): ProjectFacts {
  return { ...facts, ...Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)) };
}
