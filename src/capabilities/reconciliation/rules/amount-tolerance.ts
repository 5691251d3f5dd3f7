import { type AmountKind, amountKinds, type ListRow } from './list-row.ts';

/** How finely a list writes each amount, in yuan: 10,000 where it counts whole 万元. */
export type Resolutions = Readonly<Record<AmountKind, number>>;

/** Share of the amounts of a column that a power of ten must divide to be its last decimal: some rows may be slips. */
const mostRows = 0.8;
/** Rows from which a column may show that it counts in more than 万元; a few round amounts show nothing. */
const enoughRows = 5;
const [wan, coarsest] = [10_000, 1_000_000];

/** The last decimal in which a list writes each of its amounts, judged by all of its rows. */
export function resolutionsOf(rows: readonly ListRow[]): Resolutions {
  const of = (kind: AmountKind) => {
    const amounts = rows.flatMap(({ amounts }) => amounts[kind] || []);
    const most = amounts.length < enoughRows ? wan : coarsest;
    let unit = 1;
    while (unit < most && amounts.length > 0) {
      const next = unit * 10;
      if (amounts.filter((yuan) => yuan % next === 0).length < amounts.length * mostRows) break;
      unit = next;
    }
    return unit;
  };
  return Object.fromEntries(amountKinds.map((kind) => [kind, of(kind)])) as Resolutions;
}

/** Less than this share, or than 5,000 yuan, is no difference: the bureau counts whole 万元. */
const leastShare = 0.005;
const leastYuan = 5_000;

/**
 * Whether two amounts are the same up to the rounding of the list. An amount with more decimals than its column was not
 * rounded to it, and one that the column could have shown exactly is not the other's rounding.
 */
export function areSame(stated: number, known: number, resolution: number): boolean {
  let unit = resolution;
  while (unit > 1 && stated % unit !== 0) unit /= 10;
  const rounding = known % unit === 0 ? 0 : unit / 2;
  const least = Math.min(leastYuan, Math.abs(known) * leastShare);
  return Math.abs(stated - known) <= Math.max(rounding, least, 1);
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
