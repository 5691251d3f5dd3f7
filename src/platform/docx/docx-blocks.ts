import { decodedEntities } from '../spreadsheet/xml-tags.ts';
import { nameOfBookmark, nameOfTag } from './content-control.ts';

/** Words of a run; `control` is the name of the content control of ours in which they stand. */
export type DocxRun = {
  readonly text: string;
  readonly isBold: boolean;
  /** Name of the font for Chinese; null where the style decides. */
  readonly font: string | null;
  readonly control: string | null;
};

/** A paragraph; `style` is the id of its style. */
export type DocxParagraph = {
  readonly kind: 'paragraph';
  readonly style: string | null;
  readonly runs: readonly DocxRun[];
  readonly hasDrawing: boolean;
};

/** A cell; it takes `columns` × `rows` places of the grid. */
export type DocxCell = {
  readonly paragraphs: readonly DocxParagraph[];
  readonly columns: number;
  readonly rows: number;
};

/** A table; `isHeader` says which rows repeat on every page. */
export type DocxTable = {
  readonly kind: 'table';
  readonly rows: readonly { readonly cells: readonly DocxCell[]; readonly isHeader: boolean }[];
};

/** What the body of a DOCX is made of. */
export type DocxBlock = DocxParagraph | DocxTable;

type Open<T> = { -readonly [K in keyof T]: T[K] };
type OpenCell = { paragraphs: Open<DocxParagraph>[]; columns: number; merge: 'restart' | 'continue' | null };
type OpenRow = { cells: OpenCell[]; isHeader: boolean };

/**
 * Paragraphs and tables of word/document.xml in their order. Deleted text, field codes, text boxes and text at the place
 * from which it was moved are left out, inserted text is in; a line break is a line feed. Source: ECMA-376 17.
 */
export function docxBlocks(xml: string): DocxBlock[] {
  const reader = blockReader();
  for (const [whole, close, name = '', attributes = '', closed, text] of xml.matchAll(
    /<(\/?)w:(\w+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|<[^>]*>|([^<]+)/g,
  )) {
    if (text !== undefined) reader.text(decodedEntities(text));
    else if (name === '') continue;
    else if (close === '/') reader.end(name);
    else {
      reader.start(name, valuesOf(whole, attributes));
      if (closed === '/') reader.end(name);
    }
  }
  return reader.blocks;
}

/** The words of blocks, a line a paragraph. */
export function docxText(blocks: readonly DocxBlock[]): string {
  const line = ({ runs }: DocxParagraph) => runs.map(({ text }) => text).join('');
  return blocks
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [line(block)]
        : block.rows.map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.map(line).join(' ')).join('\t')),
    )
    .join('\n');
}

/** The words in content controls of ours, by name. A control that stands twice keeps its first words. */
export function controlTexts(blocks: readonly DocxBlock[]): Map<string, string> {
  const found = new Map<string, string>();
  let last: string | null = null;
  const read = ({ runs }: DocxParagraph) => {
    for (const { control, text } of runs) {
      if (control !== null && (control === last || !found.has(control)))
        found.set(control, (control === last ? (found.get(control) ?? '') : '') + text);
      last = control;
    }
    last = null;
  };
  for (const block of blocks)
    if (block.kind === 'paragraph') read(block);
    else for (const { cells } of block.rows) for (const { paragraphs } of cells) paragraphs.forEach(read);
  return found;
}

type Values = Readonly<Record<'val' | 'eastAsia' | 'name' | 'id', string | null>>;

