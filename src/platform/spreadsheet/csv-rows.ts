import { Refusal } from '#kernel/refusal.ts';

/** One record of a text table: its number from 1, as Excel counts rows, and its fields as written. */
export type CsvRow = { readonly row: number; readonly fields: readonly string[] };

/** In the order of trust: thousands separators stand in tables with tabs, lists with semicolons in those with commas. */
const delimiters = ['\t', ',', ';'] as const;
/** What separates the fields of a text table. */
export type Delimiter = (typeof delimiters)[number];

const longestField = 1024 * 1024;

/**
 * The delimiter of a text table, judged by its first lines outside of quotes: the one that most lines have the same
 * number of; null where no line has any. A first line 'sep=;' as Excel writes it decides alone.
 */
export function delimiterOf(head: string): Delimiter | null {
  const declared = /^sep=([,;\t])\r?\n/.exec(head)?.[1];
  const lines = head
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  let best: Delimiter | null = null;
  let bestLines = 0;
  for (const delimiter of delimiters) {
    if (declared === delimiter) return delimiter;
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const alike = Math.max(0, ...counts.map((count) => counts.filter((other) => other === count).length));
    if (alike > bestLines) [best, bestLines] = [delimiter, alike];
  }
  return best;
}

/**
 * Records of a text table from its pieces, quoted fields with doubled quotes and line breaks included.
 * Refuses `quoteNotClosed` with the row of the quote, so that nothing behind it disappears into one cell.
 */
export async function* csvRows(pieces: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<CsvRow[]> {
  const state = newState(delimiter);
  for await (const piece of pieces) yield recordsIn(piece, state);
  if (state.quoted && !state.pending) throw new Refusal('quoteNotClosed', { row: state.row });
  endRecord(state);
  yield state.done;
}

type State = {
  readonly delimiter: Delimiter;
  done: CsvRow[];
  fields: string[];
  field: string;
  quoted: boolean;
  /** The last character was a quote inside of quotes: the end of the field or half of a doubled quote. */
  pending: boolean;
  afterReturn: boolean;
  row: number;
};

function newState(delimiter: Delimiter): State {
  return { delimiter, done: [], fields: [], field: '', quoted: false, pending: false, afterReturn: false, row: 1 };
}

function recordsIn(piece: string, state: State): CsvRow[] {
  let at = 0;
  while (at < piece.length) at = state.quoted ? inQuotes(piece, at, state) : outside(piece, at, state);
  if (state.field.length > longestField) throw new Refusal('quoteNotClosed', { row: state.row });
  const done = state.done;
  state.done = [];
  return done;
}

function inQuotes(piece: string, from: number, state: State): number {
  if (state.pending) {
    state.pending = false;
    if (piece[from] !== '"') {
      state.quoted = false;
      return from;
    }
    state.field += '"';
    return from + 1;
  }
  const quote = piece.indexOf('"', from);
  const end = quote < 0 ? piece.length : quote;
  state.field += piece.slice(from, end);
  state.pending = quote >= 0;
  return end + 1;
}

function outside(piece: string, from: number, state: State): number {
  const character = piece[from];
  const wasReturn = state.afterReturn;
  state.afterReturn = character === '\r';
  if (character === '\n' && wasReturn) return from + 1;
  if (character === state.delimiter) {
    state.fields.push(state.field);
    state.field = '';
    return from + 1;
  }
  if (character === '\n' || character === '\r') {
    endRecord(state);
    return from + 1;
  }
  if (character === '"' && state.field === '') {
    state.quoted = true;
    return from + 1;
  }
  let end = from + 1;
  while (end < piece.length && !isMark(piece.charCodeAt(end), state.delimiter)) end++;
  state.field += piece.slice(from, end);
  return end;
}

function isMark(code: number, delimiter: Delimiter): boolean {
  return code === 10 || code === 13 || code === delimiter.charCodeAt(0);
}

function endRecord(state: State): void {
  const fields = [...state.fields, state.field];
  if (fields.some((field) => field !== '')) state.done.push({ row: state.row, fields });
  state.row++;
  state.fields = [];
  state.field = '';
}
