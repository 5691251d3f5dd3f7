import type { Terms } from '#kernel/terms.ts';

/** Words of the calibration. */
export const calibrationWords = {
  about: {
    zh: '预判准不准，用过去检验：回到往年各季度末，只用当时已经登记的数据推算那一年，再与后来的实际对照。检验次数少时，结果只能参考。',
    en: 'Whether to trust a forecast is tested on the past: past years are forecast with what was known then and held against what came. Few forecasts prove little.',
  },
  test: { zh: '用过去检验', en: 'Test on the past' },
  noTest: { zh: '还没有检验过。', en: 'Not tested yet.' },
  testedAt: { zh: '{at} 检验，共 {n} 次推算，方法 {model}。', en: 'Tested at {at}: {n} forecasts, method {model}.' },
  quarters: { zh: '各时点的误差', en: 'Errors by time of the year' },
  madeIn: { zh: '推算时点', en: 'Made' },
  'quarter.0': { zh: '年初（知道上年全年）', en: 'Beginning of the year' },
  'quarter.1': { zh: '一季度末', en: 'After the first quarter' },
  'quarter.2': { zh: '上半年末', en: 'After the first half' },
  'quarter.3': { zh: '三季度末', en: 'After three quarters' },
  count: { zh: '次数', en: 'Forecasts' },
  error: { zh: '误差与简单推算之比', en: 'Error by the simple sum' },
  'error.help': {
    zh: '预判的平均误差除以“今年已完成加去年余下月份”的平均误差。小于 100% 说明比简单推算准。',
    en: 'Mean error by that of this year so far plus last year’s remaining months. Below 100 % is better.',
  },
  held: { zh: '八成区间命中', en: 'Held by the 80 % interval' },
  'held.help': {
    zh: '实际落在八成区间里的比例。应当接近 80%：明显低于它，说明预判过于自信；明显高于它，说明区间太宽。',
    en: 'How often what came lay within. Well below 80 %: too sure. Well above: too wide.',
  },
  miss: { zh: '一般误差', en: 'Middle error' },
  'miss.help': {
    zh: '把各次误差（占实际的百分比）从小到大排队，取正中间的一个：一半比它小，一半比它大。',
    en: 'The middle one of the errors, in percent of what came.',
  },
  reliability: { zh: '说的可能性，真的发生了多少', en: 'What was claimed and what happened' },
  'reliability.help': {
    zh: '把可能性相近的预判放在一起：说“约 70%”的那些，最后大约七成达到目标，才算可信。蓝条是实际达到的比例，竖线是当时说的可能性，两者越近越好。',
    en: 'Of the forecasts that claimed about 70 %, about seven in ten should have come true. The bar is what happened, the line what was claimed.',
  },
  claimedBetween: { zh: '说的可能性', en: 'Claimed' },
  claimedMean: { zh: '平均说', en: 'Mean claim' },
  happenedShare: { zh: '实际达到', en: 'Happened' },
  brierBetter: {
    zh: '可能性评分 {brier}，好于只报历史比例的 {share}。',
    en: 'Probability score {brier}, better than {share} of a constant claim.',
  },
  brierNot: {
    zh: '可能性评分 {brier}，没有好于只报历史比例的 {share}：可能性只作参考。',
    en: 'Probability score {brier}, no better than {share} of a constant claim: take it with care.',
  },
  'brier.help': {
    zh: '布赖尔评分：把说的可能性与是否达到（1 或 0）的差平方后求平均。0 最好；总是说 50% 得 0.25。',
    en: 'Brier score: mean square of claim less event. 0 is best, always 50 % gives 0.25.',
  },
  trustGood: {
    zh: '用过去检验（{n} 次）：误差是简单推算的 {error}%，八成区间命中 {held}%。',
    en: 'On the past ({n} forecasts): error {error} % of the simple sum, intervals held {held} %.',
  },
  trustPoor: {
    zh: '用过去检验（{n} 次）：误差是简单推算的 {error}%，八成区间命中 {held}%。本地历史还不足以支持准确预判，只作参考。',
    en: 'On the past ({n} forecasts): error {error} % of the simple sum, intervals held {held} %. The history does not support a firm forecast: take it with care.',
  },
  trustMore: { zh: '准不准', en: 'How far to trust it' },
  past: { zh: '逐次检验{unit}（全年投资，亿元）', en: 'Test by test {unit}, year in 10⁸ yuan' },
  kept: {
    zh: '历次预判与后来的实际 · {unit}（亿元）',
    en: 'Forecasts and what came, {unit}, 10⁸ yuan',
  },
  keptEmpty: {
    zh: '还没有可以对照的：已发布的和系统自动推算的预判，有了新的月报就会出现在这里。',
    en: 'Nothing to compare yet: published and automatic forecasts appear with the first reports after them.',
  },
  asOf: { zh: '依据月份', en: 'As of' },
  madeAt: { zh: '推算时间', en: 'Made at' },
  state: { zh: '状态', en: 'State' },
  off: { zh: '实际比中间 ±%', en: 'Came, ±% of middle' },
  upTo: { zh: '对照到', en: 'Compared up to' },
  low: { zh: '低', en: 'Low' },
  middle: { zh: '中间', en: 'Middle' },
  high: { zh: '高', en: 'High' },
  actual: { zh: '实际', en: 'What came' },
  inside: { zh: '在八成区间内', en: 'Within the interval' },
  claimed: { zh: '说的可能性', en: 'Claimed' },
  happened: { zh: '结果', en: 'Outcome' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  reached: { zh: '达到目标', en: 'reached' },
  missed: { zh: '未达到', en: 'missed' },
} satisfies Terms;
