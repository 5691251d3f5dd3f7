import { describe, expect, test } from 'vitest';
import { type Change, held, project, row } from '../../../../bench/reconciliation-corpus/sample-list.ts';
import type { LibraryProject } from './library-project.ts';
import type { ListRow } from './list-row.ts';
import { type Decision, type KnownRow, memoryOf, rowKeyOf } from './memory.ts';

const renamed = '更名后的溪流整治';
const code = '2020-331023-77-01-000777';

const said = { class: null, note: '', decidedAt: '2019-11-20T00:00:00Z', decidedBy: '周演示' } as const;
const same = (one: LibraryProject, list: ListRow): Decision => ({
  ...{ ...said, verdict: 'same', rowKey: rowKeyOf(list), projectId: one.id },
});
/** What a person said of rows of earlier lists, and how these wrote them. */
const sameAs = (one: LibraryProject, ...lists: readonly ListRow[]) =>
  memoryOf(
    lists.map((list) => same(one, list)),
    lists.map((list): KnownRow => ({ ...list, rowKey: rowKeyOf(list) })),
  );
/** A row that nobody would find: another name and amounts of its own. */
const strange = (of: LibraryProject, change: Change = {}) =>
  row(of, { name: renamed, code: null, amounts: { plannedTotalYuan: null, yearToDateYuan: 6_120_000 }, ...change });

describe('a row of which a person said what it is', () => {
  test.each<[because: string, before: Change, now: Change]>([
    ['the list gives its code now', { code: null }, { code }],
    ['the list gives its code no more', { code }, { code: null }],
    ['the list names its county no more', {}, { unitCode: null }],
    ['the list names its owner no more, and still its county', { code }, { code: null, ownerName: null }],
    ['the owner is written shorter', { code }, { code: null, ownerName: '天台演泽城投' }],
    ['the name is another one, and the code is the same', { code }, { code, name: '赭溪两岸截污纳管' }],
  ])('is known again where %s', (_because, before, now) => {
    const one = project();
    const memory = sameAs(one, strange(one, before));
    const [found] = held([one], [strange(one, now)], 'approvals', memory).rows;
    expect(found?.project?.id).toBe(one.id);
    expect(found?.reasons.map((said) => said.code)).toContain('foundByDecision');
    // What is said of it next is added to what was said before.
    expect(found?.rowKey).toBe(rowKeyOf(strange(one, before)));
  });

  test('is known by what any list wrote of it: by name in one month, with a code in the next, by that code alone later', () => {
    const one = project();
    const [first, second] = [strange(one), strange(one, { code })];
    const memory = memoryOf(
      [same(one, first)],
      [first, second].map((list) => ({ ...list, rowKey: rowKeyOf(first) })),
    );
    const [found] = held([one], [strange(one, { code, name: null })], 'approvals', memory).rows;
    expect(found?.project?.id).toBe(one.id);
  });

  test.each<[because: string, before: readonly Change[], now: readonly Change[]]>([
    ['the county is another', [{ code }], [{ code: null, unitCode: '331024' }]],
    ['the owner is another', [{ code }], [{ code: null, ownerName: '临海青禾固废处置有限公司' }]],
    ['neither owner nor county is written', [{ code }], [{ code: null, ownerName: null, unitCode: null }]],
    ['the code is another', [{ code }], [{ code: '2020-331023-77-01-000888' }]],
    ['two earlier rows bear the name', [{ code }, { code: '2020-331023-77-01-000888' }], [{ code: null }]],
    ['two rows of the list bear the name', [{ code: null }], [{ code }, { code: '2020-331023-77-01-000888' }]],
  ])('is not taken for it where %s', (_because, before, now) => {
    const one = project();
    const memory = sameAs(one, ...before.map((change) => strange(one, change)));
    const { rows } = held(
      [one],
      now.map((change) => strange(one, change)),
      'approvals',
      memory,
    );
    expect(rows.flatMap(({ reasons }) => reasons.map((said) => said.code))).not.toContain('foundByDecision');
  });
});
