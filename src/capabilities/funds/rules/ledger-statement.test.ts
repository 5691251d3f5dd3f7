import { expect, test } from 'vitest';
import { judgedStatement, type LedgerStatement, type StandingRow } from './ledger-statement.ts';

const standing: StandingRow = {
  ...{ number: 7, movedOn: '2019-08-01', documentNo: '台财建〔2019〕1号', payee: '某公司', voucherNo: '拨1' },
  ...{ issuedYuan: 0, arrivedYuan: 0, allocatedYuan: 0, paidYuan: 300_000 },
};
const cells = { number: 'A5', movedOn: 'B5', documentNo: 'D5', paidYuan: 'J5', payee: 'K5' };
const row = { sheet: '资金流水', row: 5, facts: null, cells, doubts: [] };
const answer = (change: Partial<LedgerStatement>, known: StandingRow | undefined = standing) => {
  const judged = judgedStatement(row, { ...standing, ...change }, known);
  return judged.state === 'refused' ? [judged.fault.cell, judged.fault.code] : judged.state;
};

test.each([
  { change: {}, is: 'unchanged', because: 'it says what stands' },
  { change: { documentNo: '台财建[2019]1号' }, is: 'unchanged', because: 'brackets do not make another document' },
  { change: { payee: null, paidYuan: null }, is: 'unchanged', because: 'an empty cell says nothing' },
  { change: { paidYuan: 310_000 }, is: ['J5', 'ledgerRowDiffers'], because: 'a row is reversed, never changed' },
  { change: { movedOn: '2019-08-02' }, is: ['B5', 'ledgerRowDiffers'], because: 'the day is part of the row' },
  { change: { documentNo: '台财建〔2019〕2号' }, is: ['D5', 'ledgerRowDiffers'], because: 'it is another document' },
])('$change: $is, because $because', ({ change, is }) => {
  expect(answer(change)).toEqual(is);
});

test('a number that the ledger of the remit does not have is refused', () => {
  const judged = judgedStatement(row, { ...standing, number: 99 }, undefined);
  expect(judged).toMatchObject({ state: 'refused', fault: { cell: 'A5', code: 'ledgerRowUnknown' } });
});
