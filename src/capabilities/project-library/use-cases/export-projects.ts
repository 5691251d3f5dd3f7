import { randomUUID } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { Refusal } from '#kernel/refusal.ts';
import { regionNames, regionOf } from '#kernel/region.ts';
import { type Language, sentence } from '#kernel/terms.ts';
import { audit } from '#platform/audit.ts';
import { type Caller, momentOf } from '#platform/caller.ts';
import { dayOf, endOfDay } from '#platform/clock.ts';
import { cursorRows } from '#platform/cursor.ts';
import { inRemit, inSnapshot, readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { Download } from '#platform/http.ts';
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { ExportWish } from '../contract-table.ts';
import { listPaper } from '../documents/list-paper.ts';
import { type ListRows, listSheets } from '../documents/list-sheets.ts';
import { type WholeRows, wholeSheets } from '../documents/whole-sheets.ts';
import type { Speaking } from '../rules/filter-words.ts';
import { comparedRow, totalsOfComparison, wholeComparison } from '../store/project-comparison.ts';
import { projectTotals, wholeFacts, wholeList } from '../store/project-list.ts';
import { stepsOfProjects } from '../store/steps.ts';
import { terms } from '../terms.ts';
import { tableTerms } from '../terms-table.ts';

/** An export that was asked for and waits to be fetched. */
export type PreparedExport = { readonly wish: ExportWish; readonly language: Language; readonly fileName: string };

/** The instant that a comparison means. Refuses `dayAhead`. */
export function comparedAt(desk: Desk, day: string): string {
  if (day > dayOf(desk.clock())) throw new Refusal('dayAhead');
  return endOfDay(day).toISOString();
}

/**
 * Counts what an export will hold and writes down who asked for what, before the first row leaves. Refuses `dayAhead`
 * and, where no row is left, `nothingToExport`.
 */
export async function prepareExport(
  desk: Desk,
  caller: Caller,
  { wish, language }: { readonly wish: ExportWish; readonly language: Language },
): Promise<PreparedExport & { readonly id: string; readonly rows: number }> {
  const now = desk.clock();
  const looking = { ...caller, asOf: wish.asOf };
  mustNotLookAhead(desk, wish);
  const rows = await readInRemit(desk.db, looking, async (tx) => (await countOf(tx, caller, { desk, wish })).rows);
  return inRemit(desk.db, caller, async (tx) => {
    if (rows === 0) throw new Refusal('nothingToExport');
    const { place, speaking } = await speakingOf(tx, caller, language);
    const { fileName } = listPaper(wish, { place, now: momentOf(desk, looking), speaking });
    const id = randomUUID();
    const note = { act: 'project-library.export', path: caller.remit, entityId: id, before: null, at: now };
    await audit(tx, caller, { ...note, after: { ...wish, rows } });
    return { id, rows, wish, language, fileName };
  });
}

/**
 * The workbook as a stream, read in one snapshot of the remit no faster than it is taken. `ended` is called once, when
 * it was taken, failed, or the caller left.
 */
export function exportStream(desk: Desk, caller: Caller, prepared: PreparedExport, ended: () => void): Download {
  const { wish, language, fileName } = prepared;
  const content = new PassThrough({ highWaterMark: 512 * 1024 });
  const writing = inSnapshot(desk.db, { ...caller, asOf: wish.asOf }, async (tx) => {
    const { place, speaking } = await speakingOf(tx, caller, language);
    const paper = listPaper(wish, { place, now: momentOf(desk, wish), speaking });
    const sheets =
      wish.content === 'whole'
        ? wholeSheets(await wholeRowsOf(tx, caller, wish), { ...paper, speaking })
        : listSheets(await rowsOf(tx, caller, { desk, wish }), { ...paper, speaking });
    await writeWorkbook(content, sheets, { isFast: true });
  });
  // What failed ends the stream, and so the download; who left is no failure.
  writing.catch((error: Error) => content.destroy(error)).finally(ended);
  return { fileName, content };
}

/** Refuses `asOfAhead`, and `noLookBack` for a comparison, which has instants of its own. */
function mustNotLookAhead(desk: Desk, { asOf, comparedWith }: ExportWish): void {
  if (asOf === undefined) return;
  if (new Date(asOf) > desk.clock()) throw new Refusal('asOfAhead', { asOf });
  if (comparedWith !== undefined) throw new Refusal('noLookBack', { relation: 'comparison' });
}

type Asked = { readonly desk: Desk; readonly wish: ExportWish };

async function countOf(tx: Tx, caller: Caller, { desk, wish }: Asked): Promise<{ rows: number; at: string | null }> {
  if (wish.comparedWith === undefined || wish.content === 'whole')
    return { rows: (await projectTotals(tx, caller, wish)).projects, at: null };
  const at = comparedAt(desk, wish.comparedWith);
  const totals = await totalsOfComparison(tx, caller, { ...wish, at });
  const moved = totals.new + totals.joined + totals.left + totals.changed;
  return { rows: wish.changed === 'only' ? moved : totals.projectsNow + totals.left, at };
}

async function rowsOf(tx: Tx, caller: Caller, { desk, wish }: Asked): Promise<ListRows> {
  const { rows: count, at } = await countOf(tx, caller, { desk, wish });
  if (at === null) return { kind: 'plain', count, rows: cursorRows(tx, wholeList(caller, wish)) };
  const found = cursorRows(tx, wholeComparison(caller, { ...wish, at }));
  const rows = (async function* pairs() {
    for await (const batch of found) yield batch.map((row) => comparedRow(row, at));
  })();
  return { kind: 'compared', count, rows };
}

async function wholeRowsOf(tx: Tx, caller: Caller, wish: ExportWish): Promise<WholeRows> {
  const { projects: count } = await projectTotals(tx, caller, wish);
  const found = cursorRows(tx, wholeFacts(caller, wish));
  const rows = (async function* withSteps() {
    for await (const batch of found) {
      const steps = await stepsOfProjects(
        tx,
        caller.cityCode,
        batch.map(({ id }) => id),
      );
      yield batch.map(({ id, ...facts }) => ({ facts, steps: steps.get(id) ?? [] }));
    }
  })();
  return { count, rows };
}

/** Joined once: a long list says several of them in each row. */
const words = { ...terms, ...tableTerms };

async function speakingOf(tx: Tx, { cityCode, remit }: Caller, language: Language) {
  const nameOf = regionNames(await regionsOf(tx, cityCode));
  const speaking: Speaking = { t: (key, facts) => sentence(words, key, language, facts), nameOf };
  return { place: nameOf(regionOf(remit)), speaking };
}
