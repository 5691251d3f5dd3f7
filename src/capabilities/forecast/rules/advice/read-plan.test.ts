import { describe, expect, test } from 'vitest';
import { Refusal } from '#kernel/refusal.ts';
import { readPlan } from './read-plan.ts';

const action = { id: 'a', project: 'p', kind: 'enter', effort: 1.5, gain: [1, 2], freshGain: [3] };
const sound = { unit: 'u', goalYuan: 10, probability: 0.8, base: [1, 2], freshBase: [3], actions: [action] };
const second = { ...action, id: 'b' };

describe('a plan is refused with its place', () => {
  test.each([
    { because: 'a list is no plan', plan: [], code: 'jsonField', place: 'plan' },
    { because: 'no goal', plan: { ...sound, goalYuan: null }, code: 'jsonField', place: 'goalYuan' },
    { because: 'a sure thing cannot be asked for', plan: { ...sound, probability: 1 }, code: 'jsonNumber' },
    { because: 'no scenario', plan: { ...sound, base: [] }, code: 'jsonField', place: 'base' },
    { because: 'a hole', plan: { ...sound, base: [1, null] }, code: 'jsonField', place: 'base[1]' },
    { because: 'text for a number', plan: { ...sound, freshBase: ['3'] }, code: 'jsonField', place: 'freshBase[0]' },
    { because: 'beyond all sense', plan: { ...sound, base: [1, 1e300] }, code: 'jsonNumber', place: 'base[1]' },
    {
      because: 'scenarios must run side by side',
      plan: { ...sound, actions: [{ ...action, gain: [1] }] },
      code: 'planLength',
      place: 'actions[0].gain',
    },
    {
      because: 'fresh scenarios need fresh gains',
      plan: { ...sound, actions: [{ ...action, freshGain: undefined }] },
      code: 'jsonField',
      place: 'actions[0].freshGain',
    },
    {
      because: 'work never costs less than nothing',
      plan: { ...sound, actions: [action, { ...second, effort: -1 }] },
      code: 'jsonNumber',
      place: 'actions[1].effort',
    },
    {
      because: 'an id stands once',
      plan: { ...sound, actions: [action, action] },
      code: 'jsonDuplicate',
      place: 'actions[1].id',
    },
    { because: 'nothing is no id', plan: { ...sound, actions: [{ ...action, id: '' }] }, code: 'jsonId' },
    {
      because: 'the rule of one action a project needs projects',
      plan: { ...sound, actions: [{ ...action, project: ' ' }] },
      code: 'jsonId',
      place: 'actions[0].project',
    },
    { because: 'a blank is no id', plan: { ...sound, banned: [''] }, code: 'jsonId', place: 'banned[0]' },
    { because: 'a slip', plan: { ...sound, banned: ['x'] }, code: 'planUnknownId', place: 'banned[0]' },
    { because: 'both at once', plan: { ...sound, pinned: ['a'], banned: ['a'] }, code: 'planContradiction' },
    {
      because: 'one action a project',
      plan: { ...sound, actions: [action, second], pinned: ['a', 'b'] },
      code: 'planRivals',
    },
  ])('$because', ({ plan, code, place }) => {
    let refusal: unknown = null;
    try {
      readPlan(plan);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ code });
    if (place !== undefined) expect(refusal).toMatchObject({ facts: { place } });
  });

  test('what may be left out is left out', () => {
    const { gain: _, freshGain: __, ...bare } = action;
    const read = readPlan({ goalYuan: 10, probability: 0.8, base: [1, 2], actions: [{ ...bare, gain: [1, 2] }] });
    expect(read).toMatchObject({ unit: '', pinned: [], banned: [] });
    expect(read.freshBase.length).toBe(0);
  });
});
