import { defaultReadingLimits } from '#platform/spreadsheet/reading-limits.ts';
import { decodedEntities } from '#platform/spreadsheet/xml-tags.ts';
import { openZipParts, partText } from '#platform/spreadsheet/zip-parts.ts';

const body = 'word/document.xml';
/** A paper of a thousand pages stays far below it. */
const limits = { ...defaultReadingLimits, unpackedBytes: 256 * 1024 * 1024, partBytes: 32 * 1024 * 1024 };
/** What is struck out, said twice for older readers, or hidden behind a field is not what a reader reads. */
const unread = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'instrText',
  'delText',
  'rt',
  'pPr',
  'rPr',
  'sectPr',
  'tblPr',
  'tcPr',
  'trPr',
  'sdtPr',
]);

/**
 * The words of a DOCX as a reader sees them: a line a paragraph, a line a row of a table with tabs between its cells.
 * Content controls, insertions and text boxes are read, deletions are not; headers and footers are left out.
 * Refuses as `openZipParts` does, and `damagedWorkbook` where there is no body.
 */
export async function readDocxText(place: string): Promise<string> {
  const parts = await openZipParts(place, limits);
  try {
    return docxText(await partText(parts, body, limits));
  } finally {
    parts.zip.close();
  }
}

type State = { text: string; readonly skipped: string[]; tables: number; isText: boolean; isCentred: boolean };

/** The words in the XML of a document's body. */
export function docxText(xml: string): string {
  const state: State = { text: '', skipped: [], tables: 0, isText: false, isCentred: false };
  for (const [, slash, name = '', attributes = '', empty, data] of xml.matchAll(
    /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g,
  )) {
    if (data !== undefined) {
      if (state.isText && state.skipped.length === 0) state.text += decodedEntities(data);
    } else if (slash === '/') closed(state, name);
    else {
      opened(state, name, attributes);
      if (empty === '/') closed(state, name);
    }
  }
  return state.text.replace(/[ \t]+$/gm, '').replace(/\n+$/, '\n');
}

function opened(state: State, name: string, attributes: string): void {
  if (name === 'p' && state.skipped.length === 0) state.isCentred = false;
  if (name === 'jc' && state.skipped.length === 1) state.isCentred = /"center"/.test(attributes);
  if (unread.has(name)) state.skipped.push(name);
  if (state.skipped.length > 0) return;
  state.isText = name === 't';
  if (name === 'tbl') state.tables++;
  // A tab within a paragraph would look like the border of two cells.
  if (name === 'tab' && attributes === '') state.text += '\u3000\u3000';
  // A long title is broken where it looks best, and is one title all the same.
  if ((name === 'br' || name === 'cr') && !state.isCentred) state.text += state.tables > 0 ? ' ' : '\n';
  if (name === 'noBreakHyphen') state.text += '-';
}

function closed(state: State, name: string): void {
  if (state.skipped.at(-1) === name) {
    state.skipped.pop();
    return;
  }
  if (state.skipped.length > 0) return;
  if (name === 't') state.isText = false;
  // An empty element is opened and closed at once, and so is an empty paragraph.
  if (name === 'p' && state.tables === 0) state.text += '\n';
  if (name === 'tc') state.text += '\t';
  if (name === 'tr') state.text = `${state.text.replace(/\t$/, '')}\n`;
  if (name === 'tbl') state.tables--;
}
