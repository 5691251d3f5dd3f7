import type { Terms } from '#kernel/terms.ts';

/** What is said of a table that a forecast is made from. */
export const forecastTableTerms = {
  columnMissing: {
    zh: '第 {row} 行：缺少列 {column}。表头应为 {columns}，可另有 stage、end。',
    en: 'Line {row}: the column {column} is missing. The heading is {columns}, and may have stage and end.',
  },
  columnTwice: { zh: '第 {row} 行：列 {column} 出现两次。', en: 'Line {row}: the column {column} stands there twice.' },
  columnMisspelt: {
    zh: '第 {row} 行：不认识列 {column}，是否应为 {near}？请改正，或删去这一列。',
    en: 'Line {row}: the column {column} is not known; is {near} meant? Correct it, or leave it out.',
  },
  columnsNotUsed: { zh: '没有用到的列：{columns}。', en: 'Columns that were not used: {columns}.' },
  tableEmpty: { zh: '表中没有数据行。', en: 'The table has no row.' },
  tableTooLong: { zh: '第 {row} 行：表格超过 {most} 行。', en: 'Line {row}: the table has more than {most} rows.' },
  fieldEmpty: { zh: '第 {row} 行：{column} 为空。', en: 'Line {row}: {column} is empty.' },
  amountMissing: {
    zh: '第 {row} 行：amount 为空。没有投资请填 0；没有行的月份也按 0 处理。',
    en: 'Line {row}: amount is empty. Write 0 where nothing was invested; a month without a row counts as 0 too.',
  },
  tableAmountUnclear: {
    zh: '第 {row} 行：amount “{text}”不是金额（元，当月数，绝对值不超过一万亿）。',
    en: 'Line {row}: amount "{text}" is no amount in yuan (the month’s own, at most 1e12).',
  },
  sizeUnclear: {
    zh: '第 {row} 行：size “{text}”不是总投资（元，不为负，绝对值不超过一万亿；不知道请留空）。',
    en: 'Line {row}: size "{text}" is no total in yuan (not negative, at most 1e12; blank where it is not known).',
  },
  monthUnclear: {
    zh: '第 {row} 行：{column} “{text}”不是月份，应写作 YYYY-MM。',
    en: 'Line {row}: {column} "{text}" is no month; a month is written YYYY-MM.',
  },
  monthNotBefore: {
    zh: '第 {row} 行：{text} 不早于预测起点。表中只能有起点以前的月份。',
    en: 'Line {row}: {text} is not before the origin. The table holds only months before it.',
  },
  stageUnknown: {
    zh: '第 {row} 行：stage “{text}”不认识，可用 feasibility、approval、contract、started、finished、cancelled、withdrawn。',
    en: 'Line {row}: the stage "{text}" is not known; there are feasibility, approval, contract, started, finished, cancelled, withdrawn.',
  },
  tableRowTwice: {
    zh: '第 {row} 行：同一项目同一月份在第 {text} 行已有一行。',
    en: 'Line {row}: the same project and month stand in line {text} already.',
  },
  groupDiffers: {
    zh: '第 {row} 行：项目此前属于另一组，不能又属于“{text}”。',
    en: 'Line {row}: the project stood in another group before and cannot be in "{text}" too.',
  },
  moreFaults: { zh: '另有 {count} 处。', en: 'And {count} more.' },
  tooManyGroups: {
    zh: '{groups} 组 × {months} 个月 × {draws} 次模拟超出内存上限：请减少组数或用 --draws 减少次数。',
    en: '{groups} groups × {months} months × {draws} draws are more than memory holds: fewer groups, or fewer --draws.',
  },
  noteThinHistory: {
    zh: '可比的历史状态只有 {states} 个，多靠典型施工曲线推算，误差较大。',
    en: 'Only {states} past states are comparable; most rests on the usual course of works, so expect larger errors.',
  },
  noteNoBase: {
    zh: '上年同期没有投资，无法计算增速和达标概率：{groups}',
    en: 'Nothing was invested in the same months of last year, so there is no growth and no probability: {groups}',
  },
  noteOneGroup: {
    zh: '只有一组：各组共同的波动只能按经验估计。',
    en: 'There is one group only: what all groups share can be told by experience alone.',
  },
  noteNothingKnown: {
    zh: '所有金额都是 0：没有可预测的依据。',
    en: 'Every amount is 0: there is nothing to forecast from.',
  },
  noteNegativeAmounts: {
    zh: '{projects} 个项目有负数金额，按冲减以前月份处理。',
    en: '{projects} projects have negative amounts; they are taken as corrections of earlier months.',
  },
  noteSizeUnknown: {
    zh: '{projects} 个项目没有总投资，按同类项目估计。',
    en: '{projects} projects have no size; that of others is assumed.',
  },
  noteJanuaryWithFebruary: {
    zh: '1 月与 2 月合并统计：1 月的预测计入 2 月。',
    en: 'January is reported with February: what is forecast for January counts in February.',
  },
  noteMonthsEmpty: {
    zh: '{first} 至 {last} 之间有 {count} 个月没有任何项目的行，都按 0 处理。如是漏填，请补齐或改预测起点后再算。',
    en: 'Of the months from {first} to {last}, {count} have no row of any project and count as 0. If they were left out, add them or change the origin.',
  },
  noteReportsMissing: {
    zh: '{projects} 个项目缺报 {months}，按“还不知道”处理，不当作没有进展：{groups}',
    en: '{projects} projects did not report {months}; that counts as not known yet and not as no progress: {groups}',
  },
  noteNothingYet: {
    zh: '{projects} 个项目已开工而还没有投资记录，按一般要等多久才有第一笔推算。',
    en: '{projects} projects have begun and have no amount yet; how long a first one usually takes is assumed.',
  },
  noteGoalAlreadyMet: { zh: '已达到目标：{groups}', en: 'The goal is already met: {groups}' },
} satisfies Terms;
