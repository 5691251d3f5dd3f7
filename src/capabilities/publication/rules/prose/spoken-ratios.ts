import { chineseNumeral } from './numeral.ts';
import type { Approximation, BareFigure, FigureKind } from './prose-figure.ts';

const spoken = '[零〇一二两三四五六七八九十百千万点]{1,12}';
type Reading = {
  readonly value: number;
  readonly unit: string;
  readonly kind: FigureKind;
  readonly within?: Approximation;
};
type Reader = { readonly find: RegExp; readonly read: (parts: readonly string[]) => Reading | null };

const readers: readonly Reader[] = [
  {
    find: new RegExp(`百分之(百|${spoken}|[\\d.]{1,12})(几|多)?`, 'g'),
    read: ([, said = '', more]) => {
      const value = said === '百' ? 100 : numberOf(said);
      return value === null
        ? null
        : { value, unit: '%', kind: 'percent', within: more === undefined ? 'exact' : 'over' };
    },
  },
  { find: /百分百/g, read: () => ({ value: 100, unit: '%', kind: 'percent' }) },
  {
    find: new RegExp(`(?<!百)(${spoken})分之(${spoken})`, 'g'),
    read: ([, whole = '', part = '']) => ratio(numberOf(part), numberOf(whole)),
  },
  {
    find: /(?<![\d.])(\d{1,2})\/(\d{1,2})(?![\d.月年/])(?=[^\d]|$)/g,
    read: ([, part, whole]) => ratio(Number(part), Number(whole)),
  },
  {
    find: /(?<![\d.:：年月日])(\d{1,9}(?:\.\d{1,6})?) *[:：] *(\d{1,9}(?:\.\d{1,6})?)(?: *[:：] *\d{1,9}(?:\.\d{1,6})?){0,6}(?![\d:：])/g,
    read: ([, one, other]) => ratio(Number(one), Number(other)),
  },
  {
    find: /翻(?:了)?([一两二三\d])番|翻番/g,
    read: ([, times = '一']) => ({
      value: /\d/.test(times) ? Number(times) : (numberOf(times) ?? 1),
      unit: '番',
      kind: 'ratio',
    }),
  },
  {
    find: /一半(?!是|个)|半数(?!以下)|(?<=近)半(?=[，。；的])/g,
    read: () => ({ value: 0.5, unit: '', kind: 'ratio' }),
  },
  { find: /过半(?!年|天|小时|夜)/g, read: () => ({ value: 0.5, unit: '', kind: 'ratio', within: 'over' }) },
  {
    find: /(?<![上下每大前后多这个])半(?:个(?:月|小时|多月)|年(?!度|[检报来审考])|天|小时)/g,
    read: ([said = '']) => ({ value: 0.5, unit: said.slice(1).replace('多', ''), kind: 'duration' }),
  },
  {
    find: /(?<![第前后变完组造生])([一二两三四五六七八九])成(半)?(?!立|为|员|功|本|长|果|效|绩|都|套|品|分|交|就|年|型|片|熟)/g,
    read: ([, times = '', half]) => ({
      value: (numberOf(times) ?? 0) + (half === undefined ? 0 : 0.5),
      unit: '成',
      kind: 'ratio',
    }),
  },
];

/** Shares and multiples that are spoken rather than written: 百分之十, 三分之一, 1:2, 翻一番, 一半, 三成, 半年. */
export function spokenRatios(text: string): BareFigure[] {
  return readers.flatMap(({ find, read }) =>
    [...text.matchAll(find)].flatMap((match) => {
      const reading = read(match);
      const end = match.index + match[0].length;
      return reading === null ? [] : [{ start: match.index, end, within: 'exact' as const, ...reading }];
    }),
  );
}

function numberOf(said: string): number | null {
  if (said === '千') return 1000;
  if (said === '万') return 10_000;
  return /^\d/.test(said) ? Number(said) : (chineseNumeral(said)?.value ?? null);
}

function ratio(part: number | null, whole: number | null): Reading | null {
  return part === null || whole === null || whole === 0 ? null : { value: part / whole, unit: '', kind: 'ratio' };
}
