import { type Reading, readingAt, withUnit } from './number-with-unit.ts';
import { numeralAt, numeralStarts } from './numeral.ts';
import type { BareFigure } from './prose-figure.ts';
import { spokenRatios } from './spoken-ratios.ts';
import type { UnitOfMeasure } from './unit.ts';

const rangeMark = /^ *(?:[-~～—–]{1,2}|至|到) */;
const listMark = /^ *[、和,，] */;
/** A number behind which 个月 or 小时 and the like need no count before them. */
const oneTakes = /^(?:年|个月|个小时|小时|周|个星期|天|个季度|倍|成|元|公里|亩|吨|公顷|平方|立方|个工作日|分钟)/;
const countsOne = /(?:共|共有|仅|仅有|只有|新增|新建|增加|减少|各|其中|有且仅有|另有)$/;
/** 统计得分, 指数 and the like are measured without a unit. */
const unitless =
  /(?:指数|得分|评分|均分|总分|系数|AQI|PMI|比值|性别比|pH|满意度|容积率|密度)值?(?:[年月日]?(?:平?均|中位)值?|最[高低大小]值?|范围|区间)?(?:\([^()]*\)|（[^（）]*）)?(?:为|是|在|介于|达到|达|约为|约|由|从|提高到|上升到|下降到|降至|升至|降到|:|：)?\s*$/;

/** 环比上升0.08, 较上年提高0.004: an index that moves by a number with decimals. */
const movesBy =
  /(?:同比|环比|[比较](?:上年|去年|上月)(?:同期)?)(?:上升|下降|提高|降低|增加|减少|回落|改善|扩大|缩小)了?\s*$/;
const decimal = /^\d+\.\d+$/;

/** The quantities of a plain text other than dates, in order; characters with a mark in `taken` are passed over. */
export function quantitiesIn(text: string, taken: Uint8Array): BareFigure[] {
  const found: BareFigure[] = [];
  const marks = taken.slice();
  for (const ratio of spokenRatios(text)) {
    if (marks.subarray(ratio.start, ratio.end).includes(1)) continue;
    marks.fill(1, ratio.start, ratio.end);
    found.push(ratio);
  }
  let from = 0;
  for (const { index } of text.matchAll(numeralStarts)) {
    if (index < from || marks[index] === 1 || (marks[index + 1] === 1 && /[-+]/.test(text.charAt(index)))) continue;
    const reading = readingAt(text, signless(text, index));
    if (reading === null || marks.subarray(reading.start, reading.end).includes(1)) continue;
    from = Math.max(reading.end, reading.start + reading.numeral.length);
    const unit = reading.unit ?? inherited(text, reading);
    if (unit === null || !isCounted(text, reading, unit)) continue;
    found.push(figureOf(reading, understood(text, reading, unit)));
  }
  return found.toSorted((one, other) => one.start - other.start);
}

/** A hyphen between numbers or after a letter is no sign. */
function signless(text: string, index: number): number {
  if (!/[-+]/.test(text.charAt(index))) return index;
  return /[\w%一二三四五六七八九十百千万亿月日年)]/.test(text.charAt(index - 1)) ? index + 1 : index;
}

/** The unit of the number that ends a range or a list such as 1.7、0.7、8.3个百分点; null where there is none. */
function inherited(text: string, { start, end }: Reading): UnitOfMeasure | null {
  let at = end;
  for (let steps = 0; steps < 12; steps++) {
    const behind = text.slice(at, at + 8);
    const mark = rangeMark.exec(behind)?.[0] ?? listMark.exec(behind)?.[0];
    if (mark === undefined) break;
    const isRange = rangeMark.test(behind);
    const numeral = numeralAt(text, at + mark.length);
    if (numeral === null) break;
    const next = withUnit(text, at + mark.length, numeral);
    if (next.unit !== null) return isRange || isListed(text, end) || next.unit.kind !== 'count' ? next.unit : null;
    at = next.end;
  }
  const before = text.slice(Math.max(0, start - 24), start);
  const first = before.replace(/[-+]?[\d.]+ *(?:[-~～—–]{1,2}|至|到) *$/, '');
  const isMove =
    movesBy.test(before) &&
    decimal.test(text.slice(start, end)) &&
    /^\s*(?:[，。；、）]|$)/m.test(text.slice(end, end + 4));
  return isMove || unitless.test(first) ? { unit: '', kind: 'count', length: 0 } : null;
}

/** Whether the clause that a number stands in says 分别 or 依次. */
function isListed(text: string, at: number): boolean {
  return /(?:分别|依次|各)[^。；]{0,40}$/.test(text.slice(Math.max(0, at - 48), at));
}

