import { rm } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { lagCauseTerms } from '#kernel/lag.ts';
import { Refusal } from '#kernel/refusal.ts';
import { regionNames, regionOf } from '#kernel/region.ts';
import type { Language } from '#kernel/terms.ts';
import { sentence } from '#kernel/terms.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, inSnapshot, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { Download } from '#platform/http.ts';
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts';
import { type Upload, uploadPlace } from '#platform/uploads.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { SheetRow } from '../contract-sheet.ts';
import type { WorkbookAnswer } from '../contract-workbook.ts';
import { type ReturnedCell, readSheetWorkbook } from '../documents/read-sheet-workbook.ts';
import { sheetWorkbook } from '../documents/sheet-workbook.ts';
import { explanationKey } from '../documents/workbook-layout.ts';
import { type FormMarks, marksState } from '../rules/form-fields.ts';
import { sheetFields } from '../rules/sheet-fields.ts';
import { marksOf } from '../store/forms.ts';
import { explanationTexts } from '../store/reviews.ts';
import { askedFields } from '../store/sheet-rows.ts';
import { explainRows, judgedWords } from './explain-by-workbook.ts';
import { sheetOf } from './read-sheet.ts';
import { readCells, summary, type Told, textOf, withoutShaky } from './read-workbook-cells.ts';
import { savedCells } from './save-cells.ts';

const pageRows = 1000;

/** The sheet of a round as a workbook to fill in. Refuses `nothingToFill`. */
export async function downloadWorkbook(
  desk: Desk,
  caller: Caller,
  {
    month,
    unit,
    language,
  }: { readonly month: string; readonly unit?: string | undefined; readonly language: Language },
): Promise<Download> {
  const today = dayOf(desk.clock());
  const found = await inSnapshot(desk.db, caller, async (tx) => ({
    ...(await wholeSheet(tx, caller, { month, unit, today })),
    explanations: await explanationTexts(tx, caller.cityCode, month),
    regions: await regionsOf(tx, caller.cityCode),
    marks: await validMarks(tx, caller.cityCode, today),
  }));
  if (found.rows.length === 0) throw new Refusal('nothingToFill', { month });
  const unitName = regionNames(found.regions);
  const place = unit ?? regionOf(caller.remit);
  const sheets = sheetWorkbook({
    month,
    dueOn: found.dueOn,
    rows: found.rows,
    fields: sheetFields(found.added, (code) => sentence(lagCauseTerms, code, language)),
    explanations: found.explanations,
    unitName,
    filledBy: unitName(place),
    marks: found.marks,
    language,
  });
  const stream = new PassThrough();
  const [content] = await Promise.all([buffer(stream), writeWorkbook(stream, sheets)]);
  return { fileName: `填报表-${month}-${unitName(place)}.xlsx`, content };
}

/** The legal marks that the workbook bears; null where they are blank or have run out, so that it is for internal use. */
async function validMarks(tx: Tx, city: string, today: string): Promise<FormMarks | null> {
  const kept = (await marksOf(tx, city)).find(({ form }) => form === 'project-month') ?? null;
  return marksState(kept, today) === 'valid' ? kept : null;
}

type Whole = Pick<Awaited<ReturnType<typeof sheetOf>>, 'added' | 'dueOn' | 'rows'>;

async function wholeSheet(
  tx: Tx,
  caller: Caller,
  asked: { readonly month: string; readonly unit?: string | undefined; readonly today: string },
): Promise<Whole> {
  const rows: SheetRow[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await sheetOf(tx, caller, { ...asked, limit: pageRows, after });
    rows.push(...page.rows);
    if (page.next === null) return { added: page.added, dueOn: page.dueOn, rows };
    after = page.next;
  }
}

