import { Refusal } from '#kernel/refusal.ts';
import { type FirstLook, firstLook } from './first-look.ts';
import type { ReadingLimits } from './reading-limits.ts';
import { sharedTexts } from './shared-texts.ts';
import type { TableSource } from './table-source.ts';
import { worksheetRows } from './worksheet-rows.ts';
import { type XlsxCatalogue, xlsxCatalogue } from './xlsx-catalogue.ts';
import { openZipParts, partPieces, type ZipParts } from './zip-parts.ts';

/**
 * An .xlsx that `inspectFile` has let pass. Every sheet is unpacked once first, so whatever is wrong with the file is
 * refused before any row of it is delivered: `damagedWorkbook`, `zipBomb`, `dtdInXml`, `emptyWorkbook`.
 */
export async function xlsxSource(path: string, limits: ReadingLimits): Promise<TableSource> {
  const parts = await openZipParts(path, limits);
  const catalogue = await xlsxCatalogue(parts, limits);
  const looks: FirstLook[] = [];
  for (const sheet of catalogue.sheets) looks.push(await firstLook(parts, sheet.part));
  if (!looks.some((look) => look.hasValues)) throw new Refusal('emptyWorkbook');
  const texts = await sharedTexts(parts, catalogue.textsPart, limits);
  const lookup = { texts, dateStyles: catalogue.dateStyles, date1904: catalogue.date1904 };
  return {
    format: 'xlsx',
    date1904: catalogue.date1904,
    sheets: catalogue.sheets.map(({ name, hidden }, index) => ({
      index,
      name,
      hidden,
      merges: looks[index]?.merges ?? [],
    })),
    formats: catalogue.formats,
    rows: (sheetIndex) => worksheetRows(partPieces(parts, partOf(catalogue, parts, sheetIndex)), lookup),
    close: () => parts.zip.close(),
  };
}

function partOf(catalogue: XlsxCatalogue, parts: ZipParts, sheetIndex: number): string {
  const part = catalogue.sheets[sheetIndex]?.part;
  if (part === undefined || !parts.entries.has(part)) throw new Refusal('damagedWorkbook');
  return part;
}
