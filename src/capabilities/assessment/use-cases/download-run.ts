import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { regionNames } from '#kernel/region.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { Download } from '#platform/http.ts';
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts';
import { regionsOf } from '../../organisation/public.ts';
import { assessmentSheets, assessmentTitle } from '../documents/assessment-sheets.ts';
import { assessmentOf } from './assessment-of.ts';

/** Scores, inputs and entries of a run as a workbook, for whoever may see every unit. Refuses `notFound`. */
export async function downloadRun(desk: Desk, caller: Caller, id: string): Promise<Download> {
  const wish = await readInRemit(desk.db, caller, async (tx) => {
    const assessment = await assessmentOf(tx, caller, id);
    const nameOf = regionNames(await regionsOf(tx, caller.cityCode));
    return { assessment, assessor: nameOf(assessment.run.assessor) };
  });
  const stream = new PassThrough();
  const [content] = await Promise.all([buffer(stream), writeWorkbook(stream, assessmentSheets(wish))]);
  return { fileName: `${assessmentTitle(wish)}.xlsx`, content };
}
