import { describe, expect, test } from 'vitest';
import { sentence } from '#kernel/terms.ts';
import { terms } from '../terms.ts';
import { detected } from './detect.ts';
import type { Recorder } from './filled-in-by-other.ts';
import { clauses, patterns } from './flag.ts';
import type { ProjectHistory } from './history.ts';
import { likeness, nameCore } from './name-core.ts';
import { wholePercent } from './progress-and-plan.ts';
import { sampleHistory as history, sampleMonths as months, samplePiece as piece } from './sample-history.ts';

/** What is asked about, as `pattern severity`. */
const asked = (histories: readonly ProjectHistory[], recorders: readonly Recorder[] = []) =>
  detected(histories, recorders).map(({ pattern, severity }) => `${pattern} ${severity}`);

const uneven = [123, 256, 301, 287] as const;

describe('of one project', () => {
  test.for<[because: string, change: Partial<ProjectHistory>, expected: string[]]>([
    ['uneven work within the plan is no question', {}, []],
    [
      'six equal months',
      { months: months('2019-03', [...uneven, 213, 213, 213, 213, 213, 213]) },
      ['identicalIncrements warn'],
    ],
    [
      'four equal months, each in other words, are only noted',
      { months: months('2019-03', [...uneven, [213, '甲'], [213, '乙'], [213, '丙'], [213, '丁']]) },
      ['identicalIncrements note'],
    ],
    ['three equal months happen', { months: months('2019-03', [...uneven, 213, 213, 213]) }, []],
    [
      'small amounts in grains of 10 万元 repeat by themselves',
      { months: months('2019-03', [30, 30, 30, 30, 30, 30, 20]) },
      [],
    ],
    [
      'instalments that the words name',
      {
        months: months(
          '2019-03',
          uneven.map(() => [213, '按合同分期支付'] as const).concat(uneven.map(() => [213, '按合同分期支付'] as const)),
        ),
      },
      [],
    ],
    [
      'instalments that make up the contract',
      {
        months: months('2019-03', [213, 213, 213, 213, 213, 213]),
        evidence: [piece('contract', { amountYuan: 2_130_000 * 12 })],
      },
      [],
    ],
    [
      'equal months with signed sheets',
      {
        months: months('2019-03', [213, 213, 213, 213]),
        evidence: ['2019-03', '2019-05'].map((provesMonth) => piece('progressSheet', { id: provesMonth, provesMonth })),
      },
      [],
    ],
    [
      'only whole hundreds',
      { months: months('2019-03', [100, 200, 300, 100, 200, 100, 300, 200, 100]) },
      ['roundNumbers warn'],
    ],
    [
      'whole hundreds of a large project are its grain',
      { plannedTotalYuan: 900_000_000, months: months('2019-03', [2100, 3400, 2800, 4100, 3900, 2700, 3300]) },
      [],
    ],
    [
      'the plan met to the yuan by an odd month, the work going on',
      { plannedTotalYuan: 20_000_000, months: months('2019-03', [223, 256, 201, 287, [1033, '土建施工']]) },
      ['targetHit warn'],
    ],
    [
      'the plan met because the work is done',
      {
        plannedTotalYuan: 20_000_000,
        months: months('2019-03', [223, 256, 201, 287, [1033, '工程完工，准备竣工验收']]),
      },
      [],
    ],
    [
      'half of the plan in December, by an odd month',
      { months: months('2019-05', [223, 256, 201, 287, 241, 263, 219, 810]) },
      ['targetHit warn'],
    ],
    [
      'December seven times the others, and then nothing',
      { months: months('2019-05', [60, 75, 52, 88, 71, 64, 66, [480, '土建施工'], 0]) },
      ['halfYearJump warn'],
    ],
    [
      'December seven times the others: the equipment came',
      { months: months('2019-05', [60, 75, 52, 88, 71, 64, 66, [480, '主要设备到货'], 90]) },
      [],
    ],
    [
      'December seven times the others, with a sheet of that month',
      {
        months: months('2019-05', [60, 75, 52, 88, 71, 64, 66, 480, 90]),
        evidence: [piece('progressSheet', { provesMonth: '2019-12' })],
      },
      [],
    ],
    [
      'a June four times the months around it, of work begun in autumn',
      { months: months('2019-09', [62, 71, 58, 66, 74, 60, 69, 77, [260, '土建施工'], 61, 70]) },
      ['halfYearJump note'],
    ],
    [
      'a June like the large month before it',
      { months: months('2019-09', [62, 71, 58, 66, 74, 60, 69, 230, [260, '土建施工'], 61, 70]) },
      [],
    ],
    [
      'a large month that words account for does not make another one usual',
      { months: months('2019-09', [62, 71, 58, 66, 74, 60, 69, [230, '主要设备到货'], [260, '土建施工'], 61, 70]) },
      ['halfYearJump note'],
    ],
    ['a year that rises towards its end', { months: months('2019-05', [60, 75, 52, 88, 121, 164, 210, 280, 90]) }, []],
    ['a little over the plan', { plannedTotalYuan: 25_000_000 }, ['overPlanned warn']],
    ['far over the plan', { plannedTotalYuan: 20_000_000 }, ['overPlanned error']],
    [
      'over the plan, with the paper that adjusts it',
      { plannedTotalYuan: 20_000_000, evidence: [piece('adjustment')] },
      [],
    ],
    ['over the plan by what rounding leaves', { plannedTotalYuan: 26_855_000 }, []],
    [
      'money far ahead of the work, twice',
      {
        plannedTotalYuan: 10_000_000,
        months: months('2019-03', [
          [100, '累计完成10%'],
          [320, '累计完成15%'],
          [180, '累计完成22%'],
        ]),
      },
      ['overProgress error'],
    ],
    [
      'money ahead of the work once: a clerk’s slip',
      {
        plannedTotalYuan: 10_000_000,
        months: months('2019-03', [
          [100, '累计完成10%'],
          [220, '累计完成15%'],
          [123, '累计完成40%'],
        ]),
      },
      [],
    ],
    [
      'money ahead of a part of the work says nothing',
      {
        plannedTotalYuan: 10_000_000,
        months: months('2019-03', [
          [400, '完成主体工程10%'],
          [320, '完成主体工程15%'],
        ]),
      },
      [],
    ],
    [
      'money ahead because equipment is paid for',
      {
        plannedTotalYuan: 10_000_000,
        months: months('2019-03', [
          [400, '累计完成10%，设备款支付'],
          [120, '累计完成15%，设备到货'],
        ]),
      },
      [],
    ],
    ['work before the stated start', { startedIn: '2019-06' }, ['earlyEntry warn']],
    [
      'fees before the stated start',
      { startedIn: '2019-05', months: months('2019-03', [[123, '支付设计费'], [256, '征地补偿'], 301, 287]) },
      [],
    ],
    [
      'work before the building permit',
      { evidence: [piece('permit', { datedOn: '2019-07-03' })] },
      ['earlyEntry warn'],
    ],
    ['work of a project that is at its tender', { stage: 'tender', startedIn: null }, ['earlyEntry warn']],
    ['work before the month of entry', { enteredIn: '2019-06' }, ['earlyEntry warn']],
    [
      'reports after it was recorded as suspended',
      { stage: 'suspended', suspendedSince: '2019-08' },
      ['stoppedReporting error'],
    ],
    ['suspended, and silent since', { stage: 'suspended', suspendedSince: '2019-12' }, []],
    [
      'two months without work by its own words',
      { months: months('2019-03', [...uneven, [180, '因纠纷停工'], [190, '本月无施工'], 211]) },
      ['stoppedReporting warn'],
    ],
    [
      'that it did not stop',
      { months: months('2019-03', [...uneven, [180, '抢抓晴天，未停工'], [190, '避免停工'], 211]) },
      [],
    ],
    [
      'monitoring under a code of division 77',
      { name: '天台县空气自动站建设工程', content: null },
      ['industryConflict warn'],
    ],
    [
      'a sewage works by its content only',
      { name: '天台县平桥镇提升工程', content: '新建污水处理厂一座' },
      ['industryConflict note'],
    ],
    ['monitoring under its own code', { name: '天台县空气自动站建设工程', industryCode: '7461' }, []],
    ['restoration that includes monitoring', { content: '河道生态护岸，配套监测设备' }, []],
    [
      'a photo older than the start',
      { evidence: [piece('startPhoto', { takenAt: '2018-06-01T09:00:00' })] },
      ['photoBeforeStart warn'],
    ],
    [
      'a photo 40 km away',
      { evidence: [piece('startPhoto', { latitude: 29.5, longitude: 121.03 })] },
      ['photoFarAway warn'],
    ],
    [
      'a contract of somebody else, larger than approved',
      { evidence: [piece('approval', { amountYuan: 1 }), piece('contract', { party: '别人', amountYuan: 2 })] },
      ['contractMismatch error'],
    ],
    [
      'a settlement of a third of what was reported',
      { stage: 'accepted', evidence: [piece('acceptance', { amountYuan: 9_000_000 })] },
      ['voucherCoverage error'],
    ],
    [
      'a settlement of nine tenths',
      { stage: 'accepted', evidence: [piece('acceptance', { amountYuan: 24_500_000 })] },
      [],
    ],
    [
      'few vouchers while work goes on',
      { evidence: [1, 2, 3].map((i) => piece('voucher', { id: String(i), sha256: String(i), amountYuan: 100_000 })) },
      [],
    ],
  ])('%s', ([, change, expected]) => {
    expect(asked([history(change)])).toEqual(expected);
  });
});

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
