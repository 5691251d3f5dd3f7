import { apportioned, type Ratio } from '#kernel/apportion.ts';
import type { Indicator, SchemeContent } from '../shapes.ts';
import { earned, type Inputs } from './earned.ts';
import { exactly, hundredths, none, product, quotient, sum } from './ratio.ts';

/** One line of a result: an indicator, an adjustment of one, or a veto. Points in hundredths. */
export type ScoredLine = {
  /** Key of the indicator or of the veto. */
  readonly indicator: string;
  /** Percent or pieces; null where there was nothing to read, and for adjustments and vetoes. */
  readonly input: number | null;
  readonly rule: Indicator['rule']['kind'] | 'adjustment' | 'veto';
  readonly pointsHundredths: number;
};

/** What one unit came to. */
export type ScoredUnit = {
  readonly code: string;
  readonly scoreHundredths: number;
  /** Ties share a rank and the next one is skipped. */
  readonly rank: number;
  readonly isVetoed: boolean;
  /** Add up to the score. */
  readonly lines: readonly ScoredLine[];
};

/** What changes a result besides the inputs; only what holds. */
export type Ruling =
  | {
      readonly kind: 'adjustment';
      readonly unitCode: string;
      readonly indicator: string;
      readonly pointsHundredths: number;
    }
  | { readonly kind: 'veto'; readonly unitCode: string; readonly indicator: string };

/** What a result is worked out from. */
export type ScoringFacts = {
  readonly content: SchemeContent;
  readonly unitCodes: readonly string[];
  /** By indicator; a unit that is left out has no input. */
  readonly inputs: ReadonlyMap<string, Inputs>;
  readonly rulings: readonly Ruling[];
  /** Other weights by indicator, scaled to the scheme's total; the scheme's own unless given. */
  readonly weights?: ReadonlyMap<string, number> | undefined;
};

/**
 * Points, totals and ranks of all units. The printed parts add up to the printed total, which is the exact total half to
 * even (最大余额法); a veto takes away everything that was earned. The order in which units or indicators are given
 * changes nothing. Source: issue 5 (assessment); GB/T 8170—2008, 3.2 for the total.
 */
export function scored(facts: ScoringFacts): ScoredUnit[] {
  const { content, unitCodes, inputs, rulings } = facts;
  const weights = effectiveWeights(content, facts.weights);
  const earnings = content.indicators.map((indicator) => {
    const given = inputs.get(indicator.key);
    const own = new Map(unitCodes.map((code) => [code, given?.get(code) ?? null]));
    return { indicator, own, fractions: earned(indicator, own) };
  });
  const units = unitCodes.map((code) => {
    const exact = earnings.map(({ indicator, fractions }) =>
      product(fractions.get(code) ?? none, weights.get(indicator.key) ?? none),
    );
    const printed = printedParts(exact);
    const lines = earnings.map(({ indicator: { key, rule }, own }, place): ScoredLine => {
      const pointsHundredths = printed[place] ?? 0;
      return { indicator: key, input: own.get(code) ?? null, rule: rule.kind, pointsHundredths };
    });
    return ruled(code, lines, rulings);
  });
  return ranked(units, content.tieBreak);
}

/** Hundredths of parts that add up to the hundredths of their sum. */
function printedParts(exact: readonly Ratio[]): number[] {
  const total = BigInt(hundredths(sum(exact)));
  return apportioned(
    exact.map(({ over, under }) => ({ over: over * 100n, under })),
    total,
  ).map(Number);
}

/** The lines of a unit with what was ruled about it. */
function ruled(code: string, earnedLines: readonly ScoredLine[], rulings: readonly Ruling[]): Omit<ScoredUnit, 'rank'> {
  const own = rulings.filter(({ unitCode }) => unitCode === code).toSorted(byIndicator);
  const adjusted = own.flatMap((ruling): ScoredLine[] => {
    if (ruling.kind !== 'adjustment') return [];
    const { indicator, pointsHundredths } = ruling;
    return [{ indicator, input: null, rule: 'adjustment', pointsHundredths }];
  });
  const lines = [...earnedLines, ...adjusted];
  const earnedInAll = total(lines);
  const [veto] = own.filter(({ kind }) => kind === 'veto');
  if (veto === undefined) return { code, scoreHundredths: earnedInAll, isVetoed: false, lines };
  const taken: ScoredLine = {
    ...{ indicator: veto.indicator, input: null, rule: 'veto' },
    pointsHundredths: earnedInAll === 0 ? 0 : -earnedInAll,
  };
  return { code, scoreHundredths: 0, isVetoed: true, lines: [...lines, taken] };
}

function byIndicator(one: Ruling, other: Ruling): number {
  return one.indicator < other.indicator ? -1 : one.indicator > other.indicator ? 1 : 0;
}

function total(lines: readonly ScoredLine[]): number {
  return lines.reduce((all, { pointsHundredths }) => all + pointsHundredths, 0);
}

/** Highest total first; what a scheme names tells equal totals apart, else they share a rank in the order of their codes. */
function ranked(units: readonly Omit<ScoredUnit, 'rank'>[], tieBreak: readonly string[]): ScoredUnit[] {
  const order = (one: Omit<ScoredUnit, 'rank'>, other: Omit<ScoredUnit, 'rank'>): number =>
    tieBreak.reduce(
      (so, key) => so || pointsOf(other, key) - pointsOf(one, key),
      other.scoreHundredths - one.scoreHundredths,
    );
  const sorted = units.toSorted((one, other) => order(one, other) || (one.code < other.code ? -1 : 1));
  return sorted.map((unit) => ({ ...unit, rank: 1 + sorted.findIndex((first) => order(first, unit) === 0) }));
}

function pointsOf({ lines }: Pick<ScoredUnit, 'lines'>, key: string): number {
  return total(lines.filter(({ indicator }) => indicator === key));
}

/** Whether an indicator comes on top of the total. */
export function isBonus({ rule }: Pick<Indicator, 'rule'>): boolean {
  return rule.kind === 'perItem' && rule.act === 'add';
}

/** Weights by indicator; others than the scheme's are scaled so that they add up to its total. Bonuses stay as they are. */
export function effectiveWeights(
  { indicators, total: inAll }: SchemeContent,
  other?: ReadonlyMap<string, number> | undefined,
): Map<string, Ratio> {
  const plain = indicators.filter((one) => !isBonus(one));
  const asked = plain.map(({ key, weight }) => exactly(other?.get(key) ?? weight));
  const together = sum(asked);
  const scale = together.over === 0n ? none : quotient(exactly(inAll), together);
  return new Map(
    indicators.map((one) => {
      if (isBonus(one)) return [one.key, exactly(one.weight)];
      return [one.key, product(exactly(other?.get(one.key) ?? one.weight), scale)];
    }),
  );
}
