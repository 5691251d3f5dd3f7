import type { ProseFigure } from './prose-figure.ts';

const scales: readonly (readonly [RegExp, number])[] = [
  [/^万亿/, 1e12],
  [/^千万/, 1e7],
  [/^百万/, 1e6],
  [/^千(?=公顷|吨|立方米|平方公里)/, 1e3],
  [/^亿/, 1e8],
  [/^万/, 1e4],
];

/** The unit without 万 and 亿, and what it is multiplied by: 亿元 is 元 by 10^8. */
export function baseOf(unit: string): { readonly unit: string; readonly factor: number } {
  const scale = scales.find(([pattern]) => pattern.test(unit) && !/^万千瓦$/.test(unit));
  return scale === undefined ? { unit, factor: 1 } : { unit: unit.replace(scale[0], ''), factor: scale[1] };
}

/** The quantity in its base unit, such as yuan, and by how much rounding may have moved it at most. */
export function measured(figure: Pick<ProseFigure, 'value' | 'unit' | 'text'>): {
  readonly value: number;
  readonly slack: number;
} {
  const { factor } = baseOf(figure.unit);
  const decimals = /\.(\d+)/.exec(figure.text)?.[1]?.length ?? 0;
  // 1.2×10^6 is known to a tenth of a million.
  const power = figure.text.includes('×') ? figure.value / (Number.parseFloat(figure.text) || 1) : 1;
  return { value: figure.value * factor, slack: 0.5 * 10 ** -decimals * power * factor * 1.000001 };
}

/** Whether two figures count the same thing: equal units but for 万 and 亿. */
export function isSameMeasure(one: ProseFigure, other: ProseFigure): boolean {
  return one.kind === other.kind && baseOf(one.unit).unit === baseOf(other.unit).unit;
}

/**
 * Whether an exact value may be printed as `figure`: rounded to its decimals, or for 余 and 以上 cut to its last digit
 * that is not zero; 近 and 约 allow a twentieth.
 */
export function printsAs(
  figure: Pick<ProseFigure, 'value' | 'unit' | 'text' | 'approximation'>,
  exact: number,
): boolean {
  const { value, slack } = measured(figure);
  if (figure.approximation === 'exact') return Math.abs(exact - value) <= slack;
  const zeros = /(0*)(?:\.\d+)?$/.exec(String(Math.abs(figure.value)))?.[1]?.length ?? 0;
  const step = figure.text.includes('.') ? slack * 2 : 10 ** zeros * baseOf(figure.unit).factor;
  if (figure.approximation === 'over') return exact >= value - slack && exact < value + step + slack;
  return Math.abs(exact - value) <= Math.max(slack, Math.abs(value) / 20);
}
