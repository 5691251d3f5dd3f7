import type { Facts } from '#kernel/refusal.ts';
import type { Cell } from '#kernel/written/cell.ts';
import type { Decimal } from '#kernel/written/decimal.ts';
import { meaning, notUnderstood, type Understood } from '#kernel/written/understood.ts';
import { understoodNumber, type WrittenNumber } from '#kernel/written/understood-number.ts';
import { type MoneyUnit, yuanFrom } from '#kernel/written/yuan-from.ts';
import { shownByFormat } from './shown-by-format.ts';

/** Units that hold for a column: of its heading and, where that names none, of the table's unit lines. */
export type UnitsFor = { readonly heading: readonly MoneyUnit[]; readonly lines: readonly MoneyUnit[] };

/** How money that is only compared may be written. */
type MoneyWish = { readonly fractions?: 'refuse' | 'round' | undefined; readonly assumedUnit?: MoneyUnit | undefined };

/**
 * Whole yuan of a cell; null where it is empty. The unit is the one in the cell, else the heading's, else the unit
 * line's. The one that the cell's number format writes beside the number, as in 0.00"万元", may not contradict them and
 * stands in where they are missing. Nought needs none. Refuses `unitNotStated`, `unitsDisagree`, `percentNotMoney`,
 * `displayScaled`, and what `understoodNumber` and `yuanFrom` refuse; parts of a yuan only where they are not to be
 * rounded.
 */
export function understoodMoney(
  cell: Cell | null,
  units: UnitsFor,
  { fractions = 'refuse', assumedUnit }: MoneyWish = {},
): Understood<number | null> {
  const isUnstated =
    units.heading.length === 0 && units.lines.length === 0 && (!assumedUnit || shownByFormat(cell).unit === null);
  const known = isUnstated && assumedUnit ? { ...units, lines: [assumedUnit] } : units;
  const written = writtenMoney(cell, known);
  if (!written.understood) return written;
  if (written.value === null) return meaning(null);
  const whole = yuanFrom(written.value.decimal, written.value.unit, fractions);
  return whole.understood ? meaning(whole.value.yuan) : whole;
}

/** A total in whole yuan, and how far rounding may part it from its sum. */
export type StatedTotal = { readonly yuan: number; readonly toleranceYuan: number };

/**
 * The total in a cell; null where it is empty. `toleranceYuan` is half of the last decimal shown: 27252.35 万元 may
 * stand for ± 50 yuan. Decimals of the number format count where the number has fewer. Refuses as `understoodMoney`,
 * but rounds parts of a yuan.
 */
export function understoodTotal(cell: Cell | null, units: UnitsFor): Understood<StatedTotal | null> {
  const written = writtenMoney(cell, units);
  if (!written.understood) return written;
  if (written.value === null) return meaning(null);
  const { decimal, unit } = written.value;
  const whole = yuanFrom(decimal, unit, 'round');
  if (!whole.understood) return whole;
  const shown = Math.max(decimal.scale, decimalsOf(cell));
  return meaning({ yuan: whole.value.yuan, toleranceYuan: 10 ** (powerOf(unit) - shown) / 2 });
}

type Written = { readonly decimal: Decimal; readonly unit: MoneyUnit };

function writtenMoney(cell: Cell | null, units: UnitsFor): Understood<Written | null> {
  const number = understoodNumber(cell);
  if (!number.understood) return number;
  if (number.value === null) return meaning(null);
  const text = String(cell?.value ?? '');
  if (number.value.percent) return notUnderstood('percentNotMoney', text);
  const shown = shownByFormat(cell);
  const unit = unitOf(number.value, units, shown.scaled ? null : shown.unit);
  if (unit !== '元' && typeof unit === 'string' && shown.scaled) return notUnderstood('displayScaled', text, { unit });
  return typeof unit === 'string'
    ? meaning({ decimal: number.value.decimal, unit })
    : notUnderstood(unit.code, text, unit.facts);
}

type NoUnit = { readonly code: 'unitNotStated' | 'unitsDisagree'; readonly facts: Facts };

/** `painted` is the unit that the cell's format writes beside the number; it may not contradict the others. */
function unitOf(number: WrittenNumber, { heading, lines }: UnitsFor, painted: MoneyUnit | null): MoneyUnit | NoUnit {
  if (number.unit !== null) return number.unit;
  if (number.decimal.digits === 0n) return '元';
  const stated = heading.length > 0 ? heading : lines;
  const [unit, ...others] = painted === null ? stated : new Set([...stated, painted]);
  if (unit === undefined) return { code: 'unitNotStated', facts: {} };
  return others.length === 0 ? unit : { code: 'unitsDisagree', facts: { units: [unit, ...others].join('、') } };
}

function powerOf(unit: MoneyUnit): number {
  const whole = yuanFrom({ digits: 1n, scale: 0 }, unit);
  return whole.understood ? Math.round(Math.log10(whole.value.yuan)) : 0;
}

function decimalsOf(cell: Cell | null): number {
  const format = cell?.kind === 'number' ? (cell.format ?? '') : '';
  return /[0#]\.(0+)/.exec(format.replace(/"[^"]*"|\\./g, ''))?.[1]?.length ?? 0;
}
