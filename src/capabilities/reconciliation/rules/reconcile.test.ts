import { describe, expect, test } from 'vitest';
import { type Change, held, project, row } from '../../../../bench/reconciliation-corpus/sample-list.ts';
import type { DifferenceClass, ListKind } from './classes.ts';
import type { LibraryProject } from './library-project.ts';

type Case = {
  readonly because: string;
  readonly library?: Partial<LibraryProject>;
  readonly list: Change;
  readonly is: DifferenceClass;
  readonly kind?: ListKind;
};

const cases: readonly Case[] = [
  { because: 'nothing differs', list: {}, is: 'equal' },
  {
    because: 'a code is the same in small letters, full width, with spaces',
    list: { code: '２０１９－３３１０２３ -77-01-' },
    is: 'otherCode',
  },
  { because: 'a missing code is found by name, owner and place', list: { code: null }, is: 'equal' },
  {
    because: 'places in front, 工程 and 项目 and the legal form say nothing',
    list: { code: null, name: '台州市天台县始丰溪流域综合治理项目', ownerName: '天台演泽城乡环境投资公司' },
    is: 'equal',
  },
  {
    because: 'an owner may be abbreviated and two letters swapped',
    list: { code: null, name: '始溪丰流域综合治理工程', ownerName: '天台城投' },
    is: 'equal',
  },
  {
    because: '一期 may be left out where there is no other phase',
    library: { name: '始丰溪流域综合治理工程（一期）' },
    list: { code: null, name: '始丰溪流域综合治理工程' },
    is: 'equal',
  },
  { because: 'another code for the same project', list: { code: '2018-331023-77-02-123456' }, is: 'otherCode' },
  {
    because: 'a code that lost a sign does not speak against the project, also where the owner is written as another',
    library: { code: '2019-331023-77-01-135791' },
    list: {
      ...{ code: '2019-331023-77-01-13579', name: '2019年始丰溪流域综合治理工程' },
      ownerName: '天台青禾水务有限公司',
    },
    is: 'otherCode',
  },
  { because: 'the bureau entered it in another industry', list: { industryCode: '4620' }, is: 'otherCode' },
  { because: 'two digits of an industry contain the four', list: { industryCode: '77' }, is: 'equal' },
  { because: 'the list has it in another county', list: { unitCode: '331024' }, is: 'otherCounty' },
  {
    because: 'a zone’s project counts in the county of its site',
    library: { unitCode: '331000-Z01', countyCode: '331002' },
    list: { unitCode: '331002' },
    is: 'equal',
  },
  { because: 'the month of entry is another', list: { enteredIn: '2019-04' }, is: 'timing' },
  { because: 'the amount is that of the month before', list: { amounts: { yearToDateYuan: 8_000_000 } }, is: 'timing' },
  { because: 'yuan stand for 万元', list: { amounts: { yearToDateYuan: 100_000_000_000 } }, is: 'unit' },
  { because: 'a nought too many', list: { amounts: { yearToDateYuan: 100_000_000 } }, is: 'unit' },
  { because: '亿元 were read as 万元', list: { amounts: { plannedTotalYuan: 3_123 } }, is: 'unit' },
  { because: 'the amount differs', list: { amounts: { yearToDateYuan: 11_340_000 } }, is: 'amount' },
  { because: 'less than half a 万元 is no difference', list: { amounts: { yearToDateYuan: 10_004_000 } }, is: 'equal' },
  {
    because: 'land was taken out of the total',
    library: { deductions: [{ key: 'landYuan', yuan: 4_000_000 }] },
    list: { amounts: { plannedTotalYuan: 27_230_000 } },
    is: 'caliber',
  },
  {
    because: 'the year’s figure is that since the start',
    list: { amounts: { yearToDateYuan: 15_000_000 } },
    is: 'caliber',
  },
  {
    because: 'our verdict is out although the list counts it in 77',
    library: { caliber: 'out' },
    list: {},
    is: 'caliber',
  },
  {
    because: 'a list of approvals counts nothing in 77',
    library: { caliber: 'out' },
    list: { industryCode: null },
    is: 'equal',
    kind: 'approvals',
  },
  {
    because: 'the list says that it was withdrawn, whatever else differs',
    list: { isWithdrawn: true, unitCode: '331024' },
    is: 'withdrawn',
  },
  {
    because: 'the bureau sent it back',
    library: { statisticsState: 'returned', returnedIn: '2019-10' },
    list: {},
    is: 'withdrawn',
  },
  {
    because: 'where it is entered comes before what it reports',
    list: { unitCode: '331024', amounts: { yearToDateYuan: 1 } },
    is: 'otherCounty',
  },
  {
    because: 'approved, in the caliber and not entered',
    library: { enteredIn: null, statisticsState: 'notReported' },
    list: {},
    is: 'notEntered',
    kind: 'approvals',
  },
  {
    because: 'withdrawn before it was entered is no lead',
    library: { enteredIn: null, statisticsState: 'returned', returnedIn: '2019-10' },
    list: {},
    is: 'withdrawn',
    kind: 'approvals',
  },
  {
    because: 'entered by the end of the month, only the day of approval differs',
    library: { approvedOn: '2019-02-10' },
    list: { approvedOn: '2019-04-10' },
    is: 'timing',
    kind: 'approvals',
  },
  {
    because: 'an amount that is not understood leaves the row open',
    list: { unclear: [{ cell: 'F2', code: 'notANumber', facts: {} }] },
    is: 'unknown',
  },
  {
    because: 'another project of the same owner is none of ours',
    list: {
      name: '三茅溪排口综合整治工程',
      code: null,
      amounts: { yearToDateYuan: 1_230_000, plannedTotalYuan: 9_990_000 },
    },
    is: 'notEntered',
  },
  {
    because: 'a later phase is another project',
    list: {
      name: '始丰溪流域综合治理工程（二期）',
      code: null,
      amounts: { yearToDateYuan: 1_230_000, plannedTotalYuan: 9_990_000 },
    },
    is: 'notEntered',
  },
];

