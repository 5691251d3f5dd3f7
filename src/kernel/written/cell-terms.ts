import type { Terms } from '#kernel/terms.ts';

/**
 * Why the content of a cell isn't understood, and how to write it; `{text}` is what stands in the cell. The sentences
 * stand behind the cell's address, which the caller puts before them.
 */
export const cellTerms = {
  cellError: {
    zh: '公式结果是错误值 {text}：请改正公式，或直接填写数值。',
    en: 'The formula results in the error {text}: correct it or enter the value.',
  },
  formulaNotCalculated: {
    zh: '公式还没有计算结果：请用 WPS 或 Excel 打开文件，保存一次后再上传，或直接填写数值。',
    en: 'The formula has no result yet: open the file in WPS or Excel, save it and upload it again, or enter the value.',
  },
  notANumber: {
    zh: '“{text}”不是数字：请只填数字，例如 1234.56。',
    en: '“{text}” is not a number: enter digits only, such as 1234.56.',
  },
  groupingUnclear: {
    zh: '“{text}”中的逗号或空格位置不合千分位，看不出是多少：请去掉分隔符，例如 1234567.89。',
    en: 'The separators in “{text}” do not stand at thousands, so the amount is unclear: remove them, such as 1234567.89.',
  },
  scientificText: {
    zh: '“{text}”是科学计数法，后面的位数可能已经丢失：请把单元格设为文本或数值格式，重新填写完整数字。',
    en: '“{text}” is in scientific notation and may have lost digits: set the cell’s format to text or number and enter the whole number again.',
  },
  amountTooLarge: {
    zh: '“{text}”超出了系统能记录的金额：请核对数值和单位。',
    en: '“{text}” exceeds the amounts that can be recorded: check the number and its unit.',
  },
  fractionOfYuan: {
    zh: '金额“{text}”折合后不足一元的部分为 {fraction} 元：系统按整元记录，请填写到元。',
    en: 'The amount “{text}” has a fraction of {fraction} yuan: amounts are recorded in whole yuan, so enter whole yuan.',
  },
  notAMonth: {
    zh: '“{text}”不是月份：请写成 2020-03 或 2020年3月。',
    en: '“{text}” is not a month: write 2020-03 or 2020年3月.',
  },
  monthAmbiguous: {
    zh: '数字 {text} 可能是 {year} 年 1 月，也可能是 {year} 年 10 月（Excel 会把 {year}.10 存成 {year}.1）：请写成 {year}-01 或 {year}-10。',
    en: 'The number {text} may mean January or October {year} (Excel stores {year}.10 as {year}.1): write {year}-01 or {year}-10.',
  },
  monthNeedsYear: {
    zh: '“{text}”没有写年份：请写成 2020年3月。',
    en: '“{text}” has no year: write 2020年3月.',
  },
  monthRange: {
    zh: '“{text}”是一段时间，不是一个月份：请只填一个月份，例如 2020-03。',
    en: '“{text}” is a span of time and not one month: enter one month, such as 2020-03.',
  },
  yearNeedsFourDigits: {
    zh: '“{text}”的年份不是四位：请写全年份，例如 2020。',
    en: 'The year of “{text}” does not have four digits: write it in full, such as 2020.',
  },
  notAYear: {
    zh: '“{text}”不是年份：请写成四位数字，例如 2019。',
    en: '“{text}” is not a year: write four digits, such as 2019.',
  },
  notADate: {
    zh: '“{text}”不是日期：请写成 2020-03-23 或 2020年3月23日。',
    en: '“{text}” is not a date: write 2020-03-23 or 2020年3月23日.',
  },
  dayMissing: {
    zh: '“{text}”只有年月，没有日：请写成 2020-03-23。',
    en: '“{text}” has a year and a month but no day: write 2020-03-23.',
  },
  dateNeedsYear: {
    zh: '“{text}”没有写年份：请写成 2020-03-23。',
    en: '“{text}” has no year: write 2020-03-23.',
  },
  dateOrderUnclear: {
    zh: '“{text}”看不出年、月、日的顺序：请写成 2020-03-23。',
    en: 'The order of year, month and day in “{text}” is unclear: write 2020-03-23.',
  },
  noSuchDay: {
    zh: '日历上没有“{text}”这一天：请核对。',
    en: 'The calendar has no such day as “{text}”: check it.',
  },
  codeLostDigits: {
    zh: '代码 {text} 超过 15 位却存成了数字，后面的位数已经丢失：请把单元格设为文本格式，重新填写完整代码。',
    en: 'The code {text} has more than 15 digits but was stored as a number and has lost its last ones: set the cell’s format to text and enter the whole code again.',
  },
  severalCodes: {
    zh: '“{text}”中有多个代码：一行只能填写一个项目的一个代码，请分行填写。',
    en: '“{text}” holds several codes: give one code of one project a row.',
  },
  notACode: {
    zh: '“{text}”不是代码：代码由数字和字母组成；还没有代码的请留空。',
    en: '“{text}” is not a code: codes consist of digits and letters; leave the cell empty where there is none yet.',
  },
} as const satisfies Terms;
