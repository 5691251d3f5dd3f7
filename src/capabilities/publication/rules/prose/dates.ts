import { chineseNumeral } from './numeral.ts';
import type { BareFigure } from './prose-figure.ts';

const dash = ' *(?:[-~～—–]{1,2}|至|到) *';
const years = '(?:19|20)\\d{2}';
const month = '(?:1[0-2]|0?[1-9])';
const chineseYear = '[一二][〇零一二三四五六七八九]{3}';
const chineseMonth = '(?:十[一二]?|[一二三四五六七八九])';
const chineseDay = '(?:三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])';

type Found = { readonly value: number; readonly unit: string; readonly time: string };
type Reader = { readonly find: RegExp; readonly read: (parts: Readonly<Record<string, string>>) => Found | null };

/** Longest forms first: what one reader took, no later one looks at. */
const readers: readonly Reader[] = [
  {
    find: new RegExp(
      `(?<!\\d)(?<y>${years}) *年 *(?<m>${month}) *月 *(?<d>[0-3]?\\d) *[日号](?!${dash}\\d{1,2} *[日号])`,
      'g',
    ),
    read: ({ y = '', m = '', d = '' }) => day(y, m, d),
  },
  {
    find: new RegExp(`(?<!\\d)(?<y>${years}) *年 *(?<m>${month}) *月?${dash}(?<n>${month}) *月(?:份)?`, 'g'),
    read: ({ y = '', m = '', n = '' }) => ({
      value: Number(y) * 100 + Number(n),
      unit: '月',
      time: `${y}-${two(m)}/${y}-${two(n)}`,
    }),
  },
  {
    find: new RegExp(`(?<!\\d)(?<y>${years}) *年?${dash}(?<n>${years}) *年度?`, 'g'),
    read: ({ y = '', n = '' }) => ({ value: Number(n), unit: '年', time: `${y}/${n}` }),
  },
  {
    find: new RegExp(`(?<!\\d)(?<y>${years}) *年 *(?<m>${month}) *月(?:份)?(?! *\\d)(?:[初底末]|[上中下]旬)?`, 'g'),
    read: ({ y = '', m = '' }) => ({ value: Number(y) * 100 + Number(m), unit: '月', time: `${y}-${two(m)}` }),
  },
  {
    find: new RegExp(
      `(?<!\\d)(?<y>${years}) *年? *(?:第?(?<q>[一二三四1-4])季度|(?<h>[上下])半年|前(?<p>[二三两])个?季度|Q(?<e>[1-4]))`,
      'g',
    ),
    read: ({ y = '', q, h, p, e }) => part(y, q ?? e, h, p),
  },
  {
    find: new RegExp(`(?<!\\d)(?<y>${years}) *[./-] *(?<m>${month}) *[./-] *(?<d>[0-3]?\\d)(?![\\d.-])`, 'g'),
    read: ({ y = '', m = '', d = '' }) => day(y, m, d),
  },
  {
    find: new RegExp(
      `(?<!\\d)(?<y>${years}) *(?:年度|年(?!级|轻|均|龄|会|限|期内|以上工))(?:[初底末](?!次|级)|以来)?`,
      'g',
    ),
    read: ({ y = '' }) => ({ value: Number(y), unit: '年', time: y }),
  },
  {
    find: /(?<![\d.])(?<y>\d{2})年(?=底|初|末|度|\d{1,2}月|以来)/g,
    read: ({ y = '' }) =>
      Number(y) < 10 || Number(y) > 40 ? null : { value: Number(`20${y}`), unit: '年', time: `20${y}` },
  },
  {
    find: new RegExp(`(?<!\\d)(?<m>${month}) *月?${dash}(?<n>${month}) *月(?:份)?(?! *\\d{1,2} *[日号])`, 'g'),
    read: ({ m = '', n = '' }) => ({ value: Number(n), unit: '月', time: `${two(m)}/${two(n)}` }),
  },
  {
    find: new RegExp(`(?<!\\d)(?<m>${month}) *月 *(?<d>[0-3]?\\d) *${dash}(?<n>[0-3]?\\d) *[日号]`, 'g'),
    read: ({ m = '', n = '' }) => day('', m, n),
  },
  {
    find: new RegExp(`(?<!\\d)(?<m>${month}) *月 *(?<d>[0-3]?\\d) *[日号]`, 'g'),
    read: ({ m = '', d = '' }) => day('', m, d),
  },
  {
    find: new RegExp(`(?<![\\d.个])(?<m>${month}) *月(?:份)?(?:[初底末]|[上中下]旬)?(?! *\\d|亮|饼)`, 'g'),
    read: ({ m = '' }) => ({ value: Number(m), unit: '月', time: two(m) }),
  },
  {
    find: /(?<!\d)(?:第?(?<q>[一二三四1-4])季度|(?<h>[上下])半年(?!度?考)|前(?<p>[二三两])个?季度)/g,
    read: ({ q, h, p }) => part('', q, h, p),
  },
  {
    find: new RegExp(`(?<![\\d.])(?<y>${years})(?= *(?:[、和及与] *${years} *){1,6}年)`, 'g'),
    read: ({ y = '' }) => ({ value: Number(y), unit: '年', time: y }),
  },
  {
    find: new RegExp(`(?<![\\d.])(?<m>${month})(?= *(?:[、和] *${month} *){1,6}月)`, 'g'),
    read: ({ m = '' }) => ({ value: Number(m), unit: '月', time: two(m) }),
  },
  {
    find: new RegExp(`(?<y>${chineseYear})年(?:(?<m>${chineseMonth})月(?:(?<d>${chineseDay})日)?)?`, 'g'),
    read: ({ y = '', m, d }) => spelt(y, m, d),
  },
  {
    find: new RegExp(
      `(?<![一二三四五六七八九十几数]|个)(?<m>${chineseMonth})月份?(?<d>${chineseDay})?(?:日)?(?=[，。、；：前底初末间下中上旬至和）)以起来\\s]|$)`,
      'gm',
    ),
    read: ({ m = '', d }) => spelt('', m, d),
  },
  {
    find: /(?<![\d.]|逾期|满|超过|近|为期|连续|共|不少于|达)(?<d>[12]?\d|3[01]) *日(?!内|之内|以内|均|常|报|期|后内|元|语|本|益|记|程|志)/g,
    read: ({ d = '' }) => ({ value: Number(d), unit: '日', time: '' }),
  },
];

