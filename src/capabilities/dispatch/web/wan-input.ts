/** Why a typed amount isn't taken: no number, finer than 100 yuan, or beyond what is exact. */
export type WanFault = 'notANumber' | 'tooManyDecimals' | 'tooLarge';

/** An amount that was typed: whole yuan, null where nothing was typed, or why it isn't taken. */
export type WanInput = { readonly yuan: number | null } | { readonly fault: WanFault };

const number = /^([-−]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/;

/**
 * 万元 as a person types them, as whole yuan, by moving digits and never by arithmetic of fractions: `2.5` → 25000.
 * At most two decimals unless four are asked for (which is a yuan); thousands may be parted, digits and marks may be
 * full-width, a minus may be a true one.
 */
export function yuanFromWan(typed: string, decimals: 2 | 4 = 2): WanInput {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return { yuan: null };
  const [, sign, whole, fraction = ''] = number.exec(text) ?? [];
  if (sign === undefined || whole === undefined) return { fault: 'notANumber' };
  if (fraction.length > decimals) return { fault: 'tooManyDecimals' };
  const size = Number(`${whole.replaceAll(',', '')}${fraction.padEnd(4, '0')}`);
  if (!Number.isSafeInteger(size)) return { fault: 'tooLarge' };
  return { yuan: sign === '' || size === 0 ? size : -size };
}
