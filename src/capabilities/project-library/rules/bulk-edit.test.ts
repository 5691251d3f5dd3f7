import { expect, test } from 'vitest';
import { type BulkSetting, bulkOutcome } from './bulk-edit.ts';
import { nothingKnown, type ProjectFacts } from './project.ts';

const facts: ProjectFacts = {
  ...nothingKnown,
  name: '项目',
  unitCode: '331023',
  stage: 'tender',
  action: 'air',
  isEcoLed: false,
};

test.each<[BulkSetting, number, object, string]>([
  [{ action: 'soil' }, 5, { state: 'changed' }, 'one field'],
  [{ action: 'air', isEcoLed: false }, 5, { state: 'unchanged' }, 'what stands already'],
  [{ isEcoLed: null }, 5, { state: 'changed' }, 'emptied is a change'],
  [{ isEcoLed: undefined }, 5, { state: 'unchanged' }, 'a field that is not given stays'],
  [{ stage: 'building' }, 5, { state: 'changed' }, 'a stage above the steps'],
  [{ stage: 'design' }, 5, { state: 'refused', code: 'stageBelowSteps' }, 'below a step that has its day'],
  [{ stage: 'design' }, -1, { state: 'changed' }, 'no step has a day'],
  [{ stage: 'suspended' }, 5, { state: 'changed' }, 'a way out is not on the ladder'],
])('%j over step %i', (set, reached, outcome, because) => {
  expect({ ...bulkOutcome({ facts, reached }, set), because }).toMatchObject({ ...outcome, because });
});

test('what is not set stays as it is', () => {
  const outcome = bulkOutcome({ facts, reached: 0 }, { action: 'soil', departmentName: '生态环境分局' });
  if (outcome.state !== 'changed') throw new Error(outcome.state);
  expect(outcome.facts).toEqual({ ...facts, action: 'soil', departmentName: '生态环境分局' });
  expect(outcome.changes.map(({ field }) => field)).toEqual(['action', 'departmentName']);
});