/** What a workbook that came back would change; the upload waits for its commit. */
export async function previewWorkbook(
  desk: Desk,
  caller: Caller,
  { upload, language }: { readonly upload: Upload; readonly language: Language },
): Promise<WorkbookAnswer> {
  const { id, place, fileName } = upload;
  try {
    return await takenIn(desk, caller, { uploadId: id, place, fileName, language, dryRun: true });
  } catch (refused) {
    await rm(place, { force: true });
    throw refused;
  }
}

/** Takes in a workbook that was previewed, merged with what stands now. Refuses `uploadGone`, `notOurWorkbook`. */
export async function takeInWorkbook(
  desk: Desk,
  caller: Caller,
  {
    uploadId,
    fileName,
    language,
  }: { readonly uploadId: string; readonly fileName: string; readonly language: Language },
): Promise<WorkbookAnswer> {
  const place = await uploadPlace(desk.incomingFolder, uploadId);
  const answer = await takenIn(desk, caller, { uploadId, place, fileName, language, dryRun: false });
  await rm(place, { force: true });
  return answer;
}

type Taking = {
  readonly uploadId: string;
  readonly place: string;
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly language: Language;
};

async function takenIn(
  desk: Desk,
  caller: Caller,
  { uploadId, place, fileName, dryRun, language }: Taking,
): Promise<WorkbookAnswer> {
  const now = desk.clock();
  const { month, cells } = await readSheetWorkbook(place, fileName);
  return inRemit(desk.db, caller, async (tx) => {
    const added = await askedFields(tx, caller.cityCode, dayOf(now));
    const { rows } = await wholeSheet(tx, caller, { month, today: dayOf(now) });
    const isWords = ({ field }: ReturnedCell) => field === explanationKey;
    const read = readCells(
      cells.filter((cell) => !isWords(cell)),
      {
        month,
        fields: sheetFields(added, (code) => sentence(lagCauseTerms, code, language)),
        rows,
      },
    );
    const edits = read.flatMap(({ edit }) => edit ?? []);
    const results =
      edits.length === 0 ? [] : await savedCells(tx, caller, { source: 'workbook', cells: edits, dryRun, now });
    const answers = results.values();
    const all = read.map((one) => ({ ...one, result: one.edit ? (answers.next().value ?? one.result) : one.result }));
    const told = withoutShaky(all).map(({ edit: _, ...rest }) => rest);
    const words = await takenWords(tx, caller, { cells: cells.filter(isWords), month, rows, dryRun, now });
    return { uploadId, fileName, month, ...summary([...told, ...words], cells.length) };
  });
}

/** The 说明 of a workbook, judged by what stands and kept after its cells. */
async function takenWords(
  tx: Tx,
  caller: Caller,
  {
    cells,
    month,
    rows,
    dryRun,
    now,
  }: {
    readonly cells: readonly ReturnedCell[];
    readonly month: string;
    readonly rows: readonly SheetRow[];
    readonly dryRun: boolean;
    readonly now: Date;
  },
): Promise<Told[]> {
  const standing = await explanationTexts(tx, caller.cityCode, month);
  const rowOf = new Map(rows.map((row) => [row.projectId, row]));
  const judged = cells.map(({ address, projectId, base, cell }) => {
    const words = { projectId, base, text: textOf(cell).trim() };
    const row = rowOf.get(projectId);
    const result = judgedWords(words, row, standing.get(projectId) ?? null);
    const place = { address, isFollowing: false, projectName: row?.name ?? '—', field: explanationKey };
    const told = {
      ...place,
      base,
      now: standing.get(projectId) ?? null,
      written: words.text,
      read: words.text,
      result,
    };
    return { words, told };
  });
  const taken = judged.filter(({ told }) => told.result.state === 'saved').map(({ words }) => words);
  if (!dryRun && taken.length > 0) {
    const later = await wholeSheet(tx, caller, { month, today: dayOf(now) });
    await explainRows(tx, caller, { month, words: taken, rows: later.rows, now });
  }
  return judged.map(({ told }) => told).filter(({ result, written }) => result.state !== 'refused' || written !== '');
}
