import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { regionNames, regionOf } from '#kernel/region.ts';
import type { Language } from '#kernel/terms.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { Download } from '#platform/http.ts';
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts';
import { regionsOf } from '../../organisation/public.ts';
import { quarterSheet } from '../documents/quarter-sheet.ts';
import { marksOf } from '../store/forms.ts';
import { readCountyQuarters } from './read-quarters.ts';

/** The counties' forms of a quarter as a workbook. */
export async function exportQuarter(
  desk: Desk,
  caller: Caller,
  { quarter, language }: { readonly quarter: string; readonly language: Language },
): Promise<Download> {
  const today = dayOf(desk.clock());
  const units = await readCountyQuarters(desk, caller, quarter);
  const { nameOf, marks } = await readInRemit(desk.db, caller, async (tx) => ({
    nameOf: regionNames(await regionsOf(tx, caller.cityCode)),
    marks: (await marksOf(tx, caller.cityCode)).find(({ form }) => form === 'county-quarter') ?? null,
  }));
  const place = nameOf(regionOf(caller.remit));
  const sheet = quarterSheet({ quarter, units, marks, nameOf, place, today, language });
  const target = new PassThrough();
  const [content] = await Promise.all([buffer(target), writeWorkbook(target, [sheet])]);
  return { fileName: `${sheet.name} ${place} ${quarter}.xlsx`, content };
}
