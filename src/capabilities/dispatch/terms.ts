import type { Terms } from '#kernel/terms.ts';
import { lockTerms } from './terms-locking.ts';
import { reviewTerms } from './terms-review.ts';
import { roundTerms } from './terms-rounds.ts';

/** Words of the dispatch. */
export const terms = {
  room: { zh: '调度', en: 'Dispatch' },
  month: { zh: '月份', en: 'Month' },
  monthYuan: { zh: '本月完成投资', en: 'Invested in the month' },
  yearToDateYuan: { zh: '本年累计完成投资', en: 'Invested since January' },
  totalYuan: { zh: '开工以来累计完成投资', en: 'Invested since the start' },
  buildingYuan: { zh: '建筑工程', en: 'Building' },
  installationYuan: { zh: '安装工程', en: 'Installation' },
  equipmentYuan: { zh: '设备工器具购置', en: 'Equipment' },
  otherYuan: { zh: '其他费用', en: 'Other' },
  newAssetYuan: { zh: '本年新增固定资产', en: 'New assets since January' },
  progress: { zh: '形象进度', en: 'Progress on site' },
  problems: { zh: '存在问题', en: 'Problems' },
  causeCode: { zh: '滞后原因', en: 'Cause of the delay' },
  coordination: { zh: '需协调事项', en: 'To be coordinated' },
  coordinationDepartment: { zh: '协调部门', en: 'Department to coordinate' },
  promisedOn: { zh: '承诺完成时间', en: 'Promised for' },
  capacity: { zh: '新增治理能力', en: 'New treatment capacity' },
  extra: { zh: '本市增加的指标', en: 'Fields added by the city' },
  ...lockTerms,
  ...roundTerms,
  ...reviewTerms,
  reportChanged: {
    zh: '该月数据已由 {by} 更新，请刷新后再填。',
    en: 'The month was changed by {by}: reload before you save.',
  },
  nothingReported: {
    zh: '请至少填写一项完成投资、形象进度或存在问题。',
    en: 'Give at least one amount, the progress or a problem.',
  },
  yearToDateNegative: { zh: '累计完成投资不能为负数。', en: 'A cumulative amount cannot be negative.' },
  componentsDisagree: {
    zh: '建筑、安装、设备、其他四项合计 {sum} 万元，与本年累计 {total} 万元不符。',
    en: 'The four components add up to {sum} 万元, not to the {total} 万元 since January.',
  },
  yearToDateFell: {
    zh: '本年累计 {now} 万元低于上期 {before} 万元，请说明。',
    en: 'The {now} 万元 since January are less than the {before} 万元 before: say why.',
  },
  monthDisagrees: {
    zh: '上期累计加本月为 {sum} 万元，与本年累计 {total} 万元不符。',
    en: 'Last cumulative and this month make {sum} 万元, not {total} 万元.',
  },
  totalOverPlan: {
    zh: '开工以来累计 {total} 万元超过计划总投资 {planned} 万元，须有调整批文。',
    en: 'The {total} 万元 since the start exceed the planned total of {planned} 万元: an adjusted approval is needed.',
  },
  totalBelowYear: {
    zh: '开工以来累计 {total} 万元小于本年累计 {year} 万元。',
    en: 'The {total} 万元 since the start are less than the {year} 万元 of this year.',
  },
  monthJumped: {
    zh: '{amount} 万元是近两年单月最多（{largestMonth}，{largest} 万元）的 {times} 倍以上，请核对单位和位数；属实的请说明。',
    en: '{amount} 万元 are more than {times} times the largest month of these two years ({largestMonth}, {largest} 万元): check unit and digits, or say why.',
  },
  monthDropped: {
    zh: '{amount} 万元不到近两年单月最少（{smallestMonth}，{smallest} 万元）的 1/{times}，请核对单位和位数；属实的请说明。',
    en: '{amount} 万元 are less than 1/{times} of the smallest month of these two years ({smallestMonth}, {smallest} 万元): check unit and digits, or say why.',
  },
  monthNegative: {
    zh: '本月为负数 {amount} 万元，属于更正，请说明。',
    en: 'The month is negative ({amount} 万元), a correction: say why.',
  },
  beforeEntry: {
    zh: '入库月份为 {entered}，早于入库的投资请核对。',
    en: 'It entered the statistics in {entered}: check work reported for an earlier month.',
  },
  suspendedButWorking: { zh: '项目已停缓建，但本月仍有完成投资。', en: 'The project is suspended but reports work.' },
  purchaseWithBuilding: {
    zh: '单纯购置项目不应有建筑、安装工程。',
    en: 'A project of mere purchase has no building or installation.',
  },
  totalBreaks: {
    zh: '开工以来累计 {total} 万元，减去本年累计 {year} 万元后为 {before} 万元，与上年末累计 {known} 万元不符。',
    en: 'The {total} 万元 since the start without the {year} 万元 of this year leave {before} 万元, not the {known} 万元 known at the end of last year.',
  },
  assetsOverTotal: {
    zh: '本年新增固定资产 {assets} 万元大于开工以来累计完成投资 {total} 万元，请核对。',
    en: 'New assets of {assets} 万元 exceed the {total} 万元 invested since the start: check them.',
  },
  finishedButWorking: {
    zh: '项目已完工，计划完工（{finish}）{months} 个月后仍有完成投资，请说明。',
    en: 'The project is finished, and work is still reported {months} months after the planned finish ({finish}): say why.',
  },
  firstIsLarge: {
    zh: '首次填报即达计划总投资的 {percent}%：如属入库前的前期费用一次补报，请附说明材料。',
    en: 'The first report is {percent}% of the planned total: if it makes up for earlier cost, attach an explanation.',
  },
  notWholeWan: {
    zh: '{amount} 万元不是整数：统计按整万元填报，请核对单位是否混用。',
    en: '{amount} 万元 is no whole number: returns are in whole 万元; check the unit.',
  },
  unitMixed: {
    zh: '{amount} 万元与计划总投资 {planned} 万元相差悬殊，请核对单位（元、万元、亿元）。',
    en: '{amount} 万元 is out of proportion to the planned total of {planned} 万元: check the unit.',
  },
  januaryReport: {
    zh: '一月没有统计报告期，请与二月合并填报。',
    en: 'There is no statistical period for January: report it with February.',
  },
  redBeforeYellow: { zh: '红色标准不能低于黄色标准。', en: 'Red cannot begin before yellow.' },
  'lag.normal': { zh: '正常', en: 'In step' },
  'lag.yellow': { zh: '黄', en: 'Yellow' },
  'lag.red': { zh: '红', en: 'Red' },
  nothingToImport: { zh: '文件中没有可以识别的数据行。', en: 'The file holds no row that could be understood.' },
} satisfies Terms;
export type Term = keyof typeof terms;