function valuesOf(whole: string, attributes: string): Values {
  const find = (name: string) => {
    const match = new RegExp(`\\bw:${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(
      attributes === '' ? whole : attributes,
    );
    return match === null ? null : decodedEntities(match[1] ?? match[2] ?? '');
  };
  return { val: find('val'), eastAsia: find('eastAsia'), name: find('name'), id: find('id') };
}

/** State of reading; a table within a cell of another becomes the text of that cell. */
function blockReader() {
  const blocks: DocxBlock[] = [];
  const tables: OpenRow[][] = [];
  const controls: (string | null)[] = [];
  const bookmarks = new Map<string, string>();
  let paragraph: Open<DocxParagraph> & { runs: DocxRun[] } = emptyParagraph();
  let run: Open<DocxRun> | null = null;
  let isText = false;
  let boxes = 0;
  const cell = () => tables[0]?.at(-1)?.cells.at(-1);
  const control = () => controls.findLast((one) => one !== null) ?? [...bookmarks.values()].at(-1) ?? null;
  const isOn = (val: string | null) => val === null || !['0', 'false', 'off'].includes(val);
  const start = (name: string, { val, eastAsia, name: named, id }: Values) => {
    if (isUnread(name)) boxes += 1;
    if (boxes > 0) return;
    if (name === 'tbl') tables.push([]);
    else if (name === 'tr' && tables.length === 1) tables[0]?.push({ cells: [], isHeader: false });
    else if (name === 'tblHeader') markHeader(tables[0]?.at(-1), isOn(val));
    else if (name === 'tc' && tables.length === 1)
      tables[0]?.at(-1)?.cells.push({ paragraphs: [], columns: 1, merge: null });
    else if (name === 'gridSpan') setSpan(cell(), Number(val));
    else if (name === 'vMerge') setMerge(cell(), val === 'restart' ? 'restart' : 'continue');
    else if (name === 'p') paragraph = emptyParagraph();
    else if (name === 'pStyle') paragraph.style = val;
    else if (name === 'sdt') controls.push(null);
    else if (name === 'tag' && controls.length > 0) controls[controls.length - 1] = nameOfTag(val);
    else if (name === 'bookmarkStart') openBookmark(bookmarks, id, nameOfBookmark(named));
    else if (name === 'bookmarkEnd') bookmarks.delete(id ?? '');
    else if (name === 'r') run = { text: '', isBold: false, font: null, control: control() };
    else if (name === 'drawing' || name === 'pict') paragraph.hasDrawing = true;
    else if (run !== null) inRun(run, name, { isOn: isOn(val), eastAsia });
    isText = name === 't';
  };
  const end = (name: string) => {
    if (isUnread(name)) boxes -= 1;
    if (boxes > 0) return;
    if (name === 't') isText = false;
    else if (name === 'r') {
      if (run !== null && run.text !== '') paragraph.runs.push(run);
      run = null;
    } else if (name === 'sdt') controls.pop();
    else if (name === 'p') {
      if (tables.length === 0) blocks.push(paragraph);
      else cell()?.paragraphs.push(paragraph);
      paragraph = emptyParagraph();
    } else if (name === 'tbl') {
      const rows = tables.pop();
      if (tables.length === 0 && rows !== undefined) blocks.push({ kind: 'table', rows: finished(rows) });
    }
  };
  const text = (words: string) => {
    if (isText && run !== null && boxes === 0) run.text += words;
  };
  return { blocks, start, end, text };
}

/** Words in text boxes are not the body's, and what was moved is read where it went. */
function isUnread(name: string): boolean {
  return name === 'txbxContent' || name === 'moveFrom';
}

function emptyParagraph(): Open<DocxParagraph> & { runs: DocxRun[] } {
  return { kind: 'paragraph', style: null, runs: [], hasDrawing: false };
}

function inRun(run: Open<DocxRun>, name: string, { isOn, eastAsia }: { isOn: boolean; eastAsia: string | null }): void {
  if (name === 'b') run.isBold = isOn;
  else if (name === 'rFonts' && eastAsia !== null) run.font = eastAsia;
  else if (name === 'tab') run.text += '\t';
  else if (name === 'br') run.text += '\n';
}

function openBookmark(bookmarks: Map<string, string>, id: string | null, name: string | null): void {
  if (id !== null && name !== null) bookmarks.set(id, name);
}

function markHeader(row: OpenRow | undefined, isHeader: boolean): void {
  if (row !== undefined) row.isHeader = isHeader;
}

function setSpan(cell: OpenCell | undefined, columns: number): void {
  if (cell !== undefined && columns >= 1 && columns <= 100) cell.columns = columns;
}

function setMerge(cell: OpenCell | undefined, merge: OpenCell['merge']): void {
  if (cell !== undefined) cell.merge = merge;
}

/** Cells that go on from the row above are counted into the cell where they began. */
function finished(rows: readonly OpenRow[]): DocxTable['rows'] {
  const begun = new Map<number, { rows: number }>();
  return rows.map(({ cells, isHeader }) => {
    let column = 0;
    const kept: { paragraphs: DocxParagraph[]; columns: number; rows: number }[] = [];
    for (const { paragraphs, columns, merge } of cells) {
      const above = begun.get(column);
      if (merge === 'continue' && above !== undefined) above.rows += 1;
      else {
        const one = { paragraphs, columns, rows: 1 };
        kept.push(one);
        if (merge === 'restart') begun.set(column, one);
        else begun.delete(column);
      }
      column += columns;
    }
    return { cells: kept, isHeader };
  });
}
