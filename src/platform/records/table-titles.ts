import type { MoneyUnit } from '#kernel/written/yuan-from.ts';
import { unitsIn } from './heading-text.ts';

/** Whether a text above or beside a table states the unit of its amounts: 单位：万元, （万元）, …情况表（单位：万元）. */
export function statesUnit(text: string): boolean {
  return unitsStated(text).length > 0;
}

/** Units that such a text states; none for a text that merely mentions an amount. */
export function unitsStated(text: string): MoneyUnit[] {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const alone = /^\(?(?:亿|百万|万|千)?元\)?$/.test(plain);
  const line = /单位|^unit/i.test(plain);
  const title = /(?:表|清单|台账|名单|目录|册)\d*[([【](?:亿|百万|万|千)?元[)\]】]$/.test(plain);
  return alone || line || title ? unitsIn(plain) : [];
}

/** Years and months (`YYYY-MM`) that titles and a sheet's name state; each only once. */
export type StatedPeriods = { readonly years: readonly number[]; readonly months: readonly string[] };

/** A day needs one kind of separator: '2019年1-11月' is none. */
const daysAndLabels =
  /20\d\d(?:年\d{1,2}月\d{1,2}[日号]?|([.\-/])\d{1,2}\1\d{1,2}日?(?!月))|(?:填[报表制]|制表|报送|上报|打印|导出)(?:日期|时间)[:：]?.*/g;

const upToMonthEnd = /截[至止]到?(20\d\d年\d{1,2}月)(\d{1,2})[日号]/g;

/** 截至2019年11月30日 is the report of November. */
function isMonthEnd(month: string, day: string): boolean {
  const [year = 0, number = 0] = (month.match(/\d+/g) ?? []).map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate() === Number(day);
}

const fromJanuary = /(?<!\d)0?1(?:月份?)?[-–—―−~至到]+(?=\d{1,2}月)/g;
/** 3-4月 is no single month. */
const otherRange = /(?<!\d)\d{1,2}(?:月份?)?[-–—―−~至到]+\d{1,2}月份?/g;

/**
 * The periods that titles and the sheet's name state: '2019年11月', '2019年1—11月' (month 11), '2019.11', '201911';
 * '11月' where exactly one year is stated elsewhere. Dates with a day and lines such as 填报日期 say nothing.
 */
export function statedPeriods(titles: readonly string[], sheet: string): StatedPeriods {
  const years = new Set<number>();
  const months = new Set<string>();
  const alone = new Set<number>();
  for (const written of [...titles, sheet]) {
    const text = written
      .normalize('NFKC')
      .replace(/\s/g, '')
      .replace(upToMonthEnd, (written, month: string, day: string) => (isMonthEnd(month, day) ? month : written))
      .replace(daysAndLabels, '')
      .replace(fromJanuary, '')
      .replace(otherRange, '');
    const found = /(20\d\d)(?:年|[.\-/])(1[0-2]|0?[1-9])(?:月|$|\D)|(?<!\d)(20\d\d)(0[1-9]|1[0-2])(?!\d)/.exec(text);
    const year = found?.[1] ?? found?.[3] ?? /(?<!\d)(20\d\d)(?:年|$)/.exec(text)?.[1];
    if (year !== undefined) years.add(Number(year));
    const month = found?.[2] ?? found?.[4];
    if (month !== undefined) months.add(`${year}-${month.padStart(2, '0')}`);
    else {
      const bare = /(?<!\d)(1[0-2]|0?[1-9])月/.exec(text)?.[1];
      if (bare !== undefined) alone.add(Number(bare));
    }
  }
  const [only] = years;
  if (only !== undefined && years.size === 1) {
    for (const month of alone) months.add(`${only}-${String(month).padStart(2, '0')}`);
  }
  return { years: [...years], months: [...months] };
}
