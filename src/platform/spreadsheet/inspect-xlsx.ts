import { Refusal } from '#kernel/refusal.ts';
import type { ReadingLimits } from './reading-limits.ts';
import { xlsxCatalogue } from './xlsx-catalogue.ts';
import { openZipParts, partText, type ZipParts } from './zip-parts.ts';

/**
 * Looks at an archive's directory and catalogue and unpacks no sheet. Refuses what `openZipParts` refuses, and
 * `macroWorkbook`, `externalLinks`, `dtdInXml`, `formatNotRead` (.xlsb, .ods), `notASpreadsheet`, `damagedWorkbook`,
 * `emptyWorkbook` (no sheet).
 */
export async function inspectXlsx(path: string, limits: ReadingLimits): Promise<void> {
  const parts = await openZipParts(path, limits);
  try {
    await inspectParts(parts, limits);
  } finally {
    parts.zip.close();
  }
}

async function inspectParts(parts: ZipParts, limits: ReadingLimits): Promise<void> {
  const names = [...parts.entries.keys()];
  const some = (pattern: RegExp) => names.some((name) => pattern.test(name));
  // Types name what a part is even where its file name hides it.
  const types = names.includes('[Content_Types].xml') ? await partText(parts, '[Content_Types].xml', limits) : null;
  if (some(/(?:^|\/)vbaProject\.bin$/i) || some(/^xl\/macrosheets\//i) || /vbaProject|macrosheet/i.test(types ?? '')) {
    throw new Refusal('macroWorkbook');
  }
  if (some(/^xl\/workbook\.bin$/i)) throw new Refusal('formatNotRead', { format: 'XLSB' });
  if (types === null && names.includes('content.xml')) throw new Refusal('formatNotRead', { format: 'ODS' });
  if (types === null || !some(/^xl\//i)) throw new Refusal('notASpreadsheet');
  const catalogue = await xlsxCatalogue(parts, limits);
  if (catalogue.relations.includes('vbaProject')) throw new Refusal('macroWorkbook');
  if (catalogue.relations.includes('externalLink') || some(/^xl\/externalLinks\//i)) throw new Refusal('externalLinks');
  if (catalogue.sheets.length === 0) throw new Refusal('emptyWorkbook');
}
