import type { Cell } from '#kernel/written/cell.ts';
import { numberOf } from '#kernel/written/decimal.ts';
import { isBlankMark, meaning, narrowed, notUnderstood, type Understood } from '#kernel/written/understood.ts';
import { understoodCode } from '#kernel/written/understood-code.ts';
import { understoodDate } from '#kernel/written/understood-date.ts';
import { type CalendarContext, understoodMonth } from '#kernel/written/understood-month.ts';
import { understoodNumber } from '#kernel/written/understood-number.ts';
import { understoodText } from '#kernel/written/understood-text.ts';
import type { FieldRule, FieldValue } from './record.ts';
import { type UnitsFor, understoodMoney } from './understood-money.ts';

/** What a cell's meaning depends on besides its field. */
export type FieldContext = { readonly units: UnitsFor; readonly calendar: CalendarContext };

/**
 * The value of a cell as its field has it; null where it is empty or a mark for nothing ('—', '/', '无').
 * Refuses what the kinds of `understood…` refuse, `textTooLong`, `choiceUnknown` with the words that are known, and
 * `notYesOrNo`.
 */
export function understoodField(cell: Cell | null, rule: FieldRule, context: FieldContext): Understood<FieldValue> {
  switch (rule.kind) {
    case 'text':
      return shortEnough(withoutBlankMark(understoodText(cell)), longest.text);
    case 'lines':
      return shortEnough(withoutBlankMark(understoodText(cell, 'lines')), longest.lines);
    case 'code':
      return shortEnough(codeIn(cell), longest.code);
    case 'money':
      return understoodMoney(cell, context.units, rule);
    case 'month':
      return monthIn(cell, rule, context.calendar);
    case 'year':
      return yearIn(cell);
    case 'day':
      return understoodDate(cell, context.calendar);
    case 'dayOrMonth':
      return dayOrMonthIn(cell, context.calendar);
    case 'number':
      return numberIn(cell);
    case 'choice':
      return choiceIn(cell, rule);
    case 'boolean':
      return booleanIn(cell);
  }
}

/** A day where one is given, else the month: '2020年5月' and '2020年5月底前' are May, and so is a date shown without its day. */
function dayOrMonthIn(cell: Cell | null, { defaultYear: _, ...calendar }: CalendarContext): Understood<string | null> {
  if (cell?.kind === 'date' && cell.value.slice(8, 10) === '01' && isShownAsMonth(cell.format))
    return meaning(cell.value.slice(0, 7));
  const ended = cell?.kind === 'text' ? { ...cell, value: cell.value.replace(/月[底末](?:以?前)?\s*$/, '月') } : cell;
  const day = understoodDate(ended, calendar);
  return day.understood || day.code !== 'dayMissing' ? day : understoodMonth(ended, calendar);
}

/**
 * The month; one without a year is of the title's only where the rule says so. 11月 as a date that shows no year has the
 * year in which it was typed in: where that isn't the title's, nobody saw it.
 */
function monthIn(
  cell: Cell | null,
  { yearFromTitle }: FieldRule,
  { defaultYear, ...calendar }: CalendarContext,
): Understood<string | null> {
  if (!yearFromTitle || defaultYear === undefined) return understoodMonth(cell, calendar);
  if (cell?.kind === 'date' && !showsYear(cell.format) && !cell.value.startsWith(`${defaultYear}-`))
    return notUnderstood('yearHidden', cell.value.slice(0, 7), { year: cell.value.slice(0, 4), stated: defaultYear });
  return understoodMonth(cell, { ...calendar, defaultYear });
}

function showsYear(format: string | null): boolean {
  return format === null || /[ye]/i.test(withoutLiterals(format));
}

function withoutLiterals(format: string): string {
  return format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
}

/** 2019, 2019年, 2019年度. */
function yearIn(cell: Cell | null): Understood<number | null> {
  const text = withoutBlankMark(understoodText(cell));
  if (!text.understood || text.value === null) return text.understood ? meaning(null) : text;
  const year = /^((?:19[5-9]|20\d)\d)(?:年度?)?$/.exec(narrowed(text.value).replace(/ /g, ''))?.[1];
  return year === undefined ? notUnderstood('notAYear', text.value) : meaning(Number(year));
}

