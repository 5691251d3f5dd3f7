import { divideHalfEven } from '#kernel/rounding.ts';
import { type Decimal, decimalText, shifted } from './decimal.ts';
import { meaning, notUnderstood, type Understood } from './understood.ts';

/** Units in which amounts of money are written. */
export type MoneyUnit = '元' | '千元' | '万元' | '百万元' | '亿元';

const powers: Readonly<Record<MoneyUnit, number>> = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 };

/** Whole yuan; `rounded` where a real fraction (角, 分) was rounded away and not only float noise. */
export type WholeYuan = { readonly yuan: number; readonly rounded: boolean };

/**
 * Whole yuan of an amount in `unit`, exact: 1234.5600000000002 万元 are 12,345,600 yuan.
 * A residue below 0.01 yuan is float noise, since no money is smaller, and disappears. From 0.01 on it is real 角 or
 * 分: by default refused as `fractionOfYuan`, with `'round'` rounded half to even and marked (GB/T 8170—2008, 3.2).
 * Refuses `amountTooLarge` beyond safe integers.
 */
export function yuanFrom(
  amount: Decimal,
  unit: MoneyUnit,
  fractions: 'refuse' | 'round' = 'refuse',
): Understood<WholeYuan> {
  const exact = shifted(amount, powers[unit]);
  const divisor = 10n ** BigInt(exact.scale);
  const whole = divideHalfEven(exact.digits, divisor);
  const residue = exact.digits - whole * divisor;
  const real = (residue < 0n ? -residue : residue) * 100n >= divisor;
  const text = `${decimalText(amount)} ${unit}`;
  if (real && fractions === 'refuse') {
    const fraction = exact.digits % divisor;
    return notUnderstood('fractionOfYuan', text, { fraction: decimalText({ digits: fraction, scale: exact.scale }) });
  }
  const yuan = Number(whole);
  if (!Number.isSafeInteger(yuan)) return notUnderstood('amountTooLarge', text);
  return meaning({ yuan: yuan === 0 ? 0 : yuan, rounded: real });
}
