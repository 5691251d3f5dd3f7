import { type Numeral, numeralAt } from './numeral.ts';
import { type UnitOfMeasure, unitAt } from './unit.ts';

const infix = /^ *[余多来] *|^ +/;

/** Multipliers that are spoken behind an Arabic number, or alone for one of themselves. */
const counters: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000 };
const myriads: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** A number that was read, and what is known of its unit. */
export type Reading = {
  readonly start: number;
  readonly numeral: Numeral;
  readonly unit: UnitOfMeasure | null;
  readonly end: number;
  readonly over: boolean;
};

/** The number that begins at `start` with its unit, if it has one; null where no number is read on its own. */
export function readingAt(text: string, start: number): Reading | null {
  if (/[\d.]/.test(text.charAt(start - 1))) return null;
  const numeral = numeralAt(text, start);
  if (numeral === null) return vague(text, start);
  if (/^\.?\d/.test(text.slice(start + numeral.length, start + numeral.length + 2))) return null;
  return withUnit(text, start, numeral);
}

/** A number with the unit behind it; `unit` is null where none is written. */
export function withUnit(text: string, start: number, numeral: Numeral): Reading {
  let after = start + numeral.length;
  let over = false;
  let scaled = numeral;
  const hundreds =
    numeral.script === 'arabic'
      ? /^\s*([百千])(?=\s*[余多]?\s*[个家名人户份件座处条项台次亩]|[余多])/.exec(text.slice(after, after + 8))
      : null;
  if (hundreds !== null) {
    scaled = { ...numeral, value: numeral.value * (counters[hundreds[1] ?? ''] ?? 1) };
    after += hundreds[0].length;
  }
  const gap = infix.exec(text.slice(after, after + 6))?.[0] ?? '';
  if (/[余多来]/.test(gap)) over = true;
  const rest = text.slice(after + gap.length, after + gap.length + 16);
  const split = splitUnit(rest);
  if (split !== null) {
    const value = scaled.value + (split.isHalf ? 0.5 : 0);
    const end = after + gap.length + split.unit.length;
    return { start, numeral: { ...scaled, value }, unit: split.unit, end, over: over || !split.isHalf };
  }
  const unit = unitAt(rest, numeral.script);
  if (unit === null) return { start, numeral: scaled, unit, end: after, over };
  if (/[余多来]/.test(rest.slice(0, unit.length))) over = true;
  const half = /^半(?!径|数|岛|封)/.test(rest.slice(unit.length)) && /年|个月|天|倍|小时/.test(unit.unit);
  if (half) scaled = { ...scaled, value: scaled.value + 0.5 };
  return { start, numeral: scaled, unit, end: after + gap.length + unit.length + (half ? 1 : 0), over };
}

/** 一个半小时, 3个多月: the half and the more stand within the unit. */
function splitUnit(rest: string): { readonly unit: UnitOfMeasure; readonly isHalf: boolean } | null {
  const [whole, more, measure] = /^个([半多])(月|小时|星期)/.exec(rest) ?? [];
  if (whole === undefined) return null;
  const unit = measure === '月' ? '个月' : (measure ?? '');
  return { unit: { unit, kind: 'duration', length: whole.length }, isHalf: more === '半' };
}

/** 百余家, 上千人, 近万亩, 破百亿元: a multiplier that stands for one of itself. */
function vague(text: string, start: number): Reading | null {
  const [spoken = '', one = '', myriad = ''] = /^([百千])([万亿]?)|^万/.exec(text.slice(start, start + 2)) ?? [];
  const value = (counters[one || spoken] ?? 0) * (myriads[myriad] ?? 1);
  const { length } = spoken;
  const isOver = /^[余多]/.test(text.charAt(start + length));
  if (value === 0 || !(isOver || /[上近数过成破超逾]/.test(text.charAt(start - 1)))) return null;
  const numeral: Numeral = { value, length, script: 'chinese', decimals: 0, within: 'exact' };
  const reading = withUnit(text, start, numeral);
  return reading.unit === null ? null : { ...reading, over: isOver || text.charAt(start - 1) === '上' };
}
