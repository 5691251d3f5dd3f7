import type { Terms } from '#kernel/terms.ts';

/** The sentences of a drafted article. Figures come in as tokens, unit included. */
export const draftTerms = {
  fromJanuary: { zh: '{year}年1—{month}月', en: 'January to month {month} of {year}' },
  january: { zh: '{year}年1月', en: 'January {year}' },
  title: {
    zh: '{period}{city} 生态保护和环境治理业投资增长情况',
    en: 'Growth of ecological protection and environmental governance investment in {city}, {period}',
  },
  cityWithTarget: {
    zh: '{period}，{city}生态保护和环境治理业投资增长率为{growth}，年度增长目标为{target}。',
    en: 'In {period}, investment in ecological protection and environmental governance in {city} grew by {growth}; the goal of the year is {target}.',
  },
  city: {
    zh: '{period}，{city}生态保护和环境治理业投资增长率为{growth}。',
    en: 'In {period}, investment in ecological protection and environmental governance in {city} grew by {growth}.',
  },
  ranking: {
    zh: '从各地看，增长率由高到低依次为：{list}。',
    en: 'By unit, the rates of growth from high to low are: {list}.',
  },
  ends: {
    zh: '其中，{first}列第{firstRank}，{last}列第{lastRank}。',
    en: ' {first} stands at {firstRank}, {last} at {lastRank}.',
  },
  uncounted: {
    zh: '{list}暂无可比数据，未列入排名。',
    en: ' No comparable figures yet, hence no rank: {list}.',
  },
  below: {
    zh: '与年度增长目标相比，增长率低于目标的有：{list}。',
    en: 'Below the goal of the year are: {list}.',
  },
  noneBelow: {
    zh: '与年度增长目标相比，有可比数据的各地增长率均不低于目标。',
    en: 'No unit with comparable figures is below the goal of the year.',
  },
  withFigure: { zh: '{name}（{figure}）', en: '{name} ({figure})' },
  withGap: { zh: '{name}（与目标相差{figure}）', en: '{name} ({figure} short of the goal)' },
  separator: { zh: '、', en: ', ' },
  closing: {
    zh: '以上数据以统计部门核定结果为准；与目标的差额只反映工作进度，不作为填报统计数据的依据。各地要坚持依法统计，加快真实项目的谋划、开工和建设，及时帮助项目单位协调解决困难。（{author}）',
    en: 'The statistics department has the final word on these figures; distances from the goal show progress only and are no basis for statistical reports. Units should report by law and press on with real projects. ({author})',
  },
} as const satisfies Terms;
