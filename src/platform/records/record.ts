import type { Facts } from '#kernel/refusal.ts';
import type { MoneyUnit } from '#kernel/written/yuan-from.ts';

/**
 * How the cells of a column are understood. `lines` is text that keeps its line breaks; `code` is upper case with plain
 * hyphens; `money` is whole yuan; `month` is `YYYY-MM`, `year` a number of four digits, `day` `YYYY-MM-DD`,
 * `dayOrMonth` either; `number` is one without a unit; `choice` is one of the rule's choices.
 */
export type FieldKind =
  | 'text'
  | 'lines'
  | 'code'
  | 'money'
  | 'month'
  | 'year'
  | 'day'
  | 'dayOrMonth'
  | 'number'
  | 'choice'
  | 'boolean';

/** A value that is stored and the words that senders use for it, the first one being the proper one. */
export type Choice = { readonly value: string; readonly words: readonly [string, ...string[]] };

/** One column that is looked for. */
export type FieldRule = {
  readonly key: string;
  /**
   * The proper heading, then its variants. '完成投资/本月' is the heading 本月 below one that contains 完成投资, '/本月' one
   * with nothing above it.
   * Headings of periods are written 本月 and 本年: '2019年11月', '11月份' and '1—11月' are read as those.
   */
  readonly names: readonly [string, ...string[]];
  readonly kind: FieldKind;
  readonly choices?: readonly Choice[];
  /** Words of an upper heading under which the same name means something else. */
  readonly notUnder?: readonly string[];
  /** A month without a year takes the year of a column of years, else of the table's title or of the sheet's name. */
  readonly yearFromTitle?: boolean;
  /** Money that is only compared may have parts of a yuan, which are rounded; without this they are refused. */
  readonly fractions?: 'round';
  /** Unit of money that is only compared and for which neither cell nor heading nor title names one. */
  readonly assumedUnit?: MoneyUnit;
};

/** A heading with two meanings, such as 累计完成投资: beside a column of the one key it is the other. */
export type UnclearHeading = {
  readonly names: readonly string[];
  readonly between: readonly [string, string];
  /** Words of an upper heading under which it is neither. */
  readonly notUnder?: readonly string[];
};

/** What a table must have, apart from its columns. */
export type ReadingOptions = {
  /** Keys that name a record; one row has one such name, and total rows are recognised there. */
  readonly identity: readonly string[];
  /** Keys that tell rows of one name apart, such as the month: under a merged name, such a row is a record of its own. */
  readonly apart?: readonly string[];
  /** Of each group at least one heading must be there. */
  readonly required: readonly (readonly string[])[];
  readonly unclear?: readonly UnclearHeading[];
  /** Hidden sheets are left out with a notice unless they are to be read. */
  readonly hiddenSheets?: 'skip' | 'read';
};

/** Why a cell or a row isn't taken in. `code` is a key of `recordTerms`, `cellTerms` or of the room's import terms. */
export type Fault = { readonly cell: string; readonly code: string; readonly facts: Facts };

/** Text, whole yuan, month, choice or boolean; `null` = nothing stands there, or it isn't understood. */
export type FieldValue = string | number | boolean | null;

/** Period that a heading names: '1—11月' and '11月' are month 11; `null` = not named. */
export type HeadingPeriod = { readonly year: number | null; readonly month: number | null };

/** A column that was found. */
export type FoundHeading = {
  readonly text: string;
  readonly cell: string;
  readonly period: HeadingPeriod | null;
};

/** What stands around the rows of one table; shared by all of them. */
export type TableHead = {
  readonly sheet: string;
  /** Texts above the header, in reading order. */
  readonly titles: readonly string[];
  /** Distinct years and `YYYY-MM` that the titles and the sheet's name state; more than one contradict each other. */
  readonly years: readonly number[];
  readonly months: readonly string[];
  /** Columns found, by key. */
  readonly headings: Readonly<Record<string, FoundHeading>>;
  /** Unit of the unit line; `null` where none stands or several contradict each other. */
  readonly unit: MoneyUnit | null;
};

type TableRow = {
  readonly sheet: string;
  /** As Excel counts, from 1. */
  readonly row: number;
  /** The row or its sheet is hidden. */
  readonly hidden: boolean;
  readonly table: TableHead;
  /** By key, for every column found. */
  readonly values: Readonly<Record<string, FieldValue>>;
  /** Addresses by key, for every column found. */
  readonly cells: Readonly<Record<string, string>>;
  readonly faults: readonly Fault[];
};

/** One record. With `faults` it is to be refused as a whole. */
export type RecordRow = TableRow & {
  readonly kind: 'record';
  /** Headings of the groups in which it stands, the widest first: 一、天台县, （一）水环境. */
  readonly sections: readonly string[];
};

/** A row of totals: money only. */
export type TotalRow = TableRow & {
  readonly kind: 'total';
  readonly label: string;
  /** `grand` 合计 of the table, `named` 天台县合计, `group` 小计 and section headings with amounts. */
  readonly scope: 'grand' | 'named' | 'group';
  /** Half of the last decimal shown, in yuan, by key: as far as rounding may part the total from its sum. */
  readonly tolerances: Readonly<Record<string, number>>;
};

/** Something about a whole sheet: a `refusal` says that it wasn't read, a `notice` what was left out of it. */
export type SheetMessage = Fault & {
  readonly kind: 'notice' | 'refusal';
  readonly sheet: string;
  readonly row: number;
};

/** What a workbook of records yields, in its order. */
export type ReadItem = RecordRow | TotalRow | SheetMessage;
