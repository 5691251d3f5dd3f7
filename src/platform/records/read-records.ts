import { Refusal } from '#kernel/refusal.ts';
import type { SheetHead } from '#kernel/written/cell.ts';
import type { OpenWorkbook } from '../spreadsheet/open-workbook.ts';
import { fieldNames } from './field-names.ts';
import { type Reading, readSheet } from './read-sheet.ts';
import type { FieldRule, ReadItem, ReadingOptions, SheetMessage } from './record.ts';
import { rowWindow } from './row-window.ts';

/**
 * The records, totals and messages of a workbook, in its order, some at a time. Nothing is passed over silently:
 * a table that can't be read is a `refusal`; hidden sheets, sheets without a table and columns without use are a
 * `notice`. One fault doesn't stop the reading.
 * Messages: `headingMissing`, `headingTwice`, `monthsAcross`, `headingUnclear`, `noTableFound` refuse;
 * `sheetNotUnderstood`, `sheetWithoutRecords`, `sheetHidden`, `rowsHidden`, `columnsUnused`, `sectionRow`,
 * `breakdownRow` inform. Throws the Refusal `emptyWorkbook`.
 */
export async function* recordBatches(
  workbook: OpenWorkbook,
  fields: readonly FieldRule[],
  options: ReadingOptions,
): AsyncGenerator<readonly ReadItem[], void, undefined> {
  const names = fieldNames(fields, options);
  let hasRows = false;
  let hasTable = false;
  for (const sheet of workbook.sheets) {
    const batches = workbook.batches([sheet.index]);
    try {
      const window = rowWindow(batches);
      await window.reach(1);
      if (!window.has(1)) continue;
      hasRows = true;
      if (sheet.hidden && options.hiddenSheets !== 'read') {
        yield [aboutSheet(sheet, 'notice', 'sheetHidden')];
        continue;
      }
      const { date1904, format } = workbook;
      const reading: Reading = { sheet, window, names, date1904, isText: format === 'csv', hasTable: false };
      yield* readSheet(reading);
      hasTable ||= reading.hasTable;
    } finally {
      await batches.return();
    }
  }
  if (!hasRows) throw new Refusal('emptyWorkbook');
  const [sheet] = workbook.sheets;
  if (!hasTable && sheet !== undefined) yield [aboutSheet(sheet, 'refusal', 'noTableFound', wanted(fields, options))];
}

/** What `recordBatches` yields, one at a time: for tables that are not long. */
export async function* readRecords(
  workbook: OpenWorkbook,
  fields: readonly FieldRule[],
  options: ReadingOptions,
): AsyncGenerator<ReadItem, void, undefined> {
  for await (const items of recordBatches(workbook, fields, options)) yield* items;
}

function aboutSheet(
  sheet: SheetHead,
  kind: SheetMessage['kind'],
  code: string,
  facts: SheetMessage['facts'] = {},
): SheetMessage {
  return { kind, sheet: sheet.name, row: 1, cell: 'A1', code, facts: { sheet: sheet.name, ...facts } };
}

function wanted(fields: readonly FieldRule[], { required }: ReadingOptions): SheetMessage['facts'] {
  const name = (key: string) => fields.find((rule) => rule.key === key)?.names[0] ?? key;
  return { headings: required.map((group) => group.map((key) => `“${name(key)}”`).join('或')).join('、') };
}
