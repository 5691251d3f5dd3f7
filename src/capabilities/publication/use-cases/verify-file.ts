import { randomUUID } from 'node:crypto';
import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { controlTexts, type DocxBlock, docxText } from '#platform/docx/docx-blocks.ts';
import { readDocx } from '#platform/docx/read-docx.ts';
import { keptFile, sha256Of } from '#platform/files.ts';
import { readWorkbook } from '#platform/spreadsheet/open-workbook.ts';
import type { Upload } from '#platform/uploads.ts';
import type { Verification } from '../contract-verification.ts';
import { appendixTerms } from '../documents/appendix-terms.ts';
import { identityProperties } from '../documents/paper-identity.ts';
import { codeIn, type EditedFigure, editedInText, issuedFigures } from '../rules/verification.ts';
import { writtenDocument } from '../rules/written-document.ts';
import { paperByCode, paperByFile, paperById, type StoredPaper } from '../store/queries.ts';
import { documentOf, rowOf } from './read-paper.ts';

/** What a file says of itself and of figures. */
type ReadFile = {
  readonly kind: 'docx' | 'pdf' | 'xlsx';
  readonly code: string | null;
  readonly text: string;
  /** Figures by their id, where the file still names them. */
  readonly named: ReadonlyMap<string, string>;
};

const nothing: Verification = { issued: false, unchanged: false, edited: [], textChanged: false, paper: null };

/**
 * What a DOCX, PDF or XLSX is to the papers that went out: that very file, an edited one with the figures that differ, or
 * none. Refuses `paperUnreadable` and `zipBomb`.
 */
export async function verifyFile(
  desk: Desk,
  caller: Caller,
  file: Pick<Upload, 'place' | 'fileName'>,
): Promise<Verification> {
  const sha256 = await sha256Of(file.place);
  const city = caller.cityCode;
  const same = await readInRemit(desk.db, caller, (tx) => paperByFile(tx, city, sha256));
  if (same)
    return { ...nothing, issued: true, unchanged: true, paper: rowOf(await issuedPaper(desk, caller, same.id)) };
  const read = await readPaperFile(file);
  const { code } = read;
  if (code === null) return nothing;
  const found = await readInRemit(desk.db, caller, (tx) => paperByCode(tx, city, code));
  if (!found) return nothing;
  const stored = await issuedPaper(desk, caller, found.id);
  const edited = editedFigures(stored, read);
  return {
    issued: true,
    unchanged: false,
    edited,
    textChanged: await isReworded(desk, caller, { stored, read }),
    paper: rowOf(stored),
  };
}

/** Reads a file by its content, never by its name. Refuses `paperUnreadable` and `zipBomb`. */
async function readPaperFile({ place, fileName }: Pick<Upload, 'place' | 'fileName'>): Promise<ReadFile> {
  const head = await firstBytes(place);
  try {
    if (head.startsWith('%PDF')) return await readPdf(place);
    if (head.startsWith('PK')) {
      const docx = await readDocx(place);
      return docx === null ? await readAppendix(place, fileName) : docxFile(docx.blocks, docx.properties);
    }
  } catch (trouble) {
    if (trouble instanceof Refusal && trouble.code === 'zipBomb') throw trouble;
  }
  throw new Refusal('paperUnreadable', { file: fileName });
}

function docxFile(blocks: readonly DocxBlock[], properties: ReadonlyMap<string, string>): ReadFile {
  const text = docxText(blocks);
  return {
    kind: 'docx',
    code: codeIn(text) ?? properties.get(identityProperties.code) ?? null,
    text,
    named: controlTexts(blocks),
  };
}

async function readPdf(place: string): Promise<ReadFile> {
  const file = await open(place);
  try {
    // Loaded only here: it is large, and few files that are dropped are PDF.
    const { pdfText } = await import('#platform/pdf/pdf-text.ts');
    const bytes = await file.readFile();
    const text = withoutPageNumbers((await pdfText(bytes)).join('\n'));
    const stated = codeIn(bytes.toString('utf8'));
    return { kind: 'pdf', code: codeIn(text) ?? stated, text, named: new Map() };
  } finally {
    await file.close();
  }
}

