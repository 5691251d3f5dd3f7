import { expect, test } from 'vitest';
import { askedAbout, sampleHistory, sampleMonths, samplePiece } from './sample-history.ts';

const uneven = [223, 256, 301, 287, 342, 268, 311];

test.each([
  {
    because: 'most of the money in a sixth of the time, and no word about it',
    change: {
      ...{ plannedTotalYuan: 40_000_000, plannedFinish: '2022-08' },
      months: sampleMonths('2019-03', [400, 520, 480, 550, 630, 510, 490]),
    },
    asked: ['overProgress note'],
  },
  {
    because: 'the same, because equipment arrived',
    change: {
      ...{ plannedTotalYuan: 40_000_000, plannedFinish: '2022-08' },
      months: sampleMonths('2019-03', [400, 520, [1480, '主要设备到货'], 350, 230, 310, 290]),
    },
    asked: [],
  },
  {
    because: 'one report in which the words are very far behind',
    change: {
      plannedTotalYuan: 30_000_000,
      months: sampleMonths('2019-03', [...uneven, [250, '形象进度25%']]),
    },
    asked: ['overProgress error'],
  },
  {
    because: 'tenths in words',
    change: {
      plannedTotalYuan: 30_000_000,
      months: sampleMonths('2019-03', [...uneven, [250, '总体形象进度约四成'], [261, '总体形象进度约五成']]),
    },
    asked: ['overProgress warn'],
  },
  {
    because: 'the site is empty in other words',
    change: { months: sampleMonths('2019-03', [...uneven, [250, '现场无人施工'], [261, '施工队已撤场']]) },
    asked: ['stoppedReporting warn'],
  },
  {
    because: 'a short history whose December is ten times the rest',
    change: { months: sampleMonths('2019-09', [83, 96, 71, 938]) },
    asked: ['halfYearJump note'],
  },
  {
    because: 'solar power is no treatment of waste, whatever it stands on',
    change: { name: '污水处理厂屋顶分布式光伏发电项目', content: '装机5.8兆瓦', industryCode: '7729' },
    asked: ['industryConflict warn'],
  },
  {
    because: 'the odour of a sewage plant is air',
    change: { name: '北岸污水处理厂除臭工程', content: '生化池加盖、除臭装置', industryCode: '7722' },
    asked: [],
  },
  {
    because: 'separating rain and sewage is to be asked about',
    change: { name: '老城雨污分流改造', content: '管网36公里' },
    asked: ['industryConflict note'],
  },
  {
    because: 'firms joined in other words than 打捆',
    change: { name: '橡胶行业末端治理整合包装项目', content: '整合23家企业废气治理设施', industryCode: '7722' },
    asked: ['bundledItems note'],
  },
])('$because: $asked', ({ change, asked }) => {
  expect(askedAbout([sampleHistory(change)])).toEqual(asked);
});

test('a stretch of the river in brackets, and 提标 in a name, make no other project', () => {
  const one = { id: '1', code: 'A', name: '天台县三茅溪水污染治理工程' };
  const two = {
    id: '2',
    code: 'B',
    name: '三茅溪（赤城段）水污染综合治理项目',
    ownerCode: 'O-9',
    ownerName: '赤城公司',
  };
  const other = { ...two, months: sampleMonths('2019-04', uneven), evidence: [samplePiece('permit', { id: 'p' })] };
  expect(askedAbout([sampleHistory(one), sampleHistory(other)])).toContain('duplicateProject error');
});
