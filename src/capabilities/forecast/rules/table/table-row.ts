import { type ForecastStage, forecastStages } from '../engine/shapes.ts';
import type { Column, Columns } from './columns.ts';

/** One row as it is understood. */
export type TableRow = {
  readonly project: string;
  readonly group: string;
  readonly month: string;
  readonly amountYuan: number;
  readonly sizeYuan: number | null;
  readonly startMonth: string | null;
  readonly plannedEndMonth: string | null;
  readonly type: string;
  readonly stage: ForecastStage | null;
};

/** Why a row, or one field of it, is not understood; `code` is a key of the room's terms. */
export type TableFault = {
  readonly row: number;
  readonly code: FaultCode;
  readonly column: Column;
  readonly text: string;
};

/** Keys of the sentences about a table. */
export type FaultCode =
  | 'fieldEmpty'
  | 'amountMissing'
  | 'tableAmountUnclear'
  | 'sizeUnclear'
  | 'monthUnclear'
  | 'monthNotBefore'
  | 'stageUnknown'
  | 'tableRowTwice'
  | 'groupDiffers';

const written = /^[+-]?\d+(?:\.\d*)?(?:[eE][+-]?\d{1,2})?$/;
/** Ten thousand times a hundred million: no project is so large, and every sum stays exact. */
const most = 1e12;

/**
 * One row of a table before `origin`, or everything that is wrong with it. A blank size, start or end is unknown; a
 * blank amount is a fault, because 0 and not known are different things; a negative amount takes back an earlier one.
 */
export function tableRow(
  fields: readonly string[],
  { columns, origin, row }: { readonly columns: Columns; readonly origin: string; readonly row: number },
): TableRow | TableFault[] {
  const text = (column: Column) => fields[columns[column]]?.trim() ?? '';
  const faults: TableFault[] = [];
  const fault = (code: FaultCode, column: Column) => {
    faults.push({ row, code, column, text: text(column).slice(0, 60) });
    return null;
  };
  for (const column of ['project', 'group'] as const) if (text(column) === '') fault('fieldEmpty', column);
  const month = monthOf(text('month')) ?? fault('monthUnclear', 'month');
  if (month !== null && month >= origin) fault('monthNotBefore', 'month');
  const amountYuan =
    numberOf(text('amount')) ?? fault(text('amount') === '' ? 'amountMissing' : 'tableAmountUnclear', 'amount');
  const size = text('size') === '' ? 0 : (numberOf(text('size')) ?? fault('sizeUnclear', 'size'));
  if (size !== null && size < 0) fault('sizeUnclear', 'size');
  const optional = (column: 'start' | 'end') =>
    text(column) === '' ? null : (monthOf(text(column)) ?? fault('monthUnclear', column));
  const [startMonth, plannedEndMonth] = [optional('start'), optional('end')];
  const stage = stageOf(text('stage'));
  if (stage === undefined) fault('stageUnknown', 'stage');
  if (faults.length > 0 || month === null || amountYuan === null || stage === undefined) return faults;
  return {
    project: text('project'),
    group: text('group'),
    month,
    amountYuan,
    sizeYuan: size === 0 ? null : size,
    startMonth,
    plannedEndMonth,
    type: text('type'),
    stage,
  };
}

function monthOf(text: string): string | null {
  return /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/.test(text) ? text : null;
}

function numberOf(text: string): number | null {
  if (!written.test(text)) return null;
  const number = Number(text);
  return Math.abs(number) <= most ? number : null;
}

/** Null for none, undefined for one that is not known. */
function stageOf(text: string): ForecastStage | null | undefined {
  return text === '' ? null : forecastStages.find((stage) => stage === text.toLowerCase());
}