/** The dates of a plain text, in order: years, months, days, quarters, halves, and ranges of years and months. */
export function datesIn(text: string): BareFigure[] {
  const taken = new Uint8Array(text.length);
  const found: BareFigure[] = [];
  for (const { find, read } of readers) {
    for (const match of text.matchAll(find)) {
      const end = match.index + match[0].trimEnd().length;
      const date = taken.subarray(match.index, end).includes(1) ? null : read(match.groups ?? {});
      if (date === null) continue;
      taken.fill(1, match.index, end);
      found.push({ start: match.index, end, kind: 'date', within: 'exact', ...date });
    }
  }
  return found.toSorted((one, other) => one.start - other.start);
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}

function day(year: string, month: string, date: string): Found {
  const value = Number(year) * 10_000 + Number(month) * 100 + Number(date);
  return { value, unit: '日', time: `${year === '' ? '' : `${year}-`}${two(month)}-${two(date)}` };
}

function part(year: string, quarter: string | undefined, half: string | undefined, first: string | undefined): Found {
  const prefix = year === '' ? '' : `${year}-`;
  if (half !== undefined)
    return { value: half === '上' ? 1 : 2, unit: '半年', time: `${prefix}H${half === '上' ? 1 : 2}` };
  const count = Number(
    first === undefined ? '一二三四'.indexOf(quarter ?? '') + 1 || quarter : '_两三'.indexOf(first) + 1 || 2,
  );
  if (first !== undefined) return { value: count, unit: '季度', time: `${prefix}Q1/${prefix}Q${count}` };
  return { value: count, unit: '季度', time: `${prefix}Q${count}` };
}

function spelt(year: string, month: string | undefined, date: string | undefined): Found | null {
  const y =
    year === '' ? '' : [...year].map((digit) => '〇一二三四五六七八九'.indexOf(digit === '零' ? '〇' : digit)).join('');
  const number = (text: string) => String(chineseNumeral(text)?.value ?? 0);
  if (month === undefined) return { value: Number(y), unit: '年', time: y };
  const m = number(month);
  if (date === undefined)
    return { value: Number(y) * 100 + Number(m), unit: '月', time: `${y === '' ? '' : `${y}-`}${two(m)}` };
  return day(y, m, number(date));
}
