import { describe, expect, test } from 'vitest';
import { noBalances } from './fund.ts';
import { reversalOf } from './reversal.ts';

const payment = {
  kind: 'payment',
  movedOn: '2019-08-01',
  moved: { ...noBalances, paidYuan: 100 },
  isReversed: false,
} as const;
const context = {
  source: { issuedYuan: 1000, arrivedYuan: 500, allocatedYuan: 500, paidYuan: 100 },
  account: { allocatedYuan: 500, paidYuan: 100 },
  on: '2019-09-01',
  today: '2020-01-01',
} as const;

describe('a counter-entry', () => {
  test('moves everything the other way round, and never to a minus nought', () => {
    const moved = reversalOf(payment, context);
    expect(moved).toEqual({ issuedYuan: 0, arrivedYuan: 0, allocatedYuan: 0, paidYuan: -100 });
    expect(Object.is(moved.issuedYuan, 0)).toBe(true);
  });

  test.each([
    [{ ...payment, kind: 'reversal' } as const, context, 'reversalOfReversal', 'a counter-entry is final'],
    [{ ...payment, isReversed: true }, context, 'reversedAlready', 'once is enough'],
    [payment, { ...context, on: '2020-01-02' }, 'dateAhead', 'tomorrow has not come'],
    [payment, { ...context, on: '2019-07-31' }, 'beforeMovement', 'no counter-entry before its row'],
    [
      { ...payment, kind: 'allocation', moved: { ...noBalances, allocatedYuan: 500 } } as const,
      context,
      'reversalBreaks',
      'its money is paid already',
    ],
    [
      { ...payment, kind: 'issue', moved: { ...noBalances, issuedYuan: 600 } } as const,
      { ...context, account: null },
      'reversalBreaks',
      'its money is allocated and has arrived',
    ],
  ])('%#: is refused', (movement, about, code, because) => {
    expect(() => reversalOf(movement, about), because).toThrow(expect.objectContaining({ code }));
  });
});
