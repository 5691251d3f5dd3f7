import { describe, expect, test } from 'vitest';
import { type Change, held, project, row } from '../../../../bench/reconciliation-corpus/sample-list.ts';
import type { LibraryProject } from './library-project.ts';

const none = { plannedTotalYuan: null, yearToDateYuan: null } as const;
/** The class of a row that gives neither code nor total, beside one project of the library. */
const classOf = (known: Partial<LibraryProject>, { amounts, ...list }: Change) => {
  const one = project({ reports: new Map(), ...known });
  const [found] = held([one], [row(one, { code: null, amounts: { ...none, ...amounts }, ...list })]).rows;
  return [found?.class, found?.project?.id === one.id] as const;
};

describe('the same work in another place is another project', () => {
  test.each<[because: string, library: string, list: string]>([
    ['another township', '皤滩乡医疗废物处置中心扩能工程', '湫山乡医疗废物处置中心扩能工程'],
    ['a township named like its county', '路桥街道入河排口生态整治工程', '桐屿街道入河排口生态整治工程'],
    ['a township, and a park of its own', '江口医化园区VOCs治理提升项目', '沙埠镇VOCs治理提升项目'],
    ['a park of its own, and a township', '坞根镇雨污分流改造工程', '泽国电镀园区雨污分流改造工程'],
    ['a township, and a park, with particular words behind', '江口医化园区废盐渣处置项目', '宁溪镇废盐渣处置项目'],
    [
      'a park whose name begins with its county, and a township',
      '椒江医化园区污水收集管网工程',
      '海门街道污水收集管网工程',
    ],
  ])('%s', (_because, library, list) => {
    expect(classOf({ name: library }, { name: list })).toEqual(['notEntered', false]);
    // Also where the owner is written the same and the amount is another one.
    expect(
      classOf({ name: library, plannedTotalYuan: 9_000_000 }, { name: list, amounts: { plannedTotalYuan: 1_230_000 } }),
    ).toEqual(['notEntered', false]);
  });

  test.each<[because: string, library: string, list: string]>([
    ['a park is named after its township', '平桥镇工业固废收集点建设', '平桥工业区工业固废收集点建设'],
    ['the township is written without 镇', '平桥镇污水零直排区管网改造工程', '平桥污水零直排区管网改造工程'],
    ['a letter of the township is left out', '平桥镇茅安园区生活污水治理项目', '平镇茅安园区生活污水治理项目'],
    ['the township stands behind', '平桥镇医疗废物处置中心扩能工程', '医疗废物处置中心扩能工程（平桥镇）'],
    ['only one of them names a place', '平桥镇始丰溪河道水质提升工程', '始丰溪河道水质提升工程'],
  ])('but not where %s', (_because, library, list) => {
    expect(classOf({ name: library }, { name: list })[1]).toBe(true);
  });

  test('a row whose amount is the same stands where the library has another township by mistake', () => {
    const [name, library] = ['湫山乡医疗废物处置中心扩能工程', '皤滩乡医疗废物处置中心扩能工程'];
    expect(classOf({ name: library }, { name, amounts: { plannedTotalYuan: 31_230_000 } })[1]).toBe(true);
  });
});

describe('owners', () => {
  const name = '农田土壤安全利用示范';
  const office = (county: string) => ({ name, ownerName: `${county}环境保护局` });
  test('that bear the same name in two counties are two', () => {
    const one = project({ ...office('椒江区'), reports: new Map(), unitCode: '331002', countyCode: '331002' });
    const [other] = held([one], [row(one, { ...office('三门县'), code: null, unitCode: null, amounts: none })]).rows;
    expect(other?.reasons.map(({ code }) => code)).toContain('otherOwner');
    const [short] = held([one], [row(one, { ...office('椒江'), code: null, unitCode: null, amounts: none })]).rows;
    expect(short?.reasons.map(({ code }) => code)).toContain('sameOwner');
    const [bare] = held([one], [row(one, { ...office('台州市'), code: null, unitCode: null, amounts: none })]).rows;
    expect(bare?.reasons.map(({ code }) => code)).toContain('sameOwner');
  });
});

test('a part of a project beside its other part is that project again, and not its later phase', () => {
  const [one, later] = [
    project({ name: '赭溪治理工程' }),
    project({ name: '赭溪治理工程（二期）', reports: new Map() }),
  ];
  const part = (name: string, yearToDateYuan: number, at: number) =>
    row(one, { name, code: null, row: at, amounts: { plannedTotalYuan: null, yearToDateYuan } });
  const rows = [part('赭溪治理工程（土建部分）', 6_000_000, 2), part('赭溪治理工程（设备部分）', 4_000_000, 3)];
  const found = held([one, later], rows).rows;
  expect(found.map(({ project: meant }) => meant?.id)).toEqual([one.id, one.id]);
  expect(found.map((each) => each.class).toSorted()).toEqual(['amount', 'duplicate']);
});
