import { narrowed } from './understood.ts';
import type { MoneyUnit } from './yuan-from.ts';

/**
 * The unit of money that a heading or a unit line names, as in '总投资（万元）', '金额/亿元' or '单位：万元'; null where
 * it names none. A word that merely contains 元 (单元, 元旦) is none.
 */
export function unitNamed(text: string): MoneyUnit | null {
  const found = /(?:^|[([【:/,、 ]|单位|人民币)(亿元|百万元|万元|千元|元)(?:$|[)\]】,、; ])/.exec(narrowed(text));
  const unit = found?.[1];
  return unit === '亿元' || unit === '百万元' || unit === '万元' || unit === '千元' || unit === '元' ? unit : null;
}

/**
 * Whether the text at the head of a row names a total (合计, 总计, 小计, 共计, 合 计：, 全市合计, Total), so that the row
 * is a checksum and no record.
 */
export function isTotalLabel(text: string): boolean {
  return /^(?:.{0,12}(?:合计|总计|小计|共计)(?:数|\(.{0,8}\))?|总和|汇总|∑|Σ|(?:sub|grand)?total)[:：]?$/i.test(
    narrowed(text).replace(/ /g, ''),
  );
}
