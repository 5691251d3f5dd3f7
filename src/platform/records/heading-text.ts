import { narrowed } from '#kernel/written/understood.ts';
import { unitNamed, unitsSpelledOut } from '#kernel/written/unit-named.ts';
import type { MoneyUnit } from '#kernel/written/yuan-from.ts';
import type { HeadingPeriod } from './record.ts';

/** A heading made comparable. */
export type HeadingText = {
  /** Without spaces, signs, units and its number; brackets opened. */
  readonly flat: string;
  /** Also without what stands in brackets; '' where that would change the meaning. */
  readonly bare: string;
  readonly units: readonly MoneyUnit[];
  readonly period: HeadingPeriod | null;
};

const unit = '(?:亿元|百万元|万元|千元|元)';
const unitInBrackets = new RegExp(`\\((?:计量|金额)?(?:单位)?[:、]?(?:人民币)?${unit}(?:[、,;/]${unit})*\\)`, 'g');
const unitAtEnd = /[,、:;/]?(?:单位)?[:、]?(?:(?:亿|百万|万|千)元|(?<=[,、:;/位])元)$/;
const changesMeaning = /本月|本年|上年|去年|上月|同期|累计|其中|计划|预计|下月|以来/;
/** 项目（个） counts projects and names none. */
const counts = /^\((?:单位:)?(?:个|个数|数量?|家|件|项)\)$/;

/** Makes a heading comparable: '1. 本年累计完成投资\n（万元）＊' and '本年累计完成投资' become alike. */
export function headingText(raw: string): HeadingText {
  const text = unitsSpelledOut(opened(raw));
  const { worded, period } = withoutPeriod(text.replace(unitInBrackets, '').replace(unitAtEnd, ''));
  const plain = worded
    .replace(
      /^(?:\(\d{1,2}\)|\d{1,2}[.、)]|\d{1,2}(?=[\p{sc=Han}])(?!\d*[年月日季])|\(?[一二三四五六七八九十]{1,3}[)、.])/u,
      '',
    )
    .replace(/^其中[:、,]?/, '');
  const brackets = plain.match(/\([^)]*\)/g) ?? [];
  const bare = brackets.some((content) => changesMeaning.test(content) || counts.test(content))
    ? ''
    : plain.replace(/\([^)]*\)/g, '');
  return { flat: withoutSigns(plain), bare: withoutSigns(bare), units: unitsIn(raw), period };
}

/** The different units of money that a text names, as in '（万元/亿元）'. */
export function unitsIn(raw: string): MoneyUnit[] {
  const found = new Set<MoneyUnit>();
  let text = unitsSpelledOut(narrowed(raw).replaceAll('/', '、'));
  for (;;) {
    const named = unitNamed(text) ?? unitAtTail(text);
    if (named === null) return [...found];
    found.add(named);
    text = text.replace(named, '');
  }
}

function unitAtTail(text: string): MoneyUnit | null {
  const tail = /(亿|百万|万|千)元$/.exec(text)?.[1];
  return tail === '亿' || tail === '百万' || tail === '万' || tail === '千' ? `${tail}元` : null;
}

function opened(raw: string): string {
  return raw
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[[【〔{《]/g, '(')
    .replace(/[\]】〕}》]/g, ')');
}

/** Puts 本年 and 本月 for the periods that a heading names, and says which they were. */
function withoutPeriod(text: string): { worded: string; period: HeadingPeriod | null } {
  let period: HeadingPeriod | null = null;
  const taken = (year: string | undefined, month: string | undefined, word: string) => {
    period ??= { year: year === undefined ? null : Number(year), month: month === undefined ? null : Number(month) };
    return word;
  };
  const worded = text
    .replace(/(?:(20\d\d)[年.])?(?<!\d)0?1(?:月份?)?[-–—―−~至到]+(1[0-2]|0?[1-9])月份?/g, (_, y, m) =>
      taken(y, m, '本年'),
    )
    .replace(/(?:(20\d\d)[年.])?(?<!\d)(1[0-2]|0?[1-9])月份?/g, (_, y, m) => taken(y, m, '本月'))
    .replace(/(20\d\d)年度?/g, (_, y) => taken(y, undefined, '本年'))
    .replace(/当月|本月份/g, '本月')
    .replace(/[今当本]年(?:度|以来)|今年|当年|自?年初(?:以来|至今|起|(?=累计))/g, '本年')
    .replace(/^(.*)\((本年累计|本年|本月)\)$/, (_, rest: string, word: string) =>
      rest.includes(word) ? rest : `${word}${rest}`,
    )
    .replace(/(?:本年){2,}/g, '本年')
    .replace(/本年累计累计/g, '本年累计');
  return { worded, period };
}

function withoutSigns(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
}
