import { rm } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { lagCauseTerms } from '#kernel/lag.ts';
import { Refusal } from '#kernel/refusal.ts';
import { regionNames, regionOf } from '#kernel/region.ts';
import type { Language } from '#kernel/terms.ts';
import { sentence } from '#kernel/terms.ts';
import type { Cell } from '#kernel/written/cell.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, inSnapshot, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { Download } from '#platform/http.ts';
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts';
import { type Upload, uploadPlace } from '#platform/uploads.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { CellResult, SheetEdit, SheetRow } from '../contract-sheet.ts';
import type { WorkbookAnswer } from '../contract-workbook.ts';
import { type ReturnedCell, readSheetWorkbook } from '../documents/read-sheet-workbook.ts';
import { cellOf, sheetWorkbook } from '../documents/sheet-workbook.ts';
import { explanationKey } from '../documents/workbook-layout.ts';
import { followingSums } from '../rules/bound-cells.ts';
import { type FormMarks, marksState } from '../rules/form-fields.ts';
import { type SheetField, sheetFields } from '../rules/sheet-fields.ts';
import { typedCell } from '../rules/typed-cell.ts';
import { marksOf } from '../store/forms.ts';
import { explanationTexts } from '../store/reviews.ts';
import { askedFields } from '../store/sheet-rows.ts';
import { explainRows, judgedWords } from './explain-by-workbook.ts';
import { sheetOf } from './read-sheet.ts';
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

/** Without the sums of an amount that waits for a choice or is refused: they follow once it stands. */
function withoutShaky(read: readonly ReadCell[]): ReadCell[] {
  const stands = ({ result }: ReadCell) => result.state === 'saved' || result.state === 'unchanged';
  const shaky = new Set(
    read.flatMap((one) => (one.edit?.field === 'monthYuan' && !stands(one) ? [one.edit.projectId] : [])),
  );
  return read.filter(({ isFollowing, edit }) => !(isFollowing && shaky.has(edit?.projectId ?? '')));
}

type Told = WorkbookAnswer['cells'][number];
type ReadCell = Told & { readonly edit: SheetEdit | null };

type Against = { readonly month: string; readonly fields: readonly SheetField[]; readonly rows: readonly SheetRow[] };

/** The cells that somebody wrote into, and the sums that follow where these stayed as they were. */
function readCells(cells: readonly ReturnedCell[], { month, fields, rows }: Against): ReadCell[] {
  const fieldOf = new Map(fields.map((field) => [field.key, field]));
  const rowOf = new Map(rows.map((row) => [row.projectId, row]));
  const read = cells.flatMap(
    (cell) => readCell(cell, { month, field: fieldOf.get(cell.field), row: rowOf.get(cell.projectId) }) ?? [],
  );
  const written = new Set(read.map(({ edit }) => `${edit?.projectId} ${edit?.field}`));
  const sums = read.flatMap(({ edit, address, projectName }): ReadCell[] => {
    const row = edit?.field === 'monthYuan' ? rowOf.get(edit.projectId) : undefined;
    if (!edit || !row) return [];
    const bases = new Map(
      cells.filter(({ projectId }) => projectId === edit.projectId).map((one) => [one.field, one.base]),
    );
    const values = Object.fromEntries([...bases].filter(([, value]) => value !== null));
    return Object.entries(followingSums(values, edit.value, row.before))
      .filter(([field]) => !written.has(`${edit.projectId} ${field}`))
      .map(([field, value]) => {
        const base = bases.get(field) ?? null;
        const sum = { month, projectId: edit.projectId, field, base, value, isSum: true };
        const told = { base, now: row.values[field] ?? null, written: value, read: value };
        const result = { state: 'saved' as const };
        return { address, isFollowing: true, projectName, field, ...told, result, edit: sum };
      });
  });
  return [...read, ...sums];
}

function readCell(
  { address, projectId, field: key, base, cell }: ReturnedCell,
  {
    month,
    field,
    row,
  }: { readonly month: string; readonly field: SheetField | undefined; readonly row: SheetRow | undefined },
): ReadCell | null {
  const written = textOf(cell);
  const now = row?.values[key] ?? null;
  const at = { address, isFollowing: false, projectName: row?.name ?? '—', field: key, base, now, written };
  const refused = (result: CellResult): ReadCell => ({ ...at, read: null, result, edit: null });
  if (!field) return written === '' ? null : refused({ state: 'refused', code: 'fieldUnknown', facts: { field: key } });
  const typed = typedCell(cell, field);
  if ('fault' in typed) return refused({ state: 'refused', ...typed.fault });
  if (typed.value === base || typed.value === asWritten(base, field)) return null;
  return {
    ...at,
    read: typed.value,
    result: { state: 'saved' },
    edit: { month, projectId, field: key, base, value: typed.value },
  };
}

/** What the base would be read as, had nobody touched its cell: a text of an import may be kept in another form. */
function asWritten(base: string | null, field: SheetField): string | null {
  const cell = cellOf(base, field);
  if (typeof cell !== 'string' && typeof cell !== 'number') return base;
  const typed = typedCell(cell, field);
  return 'value' in typed ? typed.value : base;
}

function textOf(cell: Cell | null): string {
  return cell === null ? '' : String(cell.value);
}

const listed = 1000;
const order = { conflict: 0, refused: 1, saved: 2, unchanged: 3 } as const;

function summary(told: readonly Told[], all: number): Pick<WorkbookAnswer, 'counts' | 'cells'> {
  const isSaved = ({ result }: Told) => result.state === 'saved';
  const own = told.filter(({ isFollowing }) => !isFollowing);
  const followed = told.filter((one) => one.isFollowing && isSaved(one)).length;
  const count = (state: CellResult['state']) => own.filter(({ result }) => result.state === state).length;
  const cells = told
    .filter(({ result }) => result.state !== 'unchanged')
    .toSorted((one, other) => order[one.result.state] - order[other.result.state])
    .slice(0, listed);
  const [saved, conflict, refused] = [count('saved'), count('conflict'), count('refused')];
  const unchanged = Math.max(0, all - saved - conflict - refused);
  return { counts: { saved, conflict, refused, unchanged, followed }, cells };
}