describe('a row', () => {
  test.each(cases)('$is: $because', ({ library, list, is, kind }) => {
    const one = project(library);
    const code = list.code?.endsWith('77-01-') ? `${list.code}${one.code?.slice(-6)}`.toLowerCase() : list.code;
    const expected = list.code?.endsWith('77-01-') ? 'equal' : is;
    const { rows } = held([one], [row(one, { ...list, ...(code !== undefined && { code }) })], kind);
    expect([rows[0]?.class, rows[0]?.reasons.map((said) => said.code)]).toEqual([expected, expect.anything()]);
    expect(rows[0]?.project?.id ?? null).toBe(expected === 'notEntered' && kind === undefined ? null : one.id);
  });

  test.each<[because: string, ours: Partial<LibraryProject>, list: Change]>([
    ['was cancelled', { stage: 'cancelled' }, {}],
    ['was sent back by the bureau', { statisticsState: 'returned', returnedIn: '2019-10' }, {}],
    ['was revoked, as the list says', {}, { isWithdrawn: true }],
  ])('of an approval that %s is no lead in any of its reasons', (_, ours, list) => {
    const [one, entered] = [project({ enteredIn: null, ...ours }), project()];
    const { rows } = held([one, entered], [row(one, list)], 'approvals');
    expect(rows[0]?.class).toBe('withdrawn');
    expect(rows[0]?.reasons.map(({ code }) => code)).not.toContain('approvedNotEntered');
  });

  test('of an amount that the library has not says that it was not compared', () => {
    const one = project({ reports: new Map() });
    const { rows } = held([one], [row(one, { amounts: { yearToDateYuan: 5_000_000 } })]);
    expect(rows[0]?.class).toBe('equal');
    expect(rows[0]?.reasons[0]).toEqual({ code: 'othersAgree', facts: { amounts: 'yearToDateYuan' } });
    expect(held([one], [row(one)]).rows[0]?.reasons[0]?.code).toBe('nothingDiffers');
  });

  test('that repeats another one is a duplicate and names it; the better of the two is the first', () => {
    const one = project();
    const { rows } = held([one], [row(one, { row: 3, name: '始丰溪流域治理', ownerName: null }), row(one, { row: 4 })]);
    expect(rows.map((found) => found.class)).toEqual(['duplicate', 'equal']);
    expect(rows[0]?.reasons[0]).toEqual({ code: 'rowRepeats', facts: { sheet: '名单', row: 4 } });
  });

  test('between two phases that fit equally well is left to a person, and neither phase is missing', () => {
    const [one, two] = [
      project({ name: '赭溪治理工程（一期）', ownerName: null }),
      project({ name: '赭溪治理工程（二期）', ownerName: null }),
    ];
    const bare = row(one, {
      name: '赭溪治理工程',
      code: null,
      ownerName: null,
      amounts: { plannedTotalYuan: null, yearToDateYuan: null },
    });
    const twins = [
      project({ ...one, id: one.id, name: '赭溪治理工程（3标）' }),
      project({ ...two, id: two.id, name: '赭溪治理工程（4标）' }),
    ];
    const found = held(twins, [bare]);
    expect(found.rows[0]).toMatchObject({ class: 'unknown', project: null });
    expect(found.rows[0]?.rivals).toHaveLength(2);
    expect(found.missing).toEqual([]);
  });

  test('with the code of one project and everything of another is the other', () => {
    const [one, two] = [
      project(),
      project({ name: '平桥镇退役地块土壤修复工程', ownerName: '天台县生态修复事务中心', plannedTotalYuan: 8_880_000 }),
    ];
    const { rows } = held([one, two], [row(two, { code: one.code }), row(one)]);
    expect(rows.map((found) => [found.class, found.project?.id])).toEqual([
      ['otherCode', two.id],
      ['equal', one.id],
    ]);
  });

  test('of payments is added up with the others of its project before it is compared', () => {
    const one = project({ paidByMonth: new Map([['2019-12', 3_000_000]]) });
    const pay = (voucherNo: string, paidYuan: number) =>
      row(one, { voucherNo, amounts: { paidYuan, yearToDateYuan: null, plannedTotalYuan: null } });
    const rows = [pay('1', 1_000_000), pay('2', 2_000_000), pay('2', 2_000_000)];
    expect(held([one], rows, 'payments').rows.map((found) => found.class)).toEqual(['equal', 'equal', 'duplicate']);
  });
});

