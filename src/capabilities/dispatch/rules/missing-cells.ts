import type { Doubt } from '#kernel/doubt.ts';
import { namesProblem } from '#kernel/named-problem.ts';
import { blankReport, withCells } from './cells.ts';
import { type ReportContext, reportDoubts } from './plausibility.ts';
import type { ReportFacts } from './report.ts';
import type { SheetField } from './sheet-fields.ts';

/** Values of one project's cells by field. */
export type RowValues = Readonly<Record<string, string>>;

/** What the cells of a row say, as a report. */
export function reportOfCells(month: string, values: RowValues): ReportFacts {
  const cells = Object.entries(values).map(([field, value]) => ({ field, value }));
  return withCells(blankReport(month), cells);
}

/** What careful readers would ask about a row, by the one rule of the reports; nothing where nothing is filled in. */
export function doubtsOfCells(month: string, values: RowValues, context: ReportContext): Doubt[] {
  return Object.keys(values).length === 0 ? [] : reportDoubts(reportOfCells(month, values), context);
}

/** What keeps a row from being sent: an empty cell, a contradiction, a doubt without a 说明. */
export type Missing = { readonly field: string; readonly why: 'empty' | 'contradiction' | 'unexplained' };

/** What is missing in a row before it can be sent, in the order of the fields. */
export function missingCells(
  fields: readonly SheetField[],
  row: { readonly values: RowValues; readonly doubts: readonly Doubt[]; readonly explained: readonly string[] },
): Missing[] {
  const { values, doubts, explained } = row;
  const empty = fields
    .filter(({ key, required }) => isRequired(required, values) && !(key in values))
    .map(({ key }): Missing => ({ field: key, why: 'empty' }));
  const doubted = doubts.flatMap(({ severity, field, code }): Missing[] => {
    if (severity === 'error') return [{ field, why: 'contradiction' }];
    const isOpen = severity === 'warn' && !explained.includes(`${field}/${code}`);
    return isOpen ? [{ field, why: 'unexplained' }] : [];
  });
  return [...empty, ...doubted];
}

/** Whether the lag asks for more is known to the server, which says so when the report is sent. */
function isRequired(required: SheetField['required'], values: RowValues): boolean {
  return required === 'always' || (required === 'problem' && namesProblem(values.problems));
}
