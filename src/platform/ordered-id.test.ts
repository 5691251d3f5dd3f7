import { expect, test } from 'vitest';
import { orderedId, orderedIds } from './ordered-id.ts';

test.each([
  ['one by one', () => Array.from({ length: 20_000 }, orderedId)],
  ['thousands at once', () => [...orderedIds(9_000), orderedId(), ...orderedIds(0), ...orderedIds(9_000)]],
])(
  'ids made %s sort in the order in which they were made, also many within a millisecond, and are of version 7',
  (_, make) => {
    const ids = make();
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  },
);
