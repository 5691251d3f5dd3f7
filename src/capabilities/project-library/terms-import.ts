import type { Language, Terms } from '#kernel/terms.ts';
import { faultSentence } from '#platform/records/fault-sentence.ts';
import type { Fault } from '#platform/records/record.ts';

/** Why a row of projects isn't taken in, or is doubted, and what to do; the sentence stands behind the cell's address. */
export const importTerms = {
  nameMissing: {
    zh: '没有填写项目名称：请补填；如果这一行不是项目，请删去。',
    en: 'The name of the project is missing: enter it, or delete the row if it is no project.',
  },
  nameIsNumber: {
    zh: '项目名称只有数字“{text}”：请填写项目全称；如果这一行是汇总数，请删去。',
    en: 'The name of the project is only the number “{text}”: enter its full name, or delete the row if it is a summary.',
  },
  nameIsPlace: {
    zh: '“{text}”是地名，不是项目名称：如果这一行是小计，请写明“{text}小计”；否则请填写项目全称。',
    en: '“{text}” is a place and no project: write {text}小计 if the row is a sub-total, else the full name of the project.',
  },
  countyMissing: {
    zh: '没有填写所在县（市、区）：请填写，例如“天台县”。',
    en: 'The county is missing: enter it, such as 天台县.',
  },
  countyIsCity: {
    zh: '“{text}”不是县（市、区）：项目按所在地统计，请填写项目所在的县（市、区）或集聚区。',
    en: '“{text}” is no county: projects count where they stand, so enter the county, district or zone.',
  },
  countyUnknown: {
    zh: '“{text}”不是本市的县（市、区）：请核对，填写全称，例如“天台县”。',
    en: '“{text}” is no county of this city: check it and enter its full name, such as 天台县.',
  },
  townshipUnknown: {
    zh: '没有找到乡镇街道“{text}”：请填写一个乡镇街道的全称；跨多个乡镇的请留空。',
    en: 'There is no township “{text}”: enter the full name of one township, or leave the cell empty if there are several.',
  },
  townshipElsewhere: {
    zh: '“{text}”不在{county}，而在{others}：请核对所在县和乡镇街道。',
    en: '“{text}” is not in {county} but in {others}: check the county and the township.',
  },
  townshipOfZone: {
    zh: '“{text}”属于{others}，项目计入{county}，乡镇街道没有记录。',
    en: '“{text}” belongs to {others}; the project counts for {county}, and the township was not recorded.',
  },
  industryUnclear: {
    zh: '“{text}”看不出行业代码：请填写国民经济行业分类（GB/T 4754-2017）的两到四位数字，例如 7721。',
    en: '“{text}” shows no industry code: enter two to four digits of GB/T 4754-2017, such as 7721.',
  },
  ownerCodeMalformed: {
    zh: '“{text}”不是统一社会信用代码：应为 18 位数字和大写字母（不含 I、O、S、V、Z），请核对。',
    en: '“{text}” is no unified social credit code: it has 18 digits and capitals without I, O, S, V and Z; check it.',
  },
  ownerCodeCheckCharacter: {
    zh: '{cell} 的统一社会信用代码 {text} 校验不通过（末位应为 {expected}）：请核对是否抄错。',
    en: 'The credit code {text} in {cell} fails its check (its last character should be {expected}): check whether it was copied correctly.',
  },
  siteCodeMalformed: {
    zh: '“{text}”不是统计用区划代码：应为 12 位数字，请核对；不清楚的请留空。',
    en: '“{text}” is no statistical division code: it has 12 digits; check it, or leave the cell empty.',
  },
  coordinateBeyond: {
    zh: '“{text}”不是经纬度：应在 −{limit} 到 {limit} 度之间，请核对。',
    en: '“{text}” is no coordinate: it lies between −{limit} and {limit} degrees; check it.',
  },
  amountNegative: {
    zh: '金额是负数：请核对。',
    en: 'The amount is negative: check it.',
  },
  finishBeforeStart: {
    zh: '{cell} 的计划完工（{finish}）早于计划开工（{start}）：请核对。',
    en: 'The planned finish in {cell} ({finish}) comes before the planned start ({start}): check them.',
  },
  stepDayAhead: {
    zh: '实际日期 {day} 还没有到：如果是计划日期，请把列名写成“计划…时间”；还没有完成的请留空。',
    en: 'The actual day {day} has not come yet: if it is planned, say so in the heading; otherwise leave the cell empty.',
  },
  stepDayOrder: {
    zh: '实际日期 {day} 与第 {step} 步的日期（{other}）次序颠倒：请核对两个日期。',
    en: 'The actual day {day} is out of order with step {step} ({other}): check both days.',
  },
  stepOfSetAside: {
    zh: '项目已停缓建或取消，不能再登记实际日期 {day}：请先恢复推进，或在“建设状态”中写明现状。',
    en: 'The project is suspended or cancelled, so {day} is not recorded: take it up again, or give its stage in the row.',
  },
  startDisagrees: {
    zh: '开工的实际日期 {day} 与同一行的开工时间（{month}）不一致：请核对，只保留一个。',
    en: 'The actual day of the start, {day}, is not in the month of the start in the same row ({month}): check them.',
  },
  stepMonthOnly: {
    zh: '{cells} 只有年月：按当月最后一天登记（不晚于今天和后一步）；知道具体日期的，请填写日期后再导入。',
    en: '{cells} give the month only: recorded as its last day, though not after today or the next step; give the day where it is known.',
  },
} as const satisfies Terms;
export type ImportTerm = keyof typeof importTerms;

/** The sentence of a fault of a project's row, its cell in front. */
export function projectFaultSentence(fault: Fault, language: Language): string {
  return faultSentence(fault, language, importTerms);
}
