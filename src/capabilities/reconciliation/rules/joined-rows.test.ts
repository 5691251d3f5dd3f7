import { describe, expect, test } from 'vitest';
import { type Change, held, project, row } from '../../../../bench/reconciliation-corpus/sample-list.ts';
import { severalCodeKeys } from './code-key.ts';

const one = project({ name: '始丰溪流域综合治理工程', code: '2019-331023-77-01-135791' });
const other = project({ name: '赭溪水生态修复工程', code: '2019-331023-77-01-246802', plannedTotalYuan: 9_000_000 });
const sums = { plannedTotalYuan: 40_230_000, yearToDateYuan: 20_000_000 };

describe('a row in which somebody wrote two projects as one', () => {
  test.each<[because: string, change: Change]>([
    ['their names', { name: '始丰溪流域综合治理工程、赭溪水生态修复工程', code: null }],
    ['their names, and the code of the first', { name: '始丰溪流域综合治理工程；赭溪水生态修复工程' }],
    ['their codes', { name: '始丰溪和赭溪治理', code: `${one.code}/${other.code}` }],
  ])('is left to a person, who reads that it names both; neither is missing: %s', (_because, change) => {
    const found = held([one, other], [row(one, { ...change, amounts: sums })]);
    expect(found.rows[0]).toMatchObject({
      class: 'unknown',
      project: null,
      rivals: [{ id: one.id }, { id: other.id }],
    });
    expect(found.rows[0]?.reasons.map(({ code }) => code)).toEqual(['severalInRow']);
    expect(found.missing).toEqual([]);
  });

  test('not where the library has a project of that very name', () => {
    const both = project({ name: '始丰溪流域综合治理工程、赭溪水生态修复工程' });
    const found = held([one, other, both], [row(both)]);
    expect(found.rows[0]).toMatchObject({ class: 'equal', project: { id: both.id } });
  });
});

test('of two codes in one cell the one that the library knows is the code', () => {
  const { rows } = held([one, other], [row(one, { code: `2018-331002-77-03-555555/${one.code}` })]);
  expect(rows[0]).toMatchObject({ class: 'equal', project: { id: one.id } });
  expect(severalCodeKeys('2018-331002-77-03-555555')).toEqual([]);
  expect(severalCodeKeys('2018-331002-77-03-5555552019-331023-77-01-12345X')).toHaveLength(2);
});
