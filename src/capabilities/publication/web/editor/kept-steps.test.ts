import { describe, expect, it } from 'vitest';
import { forgetSteps, keepSteps, leftSteps, type StepStore } from './kept-steps.ts';

const now = Date.parse('2020-04-03T02:00:00Z');
const step = { stepType: 'replace', from: 1, to: 1 };
const place = { account: 'city', paper: 'p1', client: 'window-1' };
const left = (store: StepStore) => leftSteps(store, { account: 'city', paper: 'p1' }, now).map(({ client }) => client);

function memory(room = 10_000): StepStore {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
  };
}

describe('steps that a window did not send', () => {
  it.each([
    ['a window that was closed', { alive: null }, ['window-1']],
    ['a window that is silent for long', { alive: now - 60_000 }, ['window-1']],
    ['a window that is still there', { alive: now - 3_000 }, []],
  ])('of %s', (_what, { alive }, wanted) => {
    const store = memory();
    keepSteps(store, place, { version: 3, steps: [step], alive });
    expect(left(store)).toEqual(wanted);
  });

  it('are those of the account and the paper alone, and gone once they are sent', () => {
    const store = memory();
    keepSteps(store, { ...place, account: 'leader' }, { version: 3, steps: [step], alive: null });
    keepSteps(store, { ...place, paper: 'p2' }, { version: 3, steps: [step], alive: null });
    keepSteps(store, place, { version: 3, steps: [step], alive: null });
    expect(left(store)).toEqual(['window-1']);
    keepSteps(store, place, { version: 4, steps: [], alive: null });
    expect(left(store)).toEqual([]);
    forgetSteps(store, { ...place, paper: 'p2' });
    expect(store.length).toBe(1);
  });

  it('are said not to be kept where the browser has no room, and what is no entry is passed over', () => {
    const store = memory(20);
    expect(keepSteps(store, place, { version: 3, steps: [step], alive: null })).toBe(false);
    store.setItem('qingzhang-paper/city/p1/odd', '{"steps":1}');
    expect(left(store)).toEqual([]);
  });
});
