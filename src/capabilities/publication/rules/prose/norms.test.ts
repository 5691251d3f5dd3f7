import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures-of.ts';
import { type Norm, normsIn, type TitlePlace } from './norms.ts';

/** Norms of a text, by the quantity as it is written. */
function normsOf(text: string, titles: readonly TitlePlace[] = []): Record<string, Norm> {
  const norms = normsIn(text, figuresOf(text, ['天台县', '临海市']), titles);
  return Object.fromEntries([...norms].map(([figure, norm]) => [figure.text, norm]));
}

describe('a goal is no fact', () => {
  it.each([
    ['力争全年生态环保投资增长10%以上。', { '10%': 'goal' }],
    ['力争全年投资增长10%，完成投资27亿元。', { '10%': 'goal', '27亿元': 'goal' }],
    ['确保年内新开工项目40个，完工25个。', { '40个': 'goal', '25个': 'goal' }],
    ['2020年目标为比上年增长8%。', { '8%': 'goal' }],
    ['年度增长目标为10%，实际增长11.1%。', { '10%': 'goal' }],
    ['全市生态环保投资增长11.1%，实现了10%的增长目标。', { '10%': 'goal' }],
    ['超额完成10%的年度目标，增速为11.1%。', { '10%': 'goal' }],
    ['争取上级资金4.5亿元以上。', { '4.5亿元': 'goal' }],
    ['计划新开工项目60个。', { '60个': 'goal' }],
    ['预计完成投资30亿元左右。', { '30亿元': 'goal' }],
    ['各地增速不低于8%。', { '8%': 'goal' }],
    ['目标任务：台州市实施项目150个，新开工79个。', { '150个': 'goal', '79个': 'goal' }],
    ['一、总体要求和全年目标。\n全市生态环保投资比上年增长10%。\n二、重点任务。\n已入库20个。', { '10%': 'goal' }],
    ['调度上报率保持在95%以上。', { '95%': 'goal' }],
  ] as const)('%s', (text, wanted) => {
    expect(normsOf(text)).toEqual(wanted);
  });

  it('in a plan what it says of its own year is to come, what it says of the year before is not', () => {
    const text =
      '2020年台州市稳增长工作方案\n2019年全市生态环保投资增长11.1%。2020年全市生态环保投资比上年增长10%，截至3月已完成投资5亿元。';
    expect(normsOf(text, [{ text: '2020年台州市稳增长工作方案', start: 0 }])).toEqual({ '10%': 'goal' });
  });
});

describe('a limit is no fact', () => {
  it.each([
    ['不足500万元的项目照常调度，不计入统计口径。', { '500万元': 'threshold' }],
    ['对低于500万元的项目，统筹归整包装。', { '500万元': 'threshold' }],
    ['计划总投资500万元及以上的项目纳入统计。', { '500万元': 'threshold' }],
    ['投资500万元以下项目不单独入库。', { '500万元': 'threshold' }],
    ['固定资产投资统计起点为500万元。', { '500万元': 'threshold' }],
    ['以500万元为起点。', { '500万元': 'threshold' }],
    ['达到500万元标准后及时入库。', { '500万元': 'threshold' }],
    ['增速低于5%的县要说明原因。', { '5%': 'threshold' }],
    ['完成率超过90%的县有3个。', { '90%': 'threshold' }],
    ['总投资1亿元以上的项目12个。', { '1亿元': 'threshold' }],
  ] as const)('%s', (text, wanted) => {
    expect(normsOf(text)).toEqual(wanted);
  });
});

describe('the condition of a rule is no fact', () => {
  it.each([
    ['如季度增速低于5%，则约谈分管领导。', { '5%': 'condition' }],
    ['若年度计划完成率不到60%，要书面说明。', { '60%': 'condition' }],
    ['上报率低于90%则通报。', { '90%': 'condition' }],
    ['每低1个百分点扣0.5分。', { '1个百分点': 'condition' }],
    ['凡连续两个月增速低于0.5%，一律约谈。', { '0.5%': 'condition' }],
  ] as const)('%s', (text, wanted) => {
    expect(normsOf(text)).toMatchObject(wanted);
  });
});

describe('a fact stays one', () => {
  it.each([
    '2019年全市生态环保投资27.4亿元，同比增长11.1%。',
    '天台县完成投资27252万元，同比增长21.9%。',
    '完成年度计划的91.2%，与目标相差6583万元。',
    '全市口径内项目86个，总投资112.87亿元。',
    '当月上报率低于上月3个百分点。',
    '完成投资超过27亿元，创历史新高。',
    '共检查用人单位800余家。',
    '各地增速如下：天台县增长21.9%。',
    '当年完成投资2.7亿元。',
    '二、目标完成情况。全市生态环保投资增长11.1%。',
    '确保了进度，已完成投资5.2亿元。',
    '达到滞后标准的项目23个。',
    '增速由年初的-45.2%逆转为11.1%。',
    '资金下达24617万元，到位24239万元。',
  ])('%s', (text) => {
    expect(normsOf(text)).toEqual({});
  });
});
