import { defaultReadingLimits, type ReadingLimits } from '../spreadsheet/reading-limits.ts';
import { decodedEntities } from '../spreadsheet/xml-tags.ts';
import { openZipParts, partText } from '../spreadsheet/zip-parts.ts';
import { type DocxBlock, docxBlocks } from './docx-blocks.ts';

/** What a DOCX holds, as far as papers are concerned. */
export type ReadDocx = {
  readonly blocks: readonly DocxBlock[];
  /** Custom properties by name. */
  readonly properties: ReadonlyMap<string, string>;
};

const body = 'word/document.xml';
const limits: ReadingLimits = {
  ...defaultReadingLimits,
  unpackedBytes: 256 * 1024 * 1024,
  partBytes: 48 * 1024 * 1024,
};

/**
 * Reads a DOCX; null for an archive that is none. Refuses `damagedWorkbook`, `encryptedWorkbook`, `zipBomb` and
 * `dtdInXml`.
 */
export async function readDocx(place: string): Promise<ReadDocx | null> {
  const parts = await openZipParts(place, limits);
  try {
    if (!parts.entries.has(body)) return null;
    const own = 'docProps/custom.xml';
    const properties = parts.entries.has(own) ? await partText(parts, own, limits) : '';
    return { blocks: docxBlocks(await partText(parts, body, limits)), properties: propertiesIn(properties) };
  } finally {
    parts.zip.close();
  }
}

function propertiesIn(xml: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, attributes = '', inner = ''] of xml.matchAll(
    /<(?:\w+:)?property\s([^>]*)>(.*?)<\/(?:\w+:)?property>/gs,
  )) {
    const name = /\bname="([^"]*)"/.exec(attributes)?.[1];
    if (name !== undefined) found.set(decodedEntities(name), decodedEntities(inner.replace(/<[^>]*>/g, '')));
  }
  return found;
}
