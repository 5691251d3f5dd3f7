import { describe, expect, test } from 'vitest';
import type { ProjectHistory } from './history.ts';
import {
  askedAbout as asked,
  sampleHistory as history,
  sampleMonths as months,
  samplePiece as piece,
} from './sample-history.ts';

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
      ['targetHit warn', 'overProgress note'],
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
