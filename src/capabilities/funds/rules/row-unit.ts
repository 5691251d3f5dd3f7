import type { Region } from '#kernel/region.ts';
import type { RecordRow } from '#platform/records/record.ts';
import { textValue } from '#platform/records/record-value.ts';
import { countyNamed, countyOfTable } from '#platform/records/region-named.ts';

/** The county that a row, or else its table, names; null for the city or none, undefined for a name nobody knows. */
export function rowUnit(record: RecordRow, regions: readonly Region[]): string | null | undefined {
  const written = textValue(record, 'unit');
  if (written === null) return record.cells.unit === undefined ? countyOfTable(record.table, regions) : null;
  const named = countyNamed(written, regions);
  if (named.kind === 'region') return named.code;
  return named.kind === 'city' ? null : undefined;
}
