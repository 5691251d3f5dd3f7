import type { Terms } from '#kernel/terms.ts';

/** Why a row of a workbook of planned amounts isn't taken in, and what to do. */
export const importTerms = {
  projectMissing: {
    zh: '没有填写项目名称和项目代码：请至少填写一项；如果这一行不是项目，请删去。',
    en: 'Neither the name nor the code of the project is given: enter one, or delete the row if it is no project.',
  },
  yearMissing: {
    zh: '看不出是哪一年的计划：请在列头（如“2020年计划投资”）或表格标题中写明年份。',
    en: 'The year is not stated: write it in the heading (2020年计划投资) or in the title.',
  },
  yearsDisagree: {
    zh: '标题和工作表名称写的年份不一致（{years}）：请在列头写明年份，如“2020年计划投资”。',
    en: 'The title and the name of the sheet state different years ({years}): write the year in the heading.',
  },
  countyUnknown: {
    zh: '“{text}”不是本市的县（市、区）：请核对，填写全称，例如“天台县”。',
    en: '“{text}” is no county of this city: check it and enter its full name, such as 天台县.',
  },
  amountMissing: {
    zh: '没有填写年度计划投资：没有安排的填 0；不改动的请删去这一行。',
    en: 'No amount is planned: enter 0 where nothing is, or delete the row to leave it as it stands.',
  },
  amountNegative: {
    zh: '年度计划投资不能为负数（{amount} 万元）：请核对。',
    en: 'A planned amount cannot be negative ({amount} 万元): check it.',
  },
} as const satisfies Terms;
