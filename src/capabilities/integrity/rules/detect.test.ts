import { describe, expect, test } from 'vitest';
import { sentence } from '#kernel/terms.ts';
import { terms } from '../terms.ts';
import type { Recorder } from './filled-in-by-other.ts';
import { clauses, patterns } from './flag.ts';
import type { ProjectHistory } from './history.ts';
import { likeness, nameCore } from './name-core.ts';
import { wholePercent } from './progress-and-plan.ts';
import {
  askedAbout as asked,
  sampleHistory as history,
  sampleMonths as months,
  samplePiece as piece,
} from './sample-history.ts';

const other = (change: Partial<ProjectHistory>): ProjectHistory =>
  history({
    id: '00000000-0000-4000-8000-000000000002',
    name: '天台县赭溪湿地保护工程',
    code: 'A-2',
    ownerCode: 'O-2',
    ownerName: '天台县湿地中心',
    plannedTotalYuan: 61_000_000,
    months: months('2019-03', [99, 187, 203, 311]),
    ...change,
  });

describe('of several projects', () => {
  test.for<[because: string, change: Partial<ProjectHistory>, expected: string[]]>([
    ['two projects of one county', {}, []],
    [
      'the same name but for its generic words, one owner',
      { name: '台州市天台县始丰溪水污染综合治理项目', ownerCode: 'O-1' },
      ['duplicateProject warn'],
    ],
    [
      'the same name and amount in one township',
      { name: '始丰溪水污染治理项目', plannedTotalYuan: 50_000_000 },
      ['duplicateProject error'],
    ],
    ['a second phase of one owner', { name: '天台县始丰溪水污染治理二期工程', ownerCode: 'O-1' }, []],
    ['the same stream under another owner and amount', { name: '始丰溪水污染治理项目' }, []],
    ['one photo for both', { evidence: [piece('startPhoto', { sha256: 'same' })] }, ['reusedEvidence error']],
    ['one approval for both', { evidence: [piece('approval', { sha256: 'same' })] }, []],
    [
      'the same uneven figures',
      { months: months('2019-03', [123, 256, 301, 287, 342, 268, 311, 295, 240, 263]) },
      ['copiedReports warn'],
    ],
  ])('%s', ([, change, expected]) => {
    const first = history({ evidence: (change.evidence ?? []).map((one) => ({ ...one, id: 'mine' })) });
    expect(asked([first, other(change)])).toEqual(expected);
  });

  test('the same long words in the same months, under two owners', () => {
    const text = (i: number) => `完成${i}0米生态护岸砌筑和水生植物种植，清理底泥并转运至堆场`;
    const said = (wan: readonly number[]) =>
      months(
        '2019-03',
        wan.map((amount, i) => [amount, text(i)] as const),
      );
    const mine = history({ months: said([123, 256, 301]) });
    expect(asked([mine, other({ months: said([99, 187, 203]) })])).toEqual(['copiedReports warn']);
    expect(asked([mine, other({ months: said([99, 187, 203]), ownerCode: 'O-1' })])).toEqual([]);
    expect(asked([mine, other({ months: said([99]) })])).toEqual([]);
  });

  test('an entry whose content names two others', () => {
    const [one, two] = [history(), other({})];
    const bundle = other({
      id: '00000000-0000-4000-8000-000000000003',
      name: '天台县城乡环境工程',
      content: '包括始丰溪水污染治理、赭溪湿地保护等2个子项',
      ownerCode: 'O-3',
      months: [],
      plannedTotalYuan: 111_000_000,
    });
    expect(asked([one, two, bundle])).toEqual(['bundledItems error']);
    expect(asked([one, { ...bundle, content: '包括始丰溪水污染治理' }])).toEqual([]);
  });

  test('firms joined into one entry, unless an approval names them', () => {
    const joined = history({ content: '将12家企业的末端治理设施打捆实施' });
    expect(asked([joined])).toEqual(['bundledItems note']);
    expect(asked([{ ...joined, evidence: [piece('approval')] }])).toEqual([]);
  });
});

describe('filled in by somebody else', () => {
  const typed = (id: number, ownerCode: string, path = '331000/331023') => {
    const own = months('2019-03', [100 + id, 212 + 3 * id, 187 + id]).map((one) => ({
      ...one,
      source: null,
      recordedBy: 'clerk',
    }));
    const name = ['始丰', '赭溪', '苍山', '三茅'][id] ?? '';
    return history({
      id: `00000000-0000-4000-8000-00000000000${id}`,
      name: `天台县${name}湿地保护工程`,
      ownerCode,
      path,
      months: own,
    });
  };
  const clerk: Recorder = { name: 'clerk', role: 'county-desk', path: '331000/331023', ownerCode: null };
  const owners = ['O-0', 'O-1', 'O-2'].map((code) => ({
    name: code,
    role: 'project-owner',
    path: '331000/331023',
    ownerCode: code,
  }));

  test.for<[because: string, histories: ProjectHistory[], recorders: Recorder[], expected: string[]]>([
    [
      'three owners who have accounts',
      [typed(0, 'O-0'), typed(1, 'O-1'), typed(2, 'O-2')],
      [clerk, ...owners],
      ['filledInByOther note'],
    ],
    [
      'three owners who have none: the county reports for its own',
      [typed(0, 'O-0'), typed(1, 'O-1'), typed(2, 'O-2')],
      [clerk],
      [],
    ],
    ['help for one owner', [typed(0, 'O-0')], [clerk, ...owners], []],
    ['a project outside of the account’s remit', [typed(0, 'O-0', '331000/331024')], [clerk], ['filledInByOther warn']],
    ['the owner itself', [typed(0, 'O-0')], [{ ...clerk, ownerCode: 'O-0' }], []],
  ])('%s', ([, histories, recorders, expected]) => {
    expect(asked(histories, recorders)).toEqual(expected);
  });
});

test.for<[string, number | null]>([
  ['累计完成45%，正在安装', 45],
  ['工程总进度达 60.5％', 60.5],
  ['完成总工程量的30%', 30],
  ['设备安装完成80%', null],
  ['累计完成投资120%', null],
  ['', null],
])('the whole of the work in %j is %j', ([text, percent]) => {
  expect(wholePercent(text)).toBe(percent);
});

test('names: what is particular, the phase, and likeness', () => {
  expect(nameCore('台州市天台县始丰溪水污染综合治理工程（一期）')).toMatchObject({ core: '始丰溪水', phase: '一期' });
  expect(nameCore('生态环境综合治理工程').core).toBe('');
  expect(likeness('始丰溪', '始丰溪')).toBe(1);
  expect(likeness('始丰溪', '永安溪')).toBe(0);
  expect(likeness('', '')).toBe(0);
});

test('every pattern has its clause, its name and whole sentences in both languages', () => {
  for (const pattern of patterns) {
    expect(clauses[pattern]).toMatch(/[一-龥]{6}/);
    for (const language of ['zh', 'en'] as const)
      expect(sentence(terms, `pattern.${pattern}`, language)).not.toMatch(/^pattern/);
  }
});
