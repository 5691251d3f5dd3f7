import { type AmountKind, amountKinds, type ListRow } from './list-row.ts';

/** How finely a list writes each amount, in yuan: 10,000 where it counts whole 万元. */
export type Resolutions = Readonly<Record<AmountKind, number>>;

/** Share of the amounts of a column that a power of ten must divide to be its last decimal: some rows may be slips. */
const mostRows = 0.8;
const coarsest = 1_000_000;

/** The last decimal in which a list writes each of its amounts, judged by all of its rows. */
export function resolutionsOf(rows: readonly ListRow[]): Resolutions {
  const of = (kind: AmountKind) => {
    const amounts = rows.flatMap(({ amounts }) => amounts[kind] || []);
    let power = 1;
    while (power < coarsest && amounts.length > 0) {
      const next = power * 10;
      if (amounts.filter((yuan) => yuan % next === 0).length < amounts.length * mostRows) break;
      power = next;
    }
    return power;
  };
  return Object.fromEntries(amountKinds.map((kind) => [kind, of(kind)])) as Resolutions;
}

/** Yuan by which an amount may differ and still be the same: its rounding, and in any case less than 1 万元 or 1 %. */
export function toleranceFor(yuan: number, resolution: number): number {
  const rounding = Math.min(resolution / 2, Math.abs(yuan) * 0.005);
  return Math.max(rounding, Math.min(5_000, Math.abs(yuan) * 0.005), 1);
}

/** Whether two amounts are the same up to the rounding of the list. */
export function areSame(stated: number, known: number, resolution: number): boolean {
  return Math.abs(stated - known) <= toleranceFor(known, resolution);
}

/**
 * The power of ten by which an amount is a multiple of another one: 4 where 元 stand for 万元, 1 where a nought too many
 * was typed; null where it is none.
 */
export function powerBetween(stated: number, known: number): number | null {
  if (stated <= 0 || known <= 0) return null;
  const power = Math.round(Math.log10(stated / known));
  if (power === 0 || Math.abs(power) > 8) return null;
  // A list that lost four places also lost the decimals behind them.
  const share = power <= -3 ? 0.02 : 0.002;
  return Math.abs(stated / 10 ** power - known) <= known * share ? power : null;
}
