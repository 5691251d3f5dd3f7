import type { Language, Terms } from '#kernel/terms.ts';
import { faultSentence } from '#platform/records/fault-sentence.ts';
import type { Fault } from '#platform/records/record.ts';

/** Why a row of a monthly workbook isn't taken in, and what to do; the sentence stands behind the cell's address. */
export const importTerms = {
  projectMissing: {
    zh: '没有填写项目名称和项目代码：请至少填写一项；如果这一行不是项目，请删去。',
    en: 'Neither the name nor the code of the project is given: enter one, or delete the row if it is no project.',
  },
  countyIsCity: {
    zh: '“{text}”不是县（市、区）：请填写项目所在的县（市、区）或集聚区。',
    en: '“{text}” is no county: enter the county, district or zone where the project stands.',
  },
  countyUnknown: {
    zh: '“{text}”不是本市的县（市、区）：请核对，填写全称，例如“天台县”。',
    en: '“{text}” is no county of this city: check it and enter its full name, such as 天台县.',
  },
  monthMissing: {
    zh: '看不出是哪个月的数据：请填写“月份”列（如 2019-11），或在表格标题、工作表名称中写明“2019年11月”。',
    en: 'The month is not stated: fill in the column 月份 (such as 2019-11), or write 2019年11月 in the title or the name of the sheet.',
  },
  monthsDisagree: {
    zh: '标题和工作表名称写的月份不一致（{months}）：请改成同一个月，或增加“月份”列。',
    en: 'The title and the name of the sheet state different months ({months}): make them agree, or add a column 月份.',
  },
  headingOfOtherPeriod: {
    zh: '表头写的时间与报告月份 {month} 不符：请核对表头和月份。',
    en: 'The period of this heading does not fit the month reported, {month}: check both.',
  },
  januaryNotReported: {
    zh: '一月不单独统计，请与2月合并：把 1 月的完成投资并入 2 月填报。',
    en: 'January has no figures of its own: report its investment together with February.',
  },
  monthInFuture: {
    zh: '{month} 还没有到：请核对月份。',
    en: '{month} has not begun: check the month.',
  },
  nothingReported: {
    zh: '本行没有内容：请至少填写一项完成投资、形象进度或存在问题；本月没有进展的填 0。',
    en: 'The row reports nothing: give at least one amount, the progress or a problem; enter 0 where nothing was done.',
  },
  yearToDateNegative: {
    zh: '累计完成投资不能为负数（{amount} 万元）：请核对。',
    en: 'A cumulative amount cannot be negative ({amount} 万元): check it.',
  },
} as const satisfies Terms;

/** The sentence of a fault of a monthly row, its cell in front. */
export function reportFaultSentence(fault: Fault, language: Language): string {
  return faultSentence(fault, language, importTerms);
}
