/** An exact decimal: `digits` × 10^−`scale`; `scale` ≥ 0. */
export type Decimal = { readonly digits: bigint; readonly scale: number };

/**
 * The decimal of a plain text such as '-1234.50', '.5' or '1e-7'; null for anything else, also for exponents beyond
 * ±400. For a double, its shortest text (`String`) is what the clerk typed, without float noise of its own.
 */
export function decimalOf(text: string): Decimal | null {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d{1,3}))?$/i.exec(text);
  const [, sign, whole = '', fraction = '', exponent = '0'] = match ?? [];
  if (match === null || (whole === '' && fraction === '') || text.length > 400) return null;
  const scale = fraction.length - Number(exponent);
  if (Math.abs(scale) > 400) return null;
  const digits = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

/** The decimal moved by powers of ten: `shifted(d, 4)` is d × 10,000. */
export function shifted(decimal: Decimal, power: number): Decimal {
  const scale = decimal.scale - power;
  return scale >= 0 ? { digits: decimal.digits, scale } : { digits: decimal.digits * 10n ** BigInt(-scale), scale: 0 };
}

/** Plain text of a decimal without trailing zeros: '-1234.5'. */
export function decimalText(decimal: Decimal): string {
  const size = decimal.digits < 0n ? -decimal.digits : decimal.digits;
  const all = size.toString().padStart(decimal.scale + 1, '0');
  const cut = all.length - decimal.scale;
  const fraction = all.slice(cut).replace(/0+$/, '');
  return `${decimal.digits < 0n ? '-' : ''}${all.slice(0, cut)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** The nearest double. */
export function numberOf(decimal: Decimal): number {
  return Number(`${decimal.digits}e-${decimal.scale}`);
}
