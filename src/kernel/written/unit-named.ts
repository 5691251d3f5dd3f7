import { narrowed } from './understood.ts';
import type { MoneyUnit } from './yuan-from.ts';

/**
 * The unit of money that a heading or a unit line names, as in '总投资（万元）', '金额/亿元' or '单位：万元'; null where
 * it names none. A word that merely contains 元 (单元, 元旦) is none.
 */
export function unitNamed(text: string): MoneyUnit | null {
  const found = /(?:^|[([【:/,、 ]|单位[为是]?|人民币|以)(亿元|百万元|万元|千元|元)(?:$|[)\]】,、; ]|为单位|计$)/.exec(
    joined(narrowed(text)),
  );
  const unit = found?.[1];
  return unit === '亿元' || unit === '百万元' || unit === '万元' || unit === '千元' || unit === '元' ? unit : null;
}

/** Units in one piece: the 元 of 万 元 is no unit of its own. */
function joined(text: string): string {
  return text.replace(/([百亿万千])\s+(?=万?\s*元)/g, '$1').replace(/万\s+元/g, '万元');
}

/**
 * A heading's text in which the units that are written without 元 or in pieces have it: （亿）, 单位：万 and （万 元）
 * become （亿元）, 单位：万元 and （万元）.
 */
export function unitsSpelledOut(text: string): string {
  return joined(text).replace(/([(（[【〔](?:单位)?[:：]?|单位[:：]?)(亿|百万|万|千)(?=[)）\]】〕]|$)/g, '$1$2元');
}

const total = '.{0,12}(?:合计|总计|小计|共计)';
const counted = '共?\\d+个?(?:项目|工程)?|共?\\d+项';
const totalLabel = new RegExp(
  `^(?:${total}数?[:,]?(?:\\(.{0,40}\\)|${counted})?|总和|汇总|∑|Σ|(?:sub|grand)?total)[:：]?$`,
  'i',
);

/**
 * Whether the text at the head of a row names a total (合计, 总计, 小计, 共计, 合 计：, 全市合计, 小计（3个）,
 * 合计12个项目, Total), so that the row
 * is a checksum and no record.
 */
export function isTotalLabel(text: string): boolean {
  return totalLabel.test(narrowed(text).replace(/ /g, ''));
}
