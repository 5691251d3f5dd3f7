import type { Region } from '#kernel/region.ts';
import type { RecordRow } from '#platform/records/record.ts';
import { textValue } from '#platform/records/record-value.ts';
import { countyAround, countyNamed } from '#platform/records/region-named.ts';

/**
 * The unit that a row, or else its table, names: a county, a zone or the city itself; null where none is named, undefined
 * for a name that nobody knows.
 */
export function rowUnit(record: RecordRow, regions: readonly Region[]): string | null | undefined {
  const written = textValue(record, 'unit');
  if (written === null) return record.cells.unit === undefined ? countyAround(record, regions) : null;
  const named = countyNamed(written, regions);
  if (named.kind === 'region') return named.code;
  return named.kind === 'city' ? regions.find(({ kind }) => kind === 'city')?.code : undefined;
}
