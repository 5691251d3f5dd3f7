import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '#kernel/refusal.ts';
import { columnLetters } from '#kernel/written/cell-address.ts';
import { chartRoom, chartXml, columnsWithChart, drawingXml } from './chart-parts.ts';
import type { SheetToWrite } from './sheet-to-write.ts';
import { escapedXml, workbookStyles } from './workbook-styles.ts';
import { type WrittenSheet, worksheetXml } from './worksheet-xml.ts';
import { type PartToWrite, zipStream } from './zip-stream.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const parts = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Writes an .xlsx to a path or a stream, pulling the rows as they are written: memory doesn't grow with them.
 * A file that can't be finished is removed again; a stream is destroyed. `isFast` packs less tightly, for large tables.
 * Refuses `sheetNameUnusable`, `tooManyRowsToWrite`, `cellTextTooLong`.
 */
export async function writeWorkbook(
  target: string | Writable,
  sheets: readonly SheetToWrite[],
  speed: { readonly isFast?: boolean } = {},
): Promise<void> {
  checkNames(sheets);
  const bytes = zipStream(partsOf(sheets), speed);
  if (typeof target !== 'string') return pipeline(bytes, target);
  try {
    await pipeline(bytes, createWriteStream(target));
  } catch (trouble) {
    await rm(target, { force: true });
    throw trouble;
  }
}

function checkNames(sheets: readonly SheetToWrite[]): void {
  const used = new Set<string>();
  for (const { name } of sheets) {
    const usable = /^[^[\]:*?/\\]{1,31}$/.test(name) && !/^'|'$/.test(name) && !used.has(name.toLowerCase());
    if (!usable) throw new Refusal('sheetNameUnusable', { name });
    used.add(name.toLowerCase());
  }
}

/** The parts in the order in which they are written: what depends on the sheets comes after them. */
function* partsOf(sheets: readonly SheetToWrite[]): Generator<PartToWrite> {
  const styles = workbookStyles();
  const written: WrittenSheet[] = sheets.map(() => ({ rows: 0, headRows: 0 }));
  yield { name: '[Content_Types].xml', content: [contentTypes(sheets)] };
  yield { name: '_rels/.rels', content: [relations([['officeDocument', 'xl/workbook.xml']])] };
  for (const [i, sheet] of sheets.entries()) {
    const place = written[i] ?? { rows: 0, headRows: 0 };
    yield { name: `xl/worksheets/sheet${i + 1}.xml`, content: worksheetXml(sheet, styles, place) };
    yield* chartPartsOf(sheet, i + 1, place);
  }
  const targets = sheets.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]);
  yield { name: 'xl/_rels/workbook.xml.rels', content: [relations([...targets, ['styles', 'styles.xml']])] };
  yield { name: 'xl/workbook.xml', content: [workbookXml(sheets, written)] };
  yield { name: 'xl/styles.xml', content: [styles.xml()] };
}

/** The parts of a sheet's chart; none without one. They are read after the sheet is written. */
function* chartPartsOf(sheet: SheetToWrite, number: number, place: WrittenSheet): Generator<PartToWrite> {
  const { chart, name, foot = [] } = sheet;
  if (chart === undefined) return;
  const target = (kind: string, part: string) => [relations([[kind, `../${part}${number}.xml`]])];
  const rows = { first: place.headRows + 1, last: place.rows - foot.length };
  yield { name: `xl/worksheets/_rels/sheet${number}.xml.rels`, content: target('drawing', 'drawings/drawing') };
  yield { name: `xl/drawings/drawing${number}.xml`, content: [drawingXml(sheet)] };
  yield { name: `xl/drawings/_rels/drawing${number}.xml.rels`, content: target('chart', 'charts/chart') };
  yield { name: `xl/charts/chart${number}.xml`, content: [chartXml({ name, chart }, rows)] };
}

function contentTypes(sheets: readonly SheetToWrite[]): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${parts}.${type}+xml"/>`;
  return [
    `${declaration}<Types xmlns="${packages}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('workbook', 'sheet.main'),
    override('styles', 'styles'),
    ...sheets.map((_, i) => override(`worksheets/sheet${i + 1}`, 'worksheet')),
    ...sheets.flatMap(({ chart }, i) => (chart === undefined ? [] : chartTypes(i + 1))),
    '</Types>',
  ].join('');
}

function chartTypes(number: number): string[] {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
  return [override('drawings/drawing', 'drawing'), override('charts/chart', 'drawingml.chart')];
}

function relations(list: readonly (readonly [kind: string, target: string])[]): string {
  const items = list.map(
    ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${kind}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packages}/relationships">${items.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly SheetToWrite[], written: readonly WrittenSheet[]): string {
  const list = sheets.map(
    ({ name, isHidden }, i) =>
      `<sheet name="${escapedXml(name)}" sheetId="${i + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
  );
  const names = sheets.flatMap((sheet, i) => printNames(sheet, i, written[i] ?? { rows: 0, headRows: 0 }));
  const defined = names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list.join('')}</sheets>${defined}</workbook>`;
}

/** The print area, and the rows above the body that every page repeats. */
function printNames(sheet: SheetToWrite, index: number, { rows, headRows }: WrittenSheet): string[] {
  const quoted = escapedXml(`'${sheet.name.replaceAll("'", "''")}'`);
  const name = (kind: string, range: string) =>
    `<definedName name="_xlnm.${kind}" localSheetId="${index}">${quoted}!${range}</definedName>`;
  if (rows === 0) return [];
  const last = sheet.chart === undefined ? rows : Math.max(rows, chartRoom.rows + 2 + (sheet.notes?.length ?? 0));
  const area = name('Print_Area', `$A$1:$${columnLetters(columnsWithChart(sheet))}$${last}`);
  return headRows === 0 ? [area] : [area, name('Print_Titles', `$1:$${headRows}`)];
}