function isCounted(text: string, { start, numeral, end, over }: Reading, unit: UnitOfMeasure): boolean {
  const before = text.slice(Math.max(0, start - 6), start);
  const after = text.slice(end, end + 4);
  if (
    unit.unit === '日' &&
    !/^(?:内|之内|以内)/.test(after) &&
    !/(?:近|为期|连续|共|逾期|满|超过|不少于|达)$/.test(before)
  )
    return false;
  if (unit.kind === 'count' && /^[万亿]$/.test(unit.unit))
    return numeral.script === 'arabic' && !/^[\u4e00-\u9fff]?[里州山年]/.test(after);
  if (numeral.script === 'arabic') return !isArabicName(before, after, unit);
  if (unit.unit === '大')
    return numeral.value > 1 && numeral.value <= 20 && /^[\u4e00-\u9fff]{2}/.test(after) && !/^(?:家|哥)/.test(after);
  if (numeral.value === 0) return false;
  if (/[上前后初每]$/.test(before) && unit.unit === '次') return false;
  if (numeral.value === 1 && !over) return isOne(text, { start, before, after }, unit);
  if (/^(?:年|天|日)$/.test(unit.unit) && /[每近这那头前后同]$/.test(before) && numeral.value < 1) return false;
  if (unit.unit === '人' && /^(?:大|民|工|员)/.test(after)) return false;
  if (/^[省市县区乡镇村户家]$/.test(unit.unit) && /^(?:一|两|三|四|联|级|两级)/.test(after)) return false;
  return !(unit.unit === '年' && /^(?:级|制)/.test(after));
}

/** 一 before a classifier is mostly an article; before a measure of time or money it counts. */
function isOne(
  text: string,
  { start, before, after }: { start: number; before: string; after: string },
  unit: UnitOfMeasure,
): boolean {
  if (/[每这那某任另同统唯哪新又第]$/.test(before)) return false;
  if (
    unit.kind === 'duration' &&
    (/^(?:来|度|一|年|季|四季)/.test(after) || /(?:新的|过去的|去|上|下|最后|往|有)$/.test(before))
  )
    return false;
  if (unit.unit === '天' && !/^(?:内|以内|之内)/.test(after)) return false;
  if (oneTakes.test(unit.unit) || unit.kind === 'amount') return true;
  return countsOne.test(before) && unit.kind === 'count' && !/[些批]/.test(text.charAt(start + 1));
}

function isArabicName(before: string, after: string, unit: UnitOfMeasure): boolean {
  if (unit.unit === '分' && /^(?:钟|之|局|别|公司)/.test(after)) return true;
  if (/^(?:年)$/.test(unit.unit) && /^(?:级|期国债)/.test(after)) return true;
  if (/^(?:省|市|县|区)$/.test(unit.unit) && /^(?:政府|委|局)/.test(after)) return true;
  return /(?:编号|型号|代码|序号)$/.test(before);
}

const money = /(?:投资|资金|资本|产值|收入|补助|经费|罚款|金额|贷款|费用|预算|税|奖励|捐款|融资|债券)[^，。；\d]{0,8}$/;

/** The unit as its words mean it: days that are counted, and 4.3亿 of money that leaves its 元 unsaid. */
function understood(text: string, reading: Reading, unit: UnitOfMeasure): UnitOfMeasure {
  if (isCountOfDays(text, reading, unit)) return { ...unit, kind: 'count' };
  const isMoney = /^[万亿]$/.test(unit.unit) && money.test(text.slice(Math.max(0, reading.start - 16), reading.start));
  return isMoney ? { ...unit, unit: `${unit.unit}元`, kind: 'amount' } : unit;
}

/** 优良天数341天 counts days, 工期341天 is a time. */
function isCountOfDays(text: string, { start }: Reading, { unit }: UnitOfMeasure): boolean {
  return (
    unit === '天' &&
    /(?:天数|标准|优良|达标|超标|轻度污染|中度污染|重度污染|重污染天气|达到[一二]级|其中优|其中良|，优|，良)[^，。；]{0,10}$|(?:增加|减少|(?<![不至])[多少])\s*$/.test(
      text.slice(Math.max(0, start - 20), start),
    )
  );
}

function figureOf({ start, numeral, end, over }: Reading, unit: UnitOfMeasure): BareFigure {
  return {
    start,
    end,
    value: numeral.value,
    unit: unit.unit,
    kind: unit.kind,
    within: over ? 'over' : numeral.within,
  };
}
