import type { SheetHead, SheetRow } from '#kernel/written/cell.ts';
import { cellAddress } from '#kernel/written/cell-address.ts';
import type { FieldNames } from './field-names.ts';
import { bestHeader, type FoundHeader, headerAt, rowsLookedAt } from './find-header.ts';
import { cellText, type HeadingPath } from './heading-path.ts';
import { headingText } from './heading-text.ts';
import { type FilledRow, filledDown } from './merged-cells.ts';
import type { Fault, ReadItem, SheetMessage } from './record.ts';
import { type RowContext, recordOf, totalOf } from './record-of.ts';
import { rowKind } from './row-kind.ts';
import type { RowWindow } from './row-window.ts';
import { rowTexts, type Table, tableOf } from './table.ts';
import { unitsStated } from './table-titles.ts';
import { noteUnheaded, type UnheadedCells } from './unheaded-cells.ts';

/** A sheet that is being read; `hasTable` tells afterwards whether a header was found. */
export type Reading = {
  readonly sheet: SheetHead;
  readonly window: RowWindow;
  readonly names: FieldNames;
  readonly date1904: boolean;
  /** A table of text. */
  readonly isText: boolean;
  hasTable: boolean;
};

/** Characters that a heading may have. */
const longestHeading = 60;

/** Fields that make a row a header; one alone may be a label in a form, unless it stands over a bare list. */
const fewestFields = 2;
/** Heading of a column that only counts the rows. */
const numbering = /^(?:序号?|编号|No\.?)$/i;

/** The records, totals and messages of one sheet, some at a time. */
export async function* readSheet(reading: Reading): AsyncGenerator<readonly ReadItem[]> {
  await reading.window.reach(rowsLookedAt + 1);
  const ahead = reading.window.peek(rowsLookedAt + 1);
  const header = bestHeader(ahead.slice(0, rowsLookedAt), reading.sheet.merges, reading.names);
  if (header === null || (header.fields < fewestFields && !isBareList(header, ahead))) {
    const isTable = ahead.length > rowsLookedAt || ahead.some((row) => rowTexts(row).length > 2);
    yield [aboutSheet(reading, isTable ? 'sheetNotUnderstood' : 'sheetWithoutTable')];
    return;
  }
  const titles: string[] = [];
  for (let i = 0; i < header.from; i++) titles.push(...textsOf(reading.window.take()));
  const table = takeTable(reading, header, titles);
  const { faults } = table.map;
  const missing = faults.some(({ code }) => code === 'headingMissing');
  if (missing && header.fields <= fewestFields) {
    yield [aboutSheet(reading, 'sheetNotUnderstood')];
    return;
  }
  reading.hasTable = true;
  if (faults.length > 0) {
    yield faults.map((fault) => message(reading, 'refusal', fault));
    return;
  }
  yield [...unusedColumns(reading, table)];
  yield* readRows(reading, table);
}

/** Whether a header is one heading over a column of its own, beside numbers of rows at most: a list of names or codes. */
function isBareList({ from, depth }: FoundHeader, ahead: readonly SheetRow[]): boolean {
  const [head, ...below] = ahead.slice(from).map(rowTexts);
  if (depth !== 1 || head === undefined || below.length === 0) return false;
  const headings = head.filter((text) => !numbering.test(bare(text)));
  return headings.length === 1 && below.every((texts) => texts.length <= head.length);
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}

type State = {
  table: Table;
  /** Texts below the last record: titles of the next table, if one follows. */
  titles: string[];
  /** Whether the last of them is a note. */
  afterNote: boolean;
  /** Notes below the last record; they are told where no header makes them titles of the next table. */
  notes: { readonly row: number; readonly text: string }[];
  readonly unheaded: UnheadedCells;
  /** Headings of the groups that are open, the widest first. */
  sections: readonly string[];
  hidden: number;
  records: number;
};

/** A header that is repeated has so many rows at most; one more lies below. */
const rowsAhead = 4;

