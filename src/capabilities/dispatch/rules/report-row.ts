import type { Doubt } from '#kernel/doubt.ts';
import { wanText } from '#kernel/money.ts';
import type { Region } from '#kernel/region.ts';
import type { Fault, RecordRow } from '#platform/records/record.ts';
import { cellOf, textValue, yuanValue } from '#platform/records/record-value.ts';
import { countyAround, countyNamed } from '#platform/records/region-named.ts';
import { reportDoubts, rowAlone } from './plausibility.ts';
import { type ReportFacts, unsaidReport } from './report.ts';
import { reportMonth } from './report-row-month.ts';

/** How a workbook names the project of a report; at least one of code and name is there. */
export type ReportKey = {
  readonly code: string | null;
  readonly name: string | null;
  /** County of the row, of the sheet's name or of the titles; null where none is named. */
  readonly unitCode: string | null;
};

/** A row of a monthly workbook as a report with its doubts, or every reason why it isn't one. */
export type UnderstoodReport =
  | { readonly key: ReportKey; readonly facts: ReportFacts; readonly doubts: readonly Doubt[] }
  | { readonly faults: readonly Fault[] };

/** What a report's meaning depends on besides its row; `today` is `YYYY-MM-DD`. */
export type ReportRowContext = { readonly regions: readonly Region[]; readonly today: string };

/**
 * The report in a record that `readRecords` gave for `reportFields`.
 * Refuses, besides the record's own faults and those of `reportMonth`: `projectMissing`, `countyIsCity`,
 * `countyUnknown`, `nothingReported`, `yearToDateNegative`.
 * Doubts are those of `reportDoubts` that need nothing but the row.
 */
export function understoodReport(record: RecordRow, { regions, today }: ReportRowContext): UnderstoodReport {
  const month = reportMonth(record, today);
  const unit = unitOf(record, regions);
  const faults: Fault[] = [...record.faults, ...('fault' in unit ? [unit.fault] : []), ...rowFaults(record)];
  if ('fault' in month && month.fault !== null) faults.push(month.fault);
  if (faults.length > 0 || 'fault' in month || 'fault' in unit) return { faults };
  const facts = factsOf(record, month.month);
  return {
    key: { code: textValue(record, 'code'), name: textValue(record, 'name'), unitCode: unit.code },
    facts,
    doubts: reportDoubts(facts, rowAlone),
  };
}

function factsOf(record: RecordRow, month: string): ReportFacts {
  const yuan = (key: string) => yuanValue(record, key);
  return {
    month,
    monthYuan: yuan('monthYuan'),
    yearToDateYuan: yuan('yearToDateYuan'),
    totalYuan: yuan('totalYuan'),
    buildingYuan: yuan('buildingYuan'),
    installationYuan: yuan('installationYuan'),
    equipmentYuan: yuan('equipmentYuan'),
    otherYuan: yuan('otherYuan'),
    newAssetYuan: yuan('newAssetYuan'),
    progress: textValue(record, 'progress'),
    problems: textValue(record, 'problems'),
    ...unsaidReport,
  };
}

function unitOf(record: RecordRow, regions: readonly Region[]): { code: string | null } | { fault: Fault } {
  const written = textValue(record, 'unit');
  if (written === null) {
    return { code: record.cells.unit === undefined ? countyAround(record, regions) : null };
  }
  const named = countyNamed(written, regions);
  if (named.kind === 'region') return { code: named.code };
  const code = named.kind === 'city' ? 'countyIsCity' : 'countyUnknown';
  return { fault: { cell: cellOf(record, 'unit'), code, facts: { text: written } } };
}

function rowFaults(record: RecordRow): Fault[] {
  const faults: Fault[] = [];
  const isFaulty = (...keys: string[]) =>
    record.faults.some(({ cell }) => keys.some((key) => record.cells[key] === cell));
  if (textValue(record, 'name') === null && textValue(record, 'code') === null && !isFaulty('name', 'code')) {
    faults.push({ cell: cellOf(record, 'name', 'code'), code: 'projectMissing', facts: {} });
  }
  const amounts = ['monthYuan', 'yearToDateYuan', 'totalYuan'];
  const saysSomething =
    amounts.some((key) => yuanValue(record, key) !== null) ||
    ['progress', 'problems'].some((key) => textValue(record, key) !== null);
  if (!saysSomething && !isFaulty(...amounts, 'progress', 'problems')) {
    faults.push({
      cell: cellOf(record, 'yearToDateYuan', 'monthYuan', 'totalYuan', 'progress'),
      code: 'nothingReported',
      facts: {},
    });
  }
  for (const key of ['yearToDateYuan', 'totalYuan']) {
    const yuan = yuanValue(record, key);
    if (yuan === null || yuan >= 0) continue;
    const heading = record.table.headings[key]?.text ?? key;
    faults.push({ cell: cellOf(record, key), code: 'yearToDateNegative', facts: { heading, amount: wanText(yuan) } });
  }
  return faults;
}
