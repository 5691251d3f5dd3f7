import { divideHalfEven } from '#kernel/rounding.ts';
import type { Figure } from './figure.ts';

type Writing = { readonly divisor: bigint; readonly decimals: number; readonly keepsZeros: boolean };

/** The sign of a negative figure, U+2212. */
const minus = '−';

/** Decimals that a value is read with before it is rounded. */
const readDecimals = 12;

/**
 * `value` as official papers write it, unit included: 27252万元, 4.3亿元, 21.9%, −45.2%, 7个, 3名. Amounts have at most
 * two decimals, growth has one, a target at most one, counts none; thousands are not parted; halves go to the even
 * digit. Null if there is no such figure: an infinite one, or a broken count. Source: GB/T 8170-2008 3.2.
 */
export function shownFigure(value: number, figure: Pick<Figure, 'indicator' | 'display'>): string | null {
  const isCount = figure.display === '个' || figure.display === '名';
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15 || (isCount && !Number.isInteger(value))) return null;
  const { divisor, decimals, keepsZeros } = writingOf(figure);
  const scaled = divideHalfEven(scaledValue(value) * 10n ** BigInt(decimals), divisor * 10n ** BigInt(readDecimals));
  return `${written(scaled, decimals, keepsZeros)}${figure.display}`;
}

function writingOf({ indicator, display }: Pick<Figure, 'indicator' | 'display'>): Writing {
  switch (display) {
    case '万元':
      return { divisor: 10_000n, decimals: 2, keepsZeros: false };
    case '亿元':
      return { divisor: 100_000_000n, decimals: 2, keepsZeros: false };
    case '%':
    case '个百分点':
      return { divisor: 1n, decimals: 1, keepsZeros: indicator === 'growthPercent' };
    case '个':
    case '名':
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
