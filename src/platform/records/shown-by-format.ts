import type { Cell } from '#kernel/written/cell.ts';
import type { MoneyUnit } from '#kernel/written/yuan-from.ts';

/** What the number format of an amount shows beside its digits. */
export type ShownByFormat = {
  /** The number is shown smaller than it is: by a comma behind the last digit, or by a point that is only painted. */
  readonly scaled: boolean;
  /** Unit that the format writes behind or before the number, as in #,##0.00"万元"; null where it writes none. */
  readonly unit: MoneyUnit | null;
};

const plainly: ShownByFormat = { scaled: false, unit: null };
const known = new Map<string, ShownByFormat>();

/** What the format of a cell shows; nothing for a cell that is no number. A workbook has few formats and many cells. */
export function shownByFormat(cell: Cell | null): ShownByFormat {
  if (cell?.kind !== 'number' || cell.format === null) return plainly;
  const before = known.get(cell.format);
  if (before !== undefined) return before;
  const shown = shownBy(cell.format);
  if (known.size < 1000) known.set(cell.format, shown);
  return shown;
}

/**
 * The part for numbers above nought, painted characters apart from those that Excel replaces: 0!.0000 and 0"."0000 show
 * 12345678 as 1234.5678, which is how 元 are shown as 万元.
 */
function shownBy(format: string): ShownByFormat {
  let painted = '';
  let skeleton = '';
  for (const [piece, quoted, escaped] of format.matchAll(/"([^"]*)"|[\\!](.)|\[[^\]]*\]|[_*].|;|./gsu)) {
    if (piece === ';') break;
    const literal = quoted ?? escaped ?? (/^[^0-9#?.,;@%eE+\-[\]_*/ ]$/u.test(piece) ? piece : '');
    painted += literal;
    if (/[.．·]/.test(literal)) skeleton += '!';
    else if (literal === '' && /^[0#?,.]$/.test(piece)) skeleton += piece;
    else skeleton += ' ';
  }
  const scaled = /[0#?],+(?=[^0#?,.]|$)/.test(skeleton.trimEnd()) || /[0#?]!+[0#?]/.test(skeleton);
  return { scaled, unit: unitPainted(painted) };
}

function unitPainted(painted: string): MoneyUnit | null {
  const unit = /(亿|百万|万|千)(?:元|圆|$)|元|圆/.exec(painted.replace(/\s/g, ''));
  if (unit === null) return null;
  const [, size] = unit;
  return size === '亿' || size === '百万' || size === '万' || size === '千' ? `${size}元` : '元';
}
