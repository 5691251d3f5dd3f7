import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { regionNames, regionOf } from '#kernel/region.ts';
import { sentence } from '#kernel/terms.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inSnapshot } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { Download } from '#platform/http.ts';
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts';
import { regionsOf } from '../../organisation/public.ts';
import { missingSheet, rowsSheet } from '../documents/run-sheets.ts';
import { mostListRows } from '../rules/classes.ts';
import { missingPage, rowPage } from '../store/rows.ts';
import { terms } from '../terms.ts';
import { sheetTerms } from '../terms-sheets.ts';
import { listedRow } from './listed-row.ts';
import { runAsked } from './read-runs.ts';

/** What was found in a run, within the caller's remit, as a workbook. Refuses `notFound`. */
export async function downloadRun(desk: Desk, caller: Caller, id: string): Promise<Download> {
  const city = caller.cityCode;
  const { title, sheets } = await inSnapshot(desk.db, caller, async (tx) => {
    const { kind, month } = await runAsked(tx, caller, id);
    const [{ rows }, missing, regions] = await Promise.all([
      rowPage(tx, city, { wanted: { runId: id, kind }, limit: mostListRows }),
      missingPage(tx, city, { wanted: { runId: id, kind }, limit: mostListRows }),
      regionsOf(tx, city),
    ]);
    const nameOf = regionNames(regions);
    const facts = { month, kind: sentence(terms, `kind.${kind}`, 'zh') };
    const title = sentence(sheetTerms, 'fileTitle', 'zh', facts);
    const place = nameOf(regionOf(caller.remit));
    const about = { title, place, madeAt: dayOf(desk.clock()), nameOf };
    const listed = rows.map((row) => listedRow(row, 'zh'));
    return { title, sheets: [rowsSheet(listed, about), missingSheet(missing.rows, about)] };
  });
  const stream = new PassThrough();
  const [content] = await Promise.all([buffer(stream), writeWorkbook(stream, sheets)]);
  return { fileName: `${title}.xlsx`, content };
}