async function* readRows(reading: Reading, first: Table): AsyncGenerator<readonly ReadItem[]> {
  const fill = filledDown(reading.sheet.merges);
  const state: State = {
    table: first,
    titles: [],
    notes: [],
    afterNote: false,
    unheaded: new Map(),
    sections: [],
    hidden: 0,
    records: 0,
  };
  const { window } = reading;
  for (;;) {
    await window.reach(rowsAhead);
    if (!window.has(1)) break;
    const items: ReadItem[] = [];
    while (window.has(rowsAhead)) {
      const faults = repeatedHeader(reading, state);
      if (faults !== null && faults.length > 0) {
        yield [...items, ...faults.map((fault) => message(reading, 'refusal', fault))];
        return;
      }
      if (faults !== null) continue;
      const row = window.take();
      if (row !== null)
        for (const item of itemsOf({ filled: fill(row), below: window.at(0) }, reading, state)) items.push(item);
    }
    yield items;
  }
  yield [...notesTold(reading, state)];
  const [beside] = state.unheaded.values();
  if (beside !== undefined)
    yield [aboutSheet(reading, 'cellsUnheaded', { cells: [...state.unheaded.values()].join('、') })];
  if (state.records === 0) yield [aboutSheet(reading, 'sheetWithoutRecords')];
  if (state.hidden > 0) yield [aboutSheet(reading, 'rowsHidden', { rows: state.hidden })];
}

/** Takes a header that stands here again, and tells its faults; null where none does. */
function repeatedHeader(reading: Reading, state: State): readonly Fault[] | null {
  const { window, names, sheet } = reading;
  const next = window.at(0);
  if (next === null || !seemsHeader(next, state.table, names)) return null;
  const again = headerAt(window.peek(3), sheet.merges, names);
  if (again === null || again.fields < fewestFields) return null;
  const titles = state.titles.length > 0 ? state.titles : state.table.head.titles;
  const table = takeTable(reading, again, titles);
  if (table.map.faults.length === 0)
    Object.assign(state, { table, titles: [], notes: [], afterNote: false, sections: [] });
  return table.map.faults;
}

type Here = { readonly filled: FilledRow; readonly below: SheetRow | null };

