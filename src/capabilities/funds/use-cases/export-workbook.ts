import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { regionNames, regionOf } from '#kernel/region.ts';
import type { Language } from '#kernel/terms.ts';
import { type Caller, momentOf } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inSnapshot, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { Download } from '#platform/http.ts';
import type { SheetToWrite } from '#platform/spreadsheet/sheet-to-write.ts';
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts';
import { personsOf, regionsOf } from '../../organisation/public.ts';
import { ledgerSheet, projectsSheet, type SheetVoice, sourcesSheet } from '../documents/funds-sheets.ts';
import type { ProjectMoneyFilter, SourceFilter } from '../shapes.ts';
import { ledgerPage } from '../store/ledger.ts';
import { projectMoneyPage } from '../store/projects.ts';
import { sourcePage } from '../store/sources.ts';

/** Rows that one workbook holds at most. */
const mostRows = 20_000;
const pageRows = 1000;

type Wish = { readonly language: Language };

/** 资金来源表 of the sources that a filter leaves. */
export function exportSources(desk: Desk, caller: Caller, wish: Wish & { readonly filter: SourceFilter }) {
  return workbook(desk, caller, wish, (tx, voice) => {
    const pages = everyPage((after) =>
      sourcePage(tx, caller.cityCode, { ...wish.filter, sort: 'recent', limit: pageRows, after }),
    );
    return sourcesSheet(pages, voice);
  });
}

/** 项目资金表 of the projects that a filter leaves. */
export function exportProjectMoney(desk: Desk, caller: Caller, wish: Wish & { readonly filter: ProjectMoneyFilter }) {
  return workbook(desk, caller, wish, (tx, voice) => {
    const pages = everyPage((after) =>
      projectMoneyPage(tx, caller.cityCode, { ...wish.filter, limit: pageRows, after }),
    );
    return projectsSheet(pages, voice);
  });
}

/** 资金流水 of the remit, of a source or of a project. */
export function exportLedger(
  desk: Desk,
  caller: Caller,
  wish: Wish & { readonly filter: { readonly source?: string | undefined; readonly project?: string | undefined } },
) {
  return workbook(desk, caller, wish, (tx, voice) => {
    const pages = everyPage((after) => ledgerPage(tx, caller.cityCode, { ...wish.filter, limit: pageRows, after }));
    return ledgerSheet(pages, voice);
  });
}

/** Rows are read page by page while the workbook is written. */
async function workbook(
  desk: Desk,
  caller: Caller,
  { language }: Wish,
  sheetOf: (tx: Tx, voice: SheetVoice) => SheetToWrite,
): Promise<Download> {
  return inSnapshot(desk.db, caller, async (tx) => {
    const unitName = regionNames(await regionsOf(tx, caller.cityCode));
    const personName = await personsOf(tx);
    const day = dayOf(momentOf(desk, caller));
    const place = unitName(regionOf(caller.remit));
    const sheet = sheetOf(tx, { language, unitName, personName, place, day });
    const target = new PassThrough();
    const [content] = await Promise.all([buffer(target), writeWorkbook(target, [sheet])]);
    return { fileName: `${sheet.name} ${place} ${day}.xlsx`, content };
  });
}

async function* everyPage<Row>(
  read: (after: string | undefined) => Promise<{ rows: Row[]; next: string | null }>,
): AsyncGenerator<Row> {
  let given = 0;
  let after: string | undefined;
  do {
    const { rows, next } = await read(after);
    for (const row of rows) {
      if (given >= mostRows) return;
      given += 1;
      yield row;
    }
    after = next ?? undefined;
  } while (after !== undefined);
}
