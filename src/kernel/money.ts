import { divideHalfEven } from './rounding.ts';

/** Yuan as 万元 with at most two decimals and thousands separators: 272520000 → `27,252`. `null` is `—`. */
export function wanText(yuan: number | null): string {
  return yuan === null ? '—' : decimalText(divideHalfEven(BigInt(yuan), 100n), 2, ',');
}

/** Whole yuan as 万元 for a field to type in, exact and without thousands marks; empty for null. */
export function wanFieldText(yuan: number | null): string {
  if (yuan === null) return '';
  const digits = String(Math.abs(yuan)).padStart(5, '0');
  const fraction = digits.slice(-4).replace(/0+$/, '');
  return `${yuan < 0 ? '-' : ''}${digits.slice(0, -4)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Yuan as 亿元 with at most two decimals: 430000000 → `4.3`. `null` is `—`. */
export function yiText(yuan: number | null): string {
  return yuan === null ? '—' : decimalText(divideHalfEven(BigInt(yuan), 1_000_000n), 2, ',');
}

/** Percent with exactly one decimal and a true minus sign; `null` is `—`. */
export function percentText(percent: number | null): string {
  return percent === null ? '—' : percent.toFixed(1).replace('-', '−');
}

/** A fixed-point integer as text; trailing zeros of the fraction are dropped, the minus sign is a true one. */
function decimalText(units: bigint, scale: number, separator: string): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, -scale).replace(/\B(?=(\d{3})+$)/g, separator);
  const fraction = digits.slice(-scale).replace(/0+$/, '');
  return `${units < 0n ? '−' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
