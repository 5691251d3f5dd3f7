import path from 'node:path';
import { Refusal } from '#kernel/refusal.ts';
import type { SheetHead, SheetRow, SpreadsheetFormat } from '#kernel/written/cell.ts';
import { type ParserChannel, parserChannel } from './parser-channel.ts';
import type { ParserMessage } from './parser-message.ts';
import { defaultReadingLimits, type ReadingLimits } from './reading-limits.ts';
import { unpackedRows } from './row-batch.ts';

/** How a file is opened. */
export type OpenOptions = {
  /** Name under which the file was sent, where `path` is a temporary one: a .csv takes its sheet's name from it. */
  readonly name?: string;
  readonly limits?: Partial<ReadingLimits>;
  /** Ends the parser at once. */
  readonly signal?: AbortSignal;
};

/** A workbook that has been found sound and is ready to be read. `close` it in any case. */
export type OpenWorkbook = {
  readonly format: SpreadsheetFormat;
  /** True where days count from 1904. Dates are resolved; it matters for numbers that are serials without a format. */
  readonly date1904: boolean;
  /** Sheets in their order, hidden ones too. */
  readonly sheets: readonly SheetHead[];
  /**
   * Rows with content, sheet after sheet: of the sheets given by index, else of all, hidden ones too. One reading at a
   * time; leaving the loop early ends the reading, and the workbook can be read again.
   * Refuses `emptyWorkbook` after a reading of all sheets that found no row.
   */
  readonly rows: (sheetIndexes?: readonly number[]) => AsyncGenerator<SheetRow, void, undefined>;
  /** The same some rows at a time, as they arrive: a long table then waits once for many rows. */
  readonly batches: (sheetIndexes?: readonly number[]) => AsyncGenerator<readonly SheetRow[], void, undefined>;
  readonly close: () => Promise<void>;
};

/**
 * Opens an .xlsx, .xls or text table in a parser's thread, told apart by content. Resolves when the whole file has
 * been found sound, so that nothing of a bad one is ever delivered; throws a `Refusal` with a code of `terms` else.
 */
export async function openWorkbook(file: string, options: OpenOptions = {}): Promise<OpenWorkbook> {
  const limits = { ...defaultReadingLimits, ...options.limits };
  const name = options.name ?? path.basename(file);
  const channel = parserChannel({ path: file, name, limits }, options.signal);
  try {
    const opened = await channel.receive();
    if (opened.kind !== 'opened') throw new Error(`the parser began with ${opened.kind}`);
    const { head } = opened;
    let readings = 0;
    const batches = (indexes?: readonly number[]) => sheetRows(channel, head, { id: ++readings, indexes });
    async function* rows(indexes?: readonly number[]) {
      for await (const batch of batches(indexes)) yield* batch;
    }
    const { format, date1904, sheets } = head;
    return { format, date1904, sheets, rows, batches, close: channel.close };
  } catch (trouble) {
    await channel.close();
    throw trouble;
  }
}

/** All rows of a file as `openWorkbook` reads them, closed at the end, on `break` and on failure. */
export async function* readWorkbook(
  file: string,
  options: OpenOptions = {},
): AsyncGenerator<SheetRow, void, undefined> {
  const workbook = await openWorkbook(file, options);
  try {
    yield* workbook.rows();
  } finally {
    await workbook.close();
  }
}

type Head = Extract<ParserMessage, { kind: 'opened' }>['head'];
type Reading = { readonly id: number; readonly indexes: readonly number[] | undefined };

async function* sheetRows(
  channel: ParserChannel,
  head: Head,
  reading: Reading,
): AsyncGenerator<readonly SheetRow[], void, undefined> {
  const { id } = reading;
  channel.send({ kind: 'read', id, sheets: reading.indexes ?? head.sheets.map(({ index }) => index) });
  let empty = reading.indexes === undefined;
  try {
    for (;;) {
      const message = await channel.receive();
      if (!('id' in message) || message.id !== id) continue;
      if (message.kind === 'end') break;
      if (message.kind !== 'batch') continue;
      const { sheetIndex } = message.batch;
      const sheet = head.sheets[sheetIndex]?.name ?? '';
      yield unpackedRows(message.batch, { sheet, formats: head.formats });
      empty = false;
      channel.send({ kind: 'more', id });
    }
  } finally {
    channel.send({ kind: 'stop', id });
  }
  if (empty) throw new Refusal('emptyWorkbook');
}
