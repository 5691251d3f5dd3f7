import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Refusal } from '#kernel/refusal.ts';
import { regionNames, regionOf } from '#kernel/region.ts';
import { sentence } from '#kernel/terms.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { Download } from '#platform/http.ts';
import type { SheetToWrite } from '#platform/spreadsheet/sheet-to-write.ts';
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { RollingFilter, YearFilter } from '../contract.ts';
import { rollingSheet, yearSheet } from '../documents/plan-sheets.ts';
import { sheetTerms } from '../documents/sheet-terms.ts';
import { rollingPage } from '../store/rolling.ts';
import { yearProjectPage } from '../store/year-projects.ts';
import { withShare } from './list-year-projects.ts';
import { monthLookedAt, type YearAsked } from './read-progress.ts';

/** Projects that a workbook holds at most. */
const mostRows = 20_000;

/** The table of a year as a workbook. Refuses `monthOfOtherYear`, `tooManyRows`. */
export async function downloadYear(desk: Desk, caller: Caller, asked: YearAsked & YearFilter): Promise<Download> {
  const city = caller.cityCode;
  const sheet = await readInRemit(desk.db, caller, async (tx) => {
    const { month } = await monthLookedAt(tx, city, asked);
    const { rows, next } = await yearProjectPage(tx, city, { ...asked, month, limit: mostRows });
    if (next !== null) throw new Refusal('tooManyRows', { limit: mostRows });
    const nameOf = regionNames(await regionsOf(tx, city));
    return yearSheet({ year: asked.year, month, rows: rows.map(withShare), place: nameOf(placeOf(caller)), nameOf });
  });
  return workbook(sheet, sentence(sheetTerms, 'yearFile', 'zh', { year: asked.year }));
}

/** The three-year table as a workbook. Refuses `tooManyRows`. */
export async function downloadRolling(
  desk: Desk,
  caller: Caller,
  asked: RollingFilter & { readonly year: number },
): Promise<Download> {
  const city = caller.cityCode;
  const sheet = await readInRemit(desk.db, caller, async (tx) => {
    const { rows, next } = await rollingPage(tx, city, { ...asked, limit: mostRows });
    if (next !== null) throw new Refusal('tooManyRows', { limit: mostRows });
    const nameOf = regionNames(await regionsOf(tx, city));
    return rollingSheet({ year: asked.year, rows, place: nameOf(placeOf(caller)), nameOf });
  });
  return workbook(sheet, sentence(sheetTerms, 'rollingFile', 'zh', { from: asked.year, to: asked.year + 2 }));
}

async function workbook(sheet: SheetToWrite, name: string): Promise<Download> {
  const stream = new PassThrough();
  const [content] = await Promise.all([buffer(stream), writeWorkbook(stream, [sheet])]);
  return { fileName: `${name}.xlsx`, content };
}

function placeOf({ remit }: Caller): string {
  return regionOf(remit);
}
