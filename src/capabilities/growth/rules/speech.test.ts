import { expect, test } from 'vitest';
import { mostOften, type SpeechFacts, speechOf, spoken } from './speech.ts';

const yi = 100_000_000;
const unit = (name: string, growthPercent: number | null, gapYuan: number | null = null) => ({
  ...{ code: name, name, growthPercent, gapYuan },
});
const facts: SpeechFacts = {
  month: '2020-03',
  subject: {
    ...unit('台州市', -21.7, 0.79 * yi),
    ...{ projects: 80, investedYuan: 1.95 * yi, targetPercent: 10, topThreeSharePercent: 13.3 },
  },
  units: [
    unit('三门县', 4, -1),
    unit('天台县', -11, 1),
    unit('玉环市', -17, 1),
    unit('椒江区', -19, 1),
    unit('温岭市', -21),
    unit('仙居县', -24, 1),
    unit('路桥区', null, null),
  ],
  reported: { expected: 116, reported: 75 },
  lagging: { projects: 18, isMore: false, most: { code: '温岭市', name: '温岭市', projects: 5 } },
};
const said = (change: Partial<SpeechFacts> = {}) => speechOf({ ...facts, ...change }, 'zh').map(spoken);
const of = (subject: Partial<SpeechFacts['subject']>) => ({ ...facts.subject, ...subject });

test('three sentences say how much, who, and how the work stands', () => {
  expect(said()).toEqual([
    '2020年1—3月，台州市生态环保投资累计完成1.95亿元，同比下降21.7%；年度目标增长10.0%，按本月累计还差0.79亿元的工程量。',
    '7个县（市、区）和集聚区中，1个达到各自目标，4个没有达到；增速居前的是三门县（4.0%）、天台县（−11.0%）、玉环市（−17.0%），居后的是椒江区（−19.0%）、温岭市（−21.0%）、仙居县（−24.0%）。',
    '本月应报项目116个，已报75个，上报不全，增速因此偏低，不宜通报；按工期滞后达到红色标准的项目18个，最多的是温岭市（5个）。',
  ]);
});

test('every figure of the data keeps its rows', () => {
  const figures = speechOf(facts, 'zh').flatMap((parts) => parts.filter((part) => typeof part !== 'string'));
  expect(figures.map(({ text, open, of }) => [text, open, of])).toEqual([
    ['1.95', 'projects', '台州市'],
    ['21.7', 'projects', '台州市'],
    ['0.79', 'projects', '台州市'],
    ...[
      ['4.0', '三门县'],
      ['−11.0', '天台县'],
      ['−17.0', '玉环市'],
      ['−19.0', '椒江区'],
      ['−21.0', '温岭市'],
      ['−24.0', '仙居县'],
    ].map(([text, unit]) => [text, 'projects', unit]),
    ['116', 'missing', '台州市'],
    ['75', 'missing', '台州市'],
    ['18', 'lagging', '台州市'],
    ['5', 'lagging', '温岭市'],
  ]);
});

test.each([
  [of({ growthPercent: 11.1, gapYuan: -1 }), '同比增长11.1%；年度目标增长10.0%，按本月累计已经达到。'],
  [of({ growthPercent: 0, gapYuan: null }), '与上年同期持平。'],
  [of({ growthPercent: null, gapYuan: null }), '上年同期没有投资，不作比较。'],
])('the first ends with what is known of growth and goal: %#', (subject, end) => {
  expect(said({ subject })[0]?.endsWith(`亿元，${end}`)).toBe(true);
});

test('a whole year is called a year', () => {
  expect(said({ month: '2019-12' })[0]).toMatch(/^2019年，/);
});

test('one unit is told by its largest projects', () => {
  const alone = {
    units: [],
    lagging: { projects: 200, isMore: true, most: null },
    reported: { expected: 9, reported: 9 },
  };
  expect(said({ ...alone, subject: of({ topThreeSharePercent: 82.4 }) }).slice(1)).toEqual([
    '符合统计口径的项目80个，其中最大的3个占累计完成投资的82.4%，增速由少数项目决定。',
    '本月应报项目9个，已报9个；按工期滞后达到红色标准的项目至少200个。',
  ]);
  expect(said({ ...alone, subject: of({ projects: 0, topThreeSharePercent: null }) })[1]).toBe(
    '还没有符合统计口径的项目完成投资。',
  );
});

test('the unit with most of them is named, the first of equals', () => {
  expect(mostOften(['b', 'a', 'a', 'b', 'c'])).toEqual({ code: 'b', projects: 2 });
  expect(mostOften([])).toBeNull();
});
