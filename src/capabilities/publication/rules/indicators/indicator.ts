/** A word in both languages. */
export type Word = { readonly zh: string; readonly en: string };

/** What a value is: yuan, percent, a number of things, a place in an order, or points of an assessment. */
export type IndicatorKind = 'amount' | 'percent' | 'count' | 'rank' | 'score';

/** Over which time a value of a month speaks: January up to it, the month alone, its year, or as it stands then. */
export type IndicatorPeriod = 'yearToDate' | 'month' | 'year' | 'standing';

/** A part of an indicator, such as one level of funds. */
export type IndicatorScope = { readonly key: string; readonly name: Word };

/**
 * How a value may be printed, unit included; those with 余 are rounded down, those with 增长 or 快慢 have their sign in words,
 * and those of a table (`tableDisplays`) leave the unit to the head of the column.
 */
export const figureDisplays = [
  '元',
  '万元',
  '亿元',
  '%',
  '增长%',
  '个百分点',
  '快慢百分点',
  '个',
  '家',
  '项',
  '件',
  '笔',
  '份',
  '名',
  '分',
  '余个',
  '余家',
  '余项',
  '万元数',
  '百分数',
  '个数',
  '名次',
  '得分',
] as const;
/** Forms of a table, each with the form that has the unit. */
export const tableDisplays = {
  万元数: '万元',
  百分数: '%',
  个数: '个',
  名次: '名',
  得分: '分',
} as const satisfies Readonly<Record<string, (typeof figureDisplays)[number]>>;
/** One of the forms. */
export type FigureDisplay = (typeof figureDisplays)[number];

/**
 * Something countable: what it means, where it comes from and how it may be printed. It has a value for a city, and for
 * its counties and zones; never for a township, a project or an enterprise. Source: 统计法 Art. 7, 28.
 */
export type Indicator = {
  readonly name: Word;
  readonly definition: Word;
  /** What is counted or added up. */
  readonly numerator: Word;
  /** What it is divided by; null for what is no ratio. */
  readonly denominator: Word | null;
  /** Room and data from which it is taken. */
  readonly source: { readonly room: string; readonly what: Word };
  readonly kind: IndicatorKind;
  readonly period: IndicatorPeriod;
  readonly forms: readonly FigureDisplay[];
  readonly scopes?: readonly IndicatorScope[];
  /** False for what cannot be asked as of an instant in the past: its rooms keep no versions. */
  readonly looksBack: boolean;
  /** Percentages that keep a zero after the point. */
  readonly keepsZeros?: boolean;
};

/** Which value: of a unit in a month, of a part or of the whole, as known at an instant or now. */
export type ValueAsked = {
  readonly indicator: string;
  readonly unit: string;
  /** YYYY-MM. */
  readonly month: string;
  readonly scope: string | null;
};