/** Lines that hold nothing but the number of their page. */
function withoutPageNumbers(text: string): string {
  return text.replace(/^\s*—\s*\d+\s*—\s*$/gm, '');
}

/**
 * The data appendix: the code in its unit line, a figure a row of the first sheet with its id in the second column; the
 * sheets behind it hold the tables of the paper.
 */
async function readAppendix(place: string, fileName: string): Promise<ReadFile> {
  const named = new Map<string, string>();
  const lines: string[] = [];
  let columns: { id: number; shown: number } | null = null;
  let first: string | null = null;
  for await (const { cells, sheet } of readWorkbook(place, { name: fileName })) {
    first ??= sheet;
    const texts = new Map(cells.map((cell, column) => [column, String(cell?.value ?? '')]));
    lines.push([...texts.values()].join('\t'));
    if (sheet !== first) continue;
    if (columns !== null) {
      const id = texts.get(columns.id) ?? '';
      if (id !== '') named.set(id, texts.get(columns.shown) ?? '');
      continue;
    }
    const place = (words: string) => [...texts].find(([, text]) => text === words)?.[0];
    const [id, shown] = [place(appendixTerms.figure.zh), place(appendixTerms.shown.zh)];
    if (id !== undefined && shown !== undefined) columns = { id, shown };
  }
  const text = lines.join('\n');
  return { kind: 'xlsx', code: codeIn(text), text, named };
}

/** Figures that read differently: by their controls, and where those are gone by the words around them. */
function editedFigures(stored: StoredPaper, { kind, named, text }: ReadFile): EditedFigure[] {
  const written = writtenDocument(documentOf(stored));
  const figures = written.figures.map(({ attributes, start, end }) => ({ ...attributes, start, end }));
  const byName = figures.flatMap(({ id, shown }): EditedFigure[] => {
    const is = named.get(id);
    return is === undefined || bare(is) === bare(shown) ? [] : [{ figure: id, was: shown, is }];
  });
  const unnamed = new Set(figures.filter(({ id }) => !named.has(id)).map(({ id }) => id));
  if (unnamed.size === 0) return byName;
  if (kind === 'xlsx')
    return [
      ...byName,
      ...figures.filter(({ id }) => unnamed.has(id)).map(({ id, shown }) => ({ figure: id, was: shown, is: null })),
    ];
  const byText = editedInText(issuedFigures(written.text, figures), text);
  return [...byName, ...byText.filter(({ figure }) => unnamed.has(figure))];
}

/** Whether other words than figures differ from the file that was kept. */
async function isReworded(
  desk: Desk,
  caller: Caller,
  { stored, read }: { readonly stored: StoredPaper; readonly read: ReadFile },
): Promise<boolean> {
  const sha256 = stored[read.kind === 'xlsx' ? 'appendix' : read.kind];
  if (sha256 === null) return false;
  const kept = await readInRemit(desk.db, caller, (tx) => keptFile(tx, caller.cityCode, sha256));
  if (!kept) return false;
  const place = path.join(desk.incomingFolder, randomUUID());
  try {
    await mkdir(desk.incomingFolder, { recursive: true, mode: 0o700 });
    await writeFile(place, kept.content, { mode: 0o600 });
    const own = await readPaperFile({ place, fileName: kept.name });
    return withoutFigures(own) !== withoutFigures(read);
  } finally {
    await rm(place, { force: true });
  }
}

/** The bare words of a file, those of its named figures taken out; digits of a PDF, which names none, do not count. */
function withoutFigures({ kind, text, named }: ReadFile): string {
  let words = bare(text);
  for (const shown of named.values()) words = words.replace(bare(shown), '');
  return kind === 'pdf' ? words.replace(/[\d.%−-]/g, '') : words;
}

async function issuedPaper(desk: Desk, caller: Caller, id: string): Promise<StoredPaper> {
  const stored = await readInRemit(desk.db, caller, (tx) => paperById(tx, caller.cityCode, { id }));
  if (!stored) throw new Refusal('notFound');
  return stored;
}

async function firstBytes(place: string): Promise<string> {
  const file = await open(place);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead).toString('latin1');
  } finally {
    await file.close();
  }
}

function bare(text: string): string {
  return text.replace(/[\s\u3000]+/g, '');
}
