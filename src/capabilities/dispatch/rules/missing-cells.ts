import type { Doubt } from '#kernel/doubt.ts';
import { blankReport, withCells } from './cells.ts';
import { isRequired } from './form-fields.ts';
import { openDoubts } from './open-doubts.ts';
import { type ReportContext, reportDoubts } from './plausibility.ts';
import type { ReportFacts } from './report.ts';
import type { SheetField } from './sheet-fields.ts';

/** Values of one project's cells by field. */
export type RowValues = Readonly<Record<string, string>>;

/** What the cells of a row say, as a report. */
function reportOfCells(month: string, values: RowValues): ReportFacts {
  const cells = Object.entries(values).map(([field, value]) => ({ field, value }));
  return withCells(blankReport(month), cells);
}

/** What careful readers would ask about a row, by the one rule of the reports; nothing where nothing is filled in. */
export function doubtsOfCells(month: string, values: RowValues, context: ReportContext): Doubt[] {
  return Object.keys(values).length === 0 ? [] : reportDoubts(reportOfCells(month, values), context);
}

/** What keeps a row from being sent: an empty cell, a contradiction, a doubt without a 说明. */
export type Missing = { readonly field: string; readonly why: 'empty' | 'contradiction' | 'unexplained' };

/**
 * What is missing in a row before it is complete; a project that lags says besides what stands in its way.
 */
export function missingCells(
  fields: readonly SheetField[],
  row: {
    readonly values: RowValues;
    readonly doubts: readonly Doubt[];
    readonly explained: ReadonlySet<string>;
    readonly isLagging: boolean;
  },
): Missing[] {
  const { values, doubts, explained, isLagging } = row;
  const empty = fields
    .filter((field) => isRequired(field, { isLagging, problems: values.problems }) && !(field.key in values))
    .map(({ key }): Missing => ({ field: key, why: 'empty' }));
  const { hard, unexplained } = openDoubts(doubts, explained);
  return [
    ...empty,
    ...hard.map(({ field }): Missing => ({ field, why: 'contradiction' })),
    ...unexplained.map(({ field }): Missing => ({ field, why: 'unexplained' })),
  ];
}
