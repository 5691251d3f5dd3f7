import { divideHalfEven } from '#kernel/rounding.ts';
import type { Figure } from './figure.ts';
import type { FigureRounding } from './figure-node.ts';
import { indicators } from './indicators/catalogue.ts';
import { tableDisplays } from './indicators/indicator.ts';

type Writing = { readonly divisor: bigint; readonly decimals: number; readonly keepsZeros: boolean };

/** A figure, and how it is rounded where its form does not say. */
export type FigureWriting = Pick<Figure, 'indicator' | 'display'> & { readonly rounding?: FigureRounding };

/** The sign of a negative figure, U+2212. */
const minus = '−';

/** Decimals that a value is read with before it is rounded. */
const readDecimals = 12;

const decimalsOf: Readonly<Partial<Record<FigureRounding, number>>> = { whole: 0, one: 1, two: 2 };
const stepOf: Readonly<Partial<Record<FigureRounding, number>>> = { tens: 10, hundreds: 100, thousands: 1000 };

/**
 * `value` as official papers write it, unit included: 27252万元, 4.3亿元, 21.9%, −45.2%, 7个, 3名, 增长11.1%, 下降5.2%,
 * 持平, 慢于时间进度8.3个百分点, and rounded down 800余家; in a table without the unit. Points have two decimals. Amounts have at most two decimals, growth has one, other shares at most one, counts
 * none; `rounding` may ask for others. Thousands are not parted; halves go to the even digit. Null if there is no such
 * figure: an infinite one, or a broken count. Source: GB/T 8170-2008 3.2.
 */
export function shownFigure(value: number, figure: FigureWriting): string | null {
  const { display } = figure;
  const full = fullDisplay(display);
  if (full !== display) return shownFigure(value, { ...figure, display: full })?.slice(0, -full.length) ?? null;
  const isCount = !/[元%分]/.test(display);
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15 || (isCount && !Number.isInteger(value))) return null;
  if (display.startsWith('余')) return shownOver(value, display.slice(1), figure.rounding ?? 'usual');
  if (display === '增长%') return shownGrowth(value, figure);
  if (display === '快慢百分点') return shownLead(value, figure);
  return `${rounded(value, figure)}${display}`;
}

/** The form with its unit. */
function fullDisplay(display: Figure['display']): Figure['display'] {
  return Object.entries(tableDisplays).find(([bare]) => bare === display)?.[1] ?? display;
}

/** 800余家: rounded down to hundreds, or to tens below a hundred; a value that is round already has no 余. */
function shownOver(value: number, classifier: string, rounding: FigureRounding): string {
  const step = stepOf[rounding] ?? (value >= 100 ? 100 : 10);
  const floor = Math.floor(value / step) * step;
  return value < step || floor === value
    ? `${written(BigInt(value), 0, false)}${classifier}`
    : `${floor}余${classifier}`;
}

/** The sign in words: 增长, 下降, or 持平 for what rounds to zero. */
function shownGrowth(value: number, figure: FigureWriting): string {
  const amount = rounded(Math.abs(value), figure);
  if (!/[1-9]/.test(amount)) return '持平';
  return `${value > 0 ? '增长' : '下降'}${amount}%`;
}

/** The sign in words: 快于 or 慢于时间进度, or 与时间进度持平 for what rounds to zero. */
function shownLead(value: number, figure: FigureWriting): string {
  const amount = rounded(Math.abs(value), figure);
  if (!/[1-9]/.test(amount)) return '与时间进度持平';
  return `${value > 0 ? '快于' : '慢于'}时间进度${amount}个百分点`;
}

function rounded(value: number, figure: FigureWriting): string {
  const { divisor, decimals, keepsZeros } = writingOf(figure);
  const scaled = divideHalfEven(scaledValue(value) * 10n ** BigInt(decimals), divisor * 10n ** BigInt(readDecimals));
  return written(scaled, decimals, keepsZeros);
}

function writingOf({ indicator, display, rounding = 'usual' }: FigureWriting): Writing {
  const decimals = decimalsOf[rounding];
  const keepsZeros = decimals !== undefined;
  switch (display) {
    case '万元':
      return { divisor: 10_000n, decimals: decimals ?? 2, keepsZeros };
    case '亿元':
      return { divisor: 100_000_000n, decimals: decimals ?? 2, keepsZeros };
    case '%':
    case '增长%':
    case '个百分点':
    case '快慢百分点':
      return { divisor: 1n, decimals: decimals ?? 1, keepsZeros: keepsZeros || 'keepsZeros' in indicators[indicator] };
    case '分':
      return { divisor: 1n, decimals: decimals ?? 2, keepsZeros: true };
    default:
      return { divisor: 1n, decimals: 0, keepsZeros: false };
  }
}

/** The shortest decimal that means `value`, as a whole number of 10^-12. */
function scaledValue(value: number): bigint {
  const text = Math.abs(value) < 1e-6 ? value.toFixed(readDecimals) : String(value);
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const digits = BigInt(whole + fraction.slice(0, readDecimals).padEnd(readDecimals, '0'));
  return text.startsWith('-') ? -digits : digits;
}

function written(scaled: bigint, decimals: number, keepsZeros: boolean): string {
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  const kept = keepsZeros ? fraction : fraction.replace(/0+$/, '');
  return `${scaled < 0n ? minus : ''}${whole}${kept === '' ? '' : `.${kept}`}`;
}
