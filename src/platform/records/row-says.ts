import type { Cell } from '#kernel/written/cell.ts';
import { notUnderstood, type Understood } from '#kernel/written/understood.ts';
import type { CalendarContext } from '#kernel/written/understood-month.ts';
import type { MoneyUnit } from '#kernel/written/yuan-from.ts';
import type { MappedColumn } from './column-map.ts';
import { cellText } from './heading-path.ts';
import type { FilledRow } from './merged-cells.ts';
import type { FieldValue } from './record.ts';
import type { Table } from './table.ts';
import { unitsStated } from './table-titles.ts';
import { understoodField } from './understood-field.ts';
import type { UnitsFor } from './understood-money.ts';

/** What a row says that the other cells of it are read by: the year of its months, the unit of its amounts. */
export type RowSays = { readonly year: number | null; readonly unit: MoneyUnit | null };

/** What columns of years and of units say in a row; null where the table has neither or the row says nothing. */
export function rowSays({ filled }: FilledRow, { yearColumn, unitColumn }: Table): RowSays | null {
  if (yearColumn === null && unitColumn === null) return null;
  const year = yearColumn === null ? null : yearIn(filled[yearColumn.path.column - 1] ?? null, yearColumn);
  const text = unitColumn === null ? '' : cellText(filled[unitColumn - 1]);
  const [unit = null] = /元/.test(text) ? unitsStated(text) : [];
  return year === null && unit === null ? null : { year, unit };
}

function yearIn(cell: Cell | null, { rule }: MappedColumn): number | null {
  const year = understoodField(cell, rule, { units: { heading: [], lines: [] }, calendar: {} });
  return year.understood && typeof year.value === 'number' ? year.value : null;
}

type Read = {
  readonly cell: Cell | null;
  readonly column: MappedColumn;
  readonly units: UnitsFor;
  readonly calendar: CalendarContext;
};

/** The meaning of a cell that its row has something to say on; null for any other. */
export function readBy(
  { year, unit }: RowSays,
  { cell, column, units, calendar }: Read,
): Understood<FieldValue> | null {
  const { rule } = column;
  if (rule.yearFromTitle && year !== null) {
    const month = understoodField(cell, rule, { units, calendar: { ...calendar, defaultYear: year } });
    const agrees = !month.understood || typeof month.value !== 'string' || month.value.startsWith(`${year}-`);
    return agrees ? month : notUnderstood('yearsDisagree', String(month.value), { year });
  }
  if (rule.kind === 'money' && unit !== null)
    return understoodField(cell, rule, { units: unitsBeside(unit, units), calendar });
  return null;
}

/** The unit of a row goes before the lines above the table, but may not contradict the heading. */
export function unitsBeside(unit: MoneyUnit, { heading }: UnitsFor): UnitsFor {
  return { heading: [...new Set([...heading, unit])], lines: [] };
}
