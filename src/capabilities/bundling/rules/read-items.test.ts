import { describe, expect, test } from 'vitest';
import { Refusal } from '#kernel/refusal.ts';
import { readItems } from './read-items.ts';

const good = { id: 'a', amountYuan: 1_000_000, key: '331023', from: '2020-03', to: '2020-05' };

function refusalOf(value: unknown): unknown {
  try {
    readItems(value);
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, place: error.facts.place };
    throw error;
  }
  return null;
}

describe('a file of items', () => {
  test('has usual options where it names none', () => {
    expect(readItems({ items: [good] })).toEqual({
      items: [good],
      shape: { minimumYuan: 5_000_000, maxMembers: 8 },
    });
  });
  test.each([
    [null, 'jsonField', '$', 'it is no object'],
    [{}, 'jsonField', 'items', 'the items are missing'],
    [{ items: [{ ...good, amountYuan: -1 }] }, 'jsonNumber', 'items[0].amountYuan', 'no amount is negative'],
    [{ items: [{ ...good, amountYuan: 0.5 }] }, 'jsonNumber', 'items[0].amountYuan', 'money is whole yuan'],
    [{ items: [{ ...good, amountYuan: undefined }] }, 'jsonField', 'items[0].amountYuan', 'an amount is missing'],
    [{ items: [{ ...good, amountYuan: '12' }] }, 'jsonField', 'items[0].amountYuan', 'a text is no amount'],
    [{ items: [good, good] }, 'jsonDuplicate', 'items[1].id', 'an id names one item'],
    [{ items: [{ ...good, id: '' }] }, 'jsonId', 'items[0].id', 'nothing names no item'],
    [{ items: [{ ...good, id: ' a' }] }, 'jsonId', 'items[0].id', 'it would be another than a, and look the same'],
    [{ items: [{ ...good, from: '2020-13' }] }, 'itemMonthUnclear', 'items[0].from', 'there is no thirteenth month'],
    [{ items: [{ ...good, from: '2020-06' }] }, 'windowBackwards', 'items[0]', 'it would end before it begins'],
    [{ items: [{ ...good, key: null }] }, 'jsonField', 'items[0].key', 'a key is missing'],
    [{ items: [good], options: { minimumYuan: 0 } }, 'jsonNumber', 'options.minimumYuan', 'nothing is no threshold'],
    [{ items: [good], options: { maxMembers: 0 } }, 'jsonNumber', 'options.maxMembers', 'nobody is no bundle'],
  ])('is refused with its place: %j', (value, code, place, because) => {
    expect(refusalOf(value), because).toEqual({ code, place });
  });
});
