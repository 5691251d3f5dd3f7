import { expect, test } from 'vitest';
import { orderedId } from './ordered-id.ts';

test('ids sort in the order in which they were made, also many within a millisecond, and are of version 7', () => {
  const ids = Array.from({ length: 20_000 }, orderedId);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
