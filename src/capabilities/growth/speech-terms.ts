import type { Terms } from '#kernel/terms.ts';

/** Sentences of the 讲稿, and what of them stands only at times. */
export const speechTerms = {
  wholeYear: { zh: '{year}年', en: 'In {year}' },
  fromJanuary: { zh: '{year}年1—{month}月', en: 'From January to month {month} of {year}' },
  invested: {
    zh: '{period}，{unit}生态环保投资累计完成{amount}亿元，{change}{goal}。',
    en: '{period}, {unit} invested {amount} 亿元, {change}{goal}.',
  },
  grew: { zh: '同比增长{percent}%', en: '{percent}% more than a year before' },
  fell: { zh: '同比下降{percent}%', en: '{percent}% less than a year before' },
  level: { zh: '与上年同期持平', en: 'as much as a year before' },
  noBase: { zh: '上年同期没有投资，不作比较', en: 'with nothing a year before to compare with' },
  goalReached: {
    zh: '；年度目标增长{goal}%，按本月累计已经达到',
    en: '; the goal of the year, {goal}%, is reached so far',
  },
  goalMissed: {
    zh: '；年度目标增长{goal}%，按本月累计还差{gap}亿元的工程量',
    en: '; the goal of the year is {goal}%: so far work of {gap} 亿元 is short of it',
  },
  places: {
    zh: '{units}个县（市、区）和集聚区中，{reached}个达到各自目标，{missed}个没有达到；增速居前的是{first}，居后的是{last}。',
    en: 'Of {units} units {reached} reach their goals and {missed} do not; ahead are {first}, behind are {last}.',
  },
  comma: { zh: '、', en: ', ' },
  place: { zh: '{unit}（{percent}%）', en: '{unit} ({percent}%)' },
  largest: {
    zh: '符合统计口径的项目{projects}个，其中最大的3个占累计完成投资的{share}%{concentrated}。',
    en: '{projects} projects are in the caliber; the largest three make {share}% of the investment{concentrated}.',
  },
  concentrated: { zh: '，增速由少数项目决定', en: ', so few of them make the rate' },
  noProjects: { zh: '还没有符合统计口径的项目完成投资。', en: 'No project in the caliber has invested yet.' },
  work: {
    zh: '本月应报项目{expected}个，已报{reported}个{incomplete}；按工期滞后达到红色标准的项目{lagging}个{most}。',
    en: '{reported} of {expected} projects have reported the month{incomplete}; {lagging} lag by the red threshold{most}.',
  },
  incomplete: { zh: '，上报不全，增速因此偏低，不宜通报', en: ', too few to publish the rate, which is low for it' },
  most: { zh: '，最多的是{unit}（{projects}个）', en: ', most of them in {unit} ({projects})' },
  atLeast: { zh: '至少{count}', en: 'at least {count}' },
} as const satisfies Terms;