function isShownAsMonth(format: string | null): boolean {
  const bare = withoutLiterals(format ?? '');
  return /y/i.test(bare) && !/d/i.test(bare);
}

/** A number without a unit; a percentage is none. */
function numberIn(cell: Cell | null): Understood<number | null> {
  const number = understoodNumber(cell);
  if (!number.understood || number.value === null) return number.understood ? meaning(null) : number;
  const { decimal, unit, percent } = number.value;
  if (unit !== null || percent) return notUnderstood('notANumber', numberOf(decimal));
  return meaning(numberOf(decimal));
}

/** A code in upper case, every kind of hyphen a plain one. Refuses what `understoodCode` refuses. */
export function codeIn(cell: Cell | null): Understood<string | null> {
  const plain =
    cell?.kind === 'text'
      ? { ...cell, value: cell.value.replace(/[\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u30fc\u2500]/g, '-') }
      : cell;
  const code = understoodCode(plain);
  return code.understood ? meaning(code.value?.toUpperCase() ?? null) : code;
}

/** Characters that a field may have: indexes end near 800, and screens before. */
const longest = { text: 300, lines: 2000, code: 64 } as const;

function shortEnough(text: Understood<string | null>, limit: number): Understood<string | null> {
  const length = text.understood ? (text.value ?? '').length : 0;
  return length <= limit ? text : notUnderstood('textTooLong', '', { length, limit });
}

function withoutBlankMark(text: Understood<string | null>): Understood<string | null> {
  return text.understood && text.value !== null && isBlankMark(narrowed(text.value)) ? meaning(null) : text;
}

/** A word without spaces, signs and a number in front; brackets only where they are the whole of a later remark. */
function comparable(text: string): string {
  return narrowed(text)
    .replace(/^\(?[一二三四五六七八九十]{1,2}(?:\)|[、.．])(?=.)/, '')
    .replace(/[\s、，,。.；;]/g, '')
    .replace(/^\d{1,2}(?=\D)/, '')
    .toUpperCase();
}

const wordsOfRules = new WeakMap<FieldRule, ReadonlyMap<string, string>>();

function wordsOf(rule: FieldRule): ReadonlyMap<string, string> {
  const pairs = () =>
    (rule.choices ?? []).flatMap(({ value, words }) =>
      words.map((word): [string, string] => [comparable(word), value]),
    );
  const words = wordsOfRules.get(rule) ?? new Map(pairs());
  wordsOfRules.set(rule, words);
  return words;
}

function choiceIn(cell: Cell | null, rule: FieldRule): Understood<string | null> {
  const text = withoutBlankMark(understoodText(cell));
  if (!text.understood || text.value === null) return text;
  const written = comparable(text.value);
  const words = wordsOf(rule);
  const value = words.get(written) ?? words.get(written.replace(/\(.*\)$/, ''));
  if (value !== undefined) return meaning(value);
  const known = (rule.choices ?? []).map(({ words }) => words[0]).join('、');
  return notUnderstood('choiceUnknown', text.value, { known });
}

const yes = new Set(['是', '有', '√', '✓', '✔', '☑', '对', '1', 'TRUE', 'Y', 'YES', '属于']);
const no = new Set(['否', '无', '×', '✗', '✘', 'X', '不', '不是', '没有', '0', 'FALSE', 'N', 'NO', '非', '不属于']);

function booleanIn(cell: Cell | null): Understood<boolean | null> {
  const text = understoodText(cell);
  if (!text.understood) return text;
  const word = comparable(text.value ?? '');
  if (yes.has(word)) return meaning(true);
  if (no.has(word)) return meaning(false);
  if (text.value === null || word === '' || isBlankMark(narrowed(text.value))) return meaning(null);
  return notUnderstood('notYesOrNo', text.value);
}
