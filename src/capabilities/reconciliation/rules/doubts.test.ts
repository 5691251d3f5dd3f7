import { describe, expect, test } from 'vitest';
import { held, project, row } from '../../../../bench/reconciliation-corpus/sample-list.ts';
import { type Decision, memoryOf, rowKeyOf } from './memory.ts';

const named = { name: '清亭制药锅炉烟气超低排放改造项目' };
/** A letter mistyped, no code, no owner and no total, and an amount of its own. */
const doubtful = (of: ReturnType<typeof project>, name = '清亭制药锅炉烟气超低排青改造项目') =>
  row(of, { name, code: null, ownerName: null, amounts: { plannedTotalYuan: null, yearToDateYuan: 6_120_000 } });

describe('a row whose name comes near and of which nothing else is the same', () => {
  test('asks a person about the project that no other row means, which is then not missing', () => {
    const one = project(named);
    const found = held([one], [doubtful(one)]);
    expect(found.rows[0]).toMatchObject({ class: 'unknown', project: null, rivals: [{ id: one.id }] });
    expect(found.rows[0]?.reasons[0]).toMatchObject({
      code: 'perhapsThis',
      facts: { name: expect.stringContaining(one.name) },
    });
    expect(found.missing).toEqual([]);
  });

  test('is not entered where another row means that project', () => {
    const one = project(named);
    const { rows } = held([one], [row(one), doubtful(one)]);
    expect(rows.map((each) => each.class)).toEqual(['equal', 'notEntered']);
  });

  test('is not entered where only common words are the same, or the phase is another', () => {
    const one = project(named);
    for (const name of ['雷亭电镀锅炉烟气超低排放改造项目', '清亭制药锅炉烟气超低排放改造（二期）']) {
      const found = held([one], [doubtful(one, name)]);
      expect([name, found.rows[0]?.class, found.missing.length]).toEqual([name, 'notEntered', 1]);
    }
  });

  test('is not asked about again once a person said that it is another, or why the library lacks it', () => {
    const one = project(named);
    const list = doubtful(one);
    const said = { rowKey: rowKeyOf(list), note: '', decidedAt: '2019-12-20T00:00:00Z', decidedBy: '周演示' };
    const decisions: readonly Decision[] = [
      { ...said, verdict: 'different', projectId: one.id, class: null },
      { ...said, verdict: 'explained', projectId: null, class: 'notEntered' },
    ];
    for (const decision of decisions)
      expect(held([one], [list], 'statistics', memoryOf([decision])).rows[0]?.class).toBe('notEntered');
  });
});
