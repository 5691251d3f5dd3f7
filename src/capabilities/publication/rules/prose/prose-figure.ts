/** What kind of quantity a figure is. A growth rate is `percent`, a difference of rates `percentagePoints`. */
export type FigureKind = (typeof figureKinds)[number];

/** All kinds, as the command line spells them. */
export const figureKinds = ['amount', 'count', 'percent', 'percentagePoints', 'ratio', 'duration', 'date'] as const;

/** How exactly a figure is meant: 800余家 is over, 近千人 nearly, 约3% about. A bound such as 不超过 is exact. */
export type Approximation = 'exact' | 'over' | 'nearly' | 'about';

/** Whether something grew or fell; null where nothing is said to move. */
export type Direction = 'up' | 'down' | null;

/** What a change is measured against: 同比, 环比, something else that is named; null where nothing is named. */
export type Basis = 'yearOnYear' | 'monthOnMonth' | 'other' | null;

/** A quantity in a Chinese official paper, where it stands and what it says. */
export type ProseFigure = {
  /** The number with its unit as written, with 余 between them, without 约 or 超过 before them. */
  readonly text: string;
  /** Characters of the text before it. */
  readonly start: number;
  readonly end: number;
  /**
   * The number in the unit written: 2.7 for 2.7亿元, 2000 for 两千余家, -45.2 for -45.2%. A date is written together:
   * 2019 for 2019年, 20200323 for 2020年3月23日, 323 for 3月23日, 1 for 一季度; a range of months is its last one.
   */
  readonly value: number;
  /** As written and without spaces; `%` also for 百分之, `个百分点` also for 百分点; empty for 1:2 and 三分之一. */
  readonly unit: string;
  readonly kind: FigureKind;
  readonly direction: Direction;
  readonly basis: Basis;
  readonly approximation: Approximation;
  /** The words before it, or for a count behind it, that say what is measured; null where there are none. */
  readonly subject: string | null;
  /** The city, county or zone that was named last before it; null if none was. */
  readonly place: string | null;
  /** The time that was named last before it: 2019, 2019-03, 2019-Q1, 2019-H1, 2019-01/2019-04; null if none was. */
  readonly period: string | null;
};

/** A quantity before its surroundings are read. */
export type BareFigure = Pick<ProseFigure, 'start' | 'end' | 'value' | 'unit' | 'kind'> & {
  /** What the words within the figure say, such as 余. */
  readonly within: Approximation;
  /** Direction and basis that a column of a table gives; undefined in prose. */
  readonly column?: { readonly direction: Direction; readonly basis: Basis; readonly subject: string };
  /** Of a date: its time as in `ProseFigure.period`; undefined for anything else. */
  readonly time?: string;
};