describe('an approval that is not entered is a lead first, and the row tells the other difference after it', () => {
  const notYet = { enteredIn: null, statisticsState: 'notReported', approvedOn: '2019-02-10' } as const;
  test.each<Omit<Case, 'is'> & { readonly says: readonly string[] }>([
    { because: 'another month of approval', list: { approvedOn: '2019-04-10' }, says: ['approvedInOther'] },
    { because: 'another total', list: { amounts: { plannedTotalYuan: 41_000_000 } }, says: ['amountMore'] },
    { because: 'a total in yuan', list: { amounts: { plannedTotalYuan: 312_300_000_000 } }, says: ['unitOfMore'] },
    {
      because: 'a total without land',
      library: { deductions: [{ key: 'landYuan', yuan: 4_000_000 }] },
      list: { amounts: { plannedTotalYuan: 27_230_000 } },
      says: ['strippedParts'],
    },
    { because: 'another county', list: { unitCode: '331024' }, says: ['countyOther'] },
    { because: 'another code', list: { code: '2018-331023-77-02-123456' }, says: ['codeOther'] },
    {
      because: 'entered, but only in a later month',
      library: { enteredIn: '2020-02' },
      list: { enteredIn: '2019-11' },
      says: ['enteredInOther'],
    },
    {
      because: 'a cell that is not understood',
      list: { unclear: [{ cell: 'F2', code: 'notANumber', facts: {} }] },
      says: ['cellUnclear'],
    },
  ])('$because', ({ library: known, list, says }) => {
    const one = project({ ...notYet, ...known });
    const [found] = held([one], [row(one, list)], 'approvals').rows;
    expect(found?.class).toBe('notEntered');
    expect(found?.project?.id).toBe(one.id);
    const [first, ...others] = found?.reasons.map(({ code }) => code) ?? [];
    expect([first, others]).toEqual(['approvedNotEntered', expect.arrayContaining([...says])]);
  });
});

describe('a project that a list lacks', () => {
  test.each([
    ['at work and entered', {}, true],
    ['with nothing stated', { stage: null, enteredIn: null, reports: new Map() }, true],
    ['out of the caliber', { caliber: 'out' as const }, false],
    ['cancelled', { stage: 'cancelled' }, false],
    ['sent back', { statisticsState: 'returned' }, false],
    ['entered later', { enteredIn: '2020-02', reports: new Map() }, false],
    ['still before its tender', { stage: 'feasibility', enteredIn: null, reports: new Map() }, false],
    ['finished in an earlier year', { stage: 'finished', reports: new Map() }, false],
    ['finished with work reported this year', { stage: 'finished' }, true],
  ])('%s', (_because, change, isMissing) => {
    const [one, listed] = [project({ name: '赭溪水生态修复工程', ...change }), project()];
    expect(held([one, listed], [row(listed)]).missing.length === 1).toBe(isMissing);
  });
});