function* itemsOf({ filled, below }: Here, reading: Reading, state: State): Generator<ReadItem> {
  const { sheet, names, date1904, isText } = reading;
  const table = withUnitLines(state);
  const { sections } = state;
  const context: RowContext = { table, date1904, sheetHidden: sheet.hidden, options: names.options, isText, sections };
  const kind = rowKind(filled, context, { merges: sheet.merges, next: below, afterNote: state.afterNote });
  if (kind.kind === 'words') {
    state.afterNote = kind.isNote ?? false;
    state.titles.push(...textsOf(filled.row));
    if (kind.isTold) state.notes.push(noteIn(filled.row));
    return;
  }
  if (state.notes.length > 0) {
    yield* notesTold(reading, state);
    state.notes = [];
  }
  if (filled.row.hidden) state.hidden++;
  switch (kind.kind) {
    case 'record':
      Object.assign(state, { table, titles: [], afterNote: false, records: state.records + 1 });
      noteUnheaded(filled.row, table, { unheaded: state.unheaded, isText });
      yield recordOf(filled, context);
      return;
    case 'total':
      yield totalOf(filled, context, kind.label, kind.scope);
      return;
    case 'section': {
      // （一） lies within 一、; any other opens beside the one before.
      const inner = /^[(（]/.test(kind.label);
      state.sections = inner ? [...sections.slice(0, 1), kind.label] : [kind.label];
      const total = totalOf(filled, context, kind.label, 'group');
      yield rowNotice(reading, filled, { code: 'sectionRow', label: kind.label });
      yield total;
      return;
    }
    case 'breakdown':
      yield rowNotice(reading, filled, { code: 'breakdownRow', label: kind.label });
      return;
    case 'continuation':
      if (kind.column !== null) yield continued(filled, context, kind.column);
  }
}

/** Characters of a note that are told, and notes that one message names. */
const notesShown = { characters: 40, rows: 20 } as const;

function noteIn(row: SheetRow): State['notes'][number] {
  const text = rowTexts(row).join(' ');
  const short = text.length > notesShown.characters ? `${text.slice(0, notesShown.characters)}…` : text;
  return { row: row.row, text: `“${short}”` };
}

/** One message for the notes that stand together. */
function* notesTold(reading: Reading, { notes }: State): Generator<ReadItem> {
  const [first] = notes;
  if (first === undefined) return;
  const shown = notes.slice(0, notesShown.rows);
  const rows = shown.map(({ row }) => row).join('、') + (notes.length > shown.length ? '……' : '');
  const facts = { rows, texts: shown.map(({ text }) => text).join('、') };
  yield message(reading, 'notice', { cell: cellAddress(1, first.row), code: 'noteRows', facts });
}

function rowNotice(
  reading: Reading,
  { row: { row } }: FilledRow,
  about: { code: string; label: string },
): SheetMessage {
  const { code, label } = about;
  return message(reading, 'notice', { cell: cellAddress(1, row), code, facts: { row, label } });
}

/** A unit line below the header, without a new header, contradicts the one above unless they agree. */
function withUnitLines(state: State): Table {
  if (state.titles.length === 0) return state.table;
  const all = [...new Set([...state.table.unitLines, ...state.titles.flatMap(unitsStated)])];
  return all.length === state.table.unitLines.length ? state.table : { ...state.table, unitLines: all };
}

function continued(filled: FilledRow, context: RowContext, column: number): ReadItem {
  const cell = cellAddress(column, filled.row.row);
  const heading = context.table.columns.find(({ path }) => path.column === column)?.path.text ?? '';
  return { ...recordOf(filled, context), faults: [{ cell, code: 'recordMerged', facts: { heading } }] };
}

function takeTable(reading: Reading, header: FoundHeader, titles: readonly string[]): Table {
  const headerRows: SheetRow[] = [];
  for (let i = 0; i < header.depth; i++) {
    const row = reading.window.take();
    if (row !== null) headerRows.push(row);
  }
  const spare = spareColumns(header.paths, reading.window.peek(rowsLookedAt));
  const paths = header.paths.filter((path) => !spare.includes(path));
  return tableOf({
    sheet: reading.sheet,
    header: { ...header, paths },
    headerRows,
    titles,
    spare,
    names: reading.names,
  });
}

/** Columns below a heading that is merged over several, where only the first of them is written in. */
function spareColumns(paths: readonly HeadingPath[], below: readonly SheetRow[]): HeadingPath[] {
  return paths.filter(({ cell, column }, i) => {
    const isWritten = (row: SheetRow) => cellText(row.cells[column - 1]) !== '';
    return paths[i - 1]?.cell === cell && !below.some(isWritten);
  });
}

/** Whether a row may be a header again: several of its texts are headings, and it is no row of figures. */
function seemsHeader(row: SheetRow, table: Table, names: FieldNames): boolean {
  let numbers = 0;
  let isKnown = false;
  const isWord = (text: string) =>
    table.headingStarts.has(text.charCodeAt(0)) && (table.headingTexts.has(text) || names.words.has(text));
  // Nearly all rows end here: making a heading comparable costs more than reading the row.
  for (const cell of row.cells) {
    if (cell === null) continue;
    if (cell.kind === 'number' && ++numbers > 1) return false;
    const text: string = isKnown ? '' : cellText(cell);
    if (text === '' || text.length > longestHeading) continue;
    isKnown = isWord(text) || (/[\s*＊]/.test(text) && isWord(text.replace(/[\s*＊]/g, '')));
  }
  if (!isKnown) return false;
  const texts = rowTexts(row).filter((text) => text.length <= longestHeading);
  const known = texts.filter((text) => isWord(text.replace(/\s/g, '')) || isWord(headingText(text).flat));
  return known.length >= fewestFields && known.length * 2 >= texts.length;
}

function textsOf(row: SheetRow | null): string[] {
  return row === null ? [] : rowTexts(row);
}

function aboutSheet(reading: Reading, code: string, facts: Fault['facts'] = {}): SheetMessage {
  return message(reading, 'notice', { cell: 'A1', code, facts });
}

function* unusedColumns(reading: Reading, table: Table): Generator<ReadItem> {
  const isTold = (path: HeadingPath) =>
    !numbering.test(bare(path.text)) && !/单位[:：]/.test(bare(path.text)) && path.column !== table.unitColumn;
  const unused = table.map.unused.filter(isTold);
  const [first] = unused;
  if (first === undefined) return;
  const headings = unused.map(({ text }) => `“${text}”`).join('、');
  yield message(reading, 'notice', { cell: first.cell, code: 'columnsUnused', facts: { headings } });
}

function message({ sheet }: Reading, kind: SheetMessage['kind'], { cell, code, facts }: Fault): SheetMessage {
  const row = Number(/\d+$/.exec(cell)?.[0] ?? 1);
  return { kind, sheet: sheet.name, row, cell, code, facts: { sheet: sheet.name, ...facts } };
}
