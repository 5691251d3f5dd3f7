import { getHeapStatistics } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { Refusal } from '#kernel/refusal.ts';
import { csvSource } from './csv-source.ts';
import { inspectFile } from './inspect-file.ts';
import { batchesAhead, type ParserMessage, type ParserRequest, type ParserTask } from './parser-message.ts';
import { type PackedRow, rowBatch } from './row-batch.ts';
import type { TableSource } from './table-source.ts';
import { xlsxSource } from './xlsx-source.ts';

/** Few enough to be dealt with before the reader's memory is tidied for the second time: what is older costs more to clear. */
const cellsAtOnce = 2_000;

/** The readings under way: how many batches each may still send, and who waits for one more. */
const readings = new Map<number, { credit: number; wake: () => void }>();

/** The file that is open, and all that still goes through it. */
let source: TableSource | null = null;
const underWay = new Set<Promise<void>>();

parentPort?.on('message', heed);

async function open(task: ParserTask): Promise<void> {
  source = await openedSource(task);
  const { rows: _, close: __, ...head } = source;
  tell({ kind: 'opened', head });
}

async function openedSource(task: ParserTask): Promise<TableSource> {
  switch (await inspectFile(task.path, task.limits)) {
    case 'xlsx':
      return xlsxSource(task.path, task.limits);
    case 'xls':
      return (await import('./xls-source.ts')).xlsSource(task.path);
    case 'csv':
      return csvSource(task.path, task.name);
  }
}

function heed(request: ParserRequest): void {
  switch (request.kind) {
    case 'open':
      void refusing(() => open(request.task));
      break;
    case 'read':
      follow(refusing(() => sendRows(request.id, request.sheets)));
      break;
    case 'more':
      grant(request.id);
      break;
    case 'stop':
      stop(request.id);
      break;
    case 'rest':
      void rest();
      break;
  }
}

function follow(reading: Promise<void>): void {
  underWay.add(reading);
  void reading.finally(() => underWay.delete(reading));
}

function grant(id: number): void {
  const reading = readings.get(id);
  if (reading !== undefined) reading.credit++;
  reading?.wake();
}

function stop(id: number): void {
  const reading = readings.get(id);
  readings.delete(id);
  reading?.wake();
}

/** Also a reading that nobody has ended ends here: the next file counts its readings anew. */
async function rest(): Promise<void> {
  for (const id of readings.keys()) stop(id);
  await Promise.all(underWay);
  source?.close();
  source = null;
  tell({ kind: 'resting', heapBytes: getHeapStatistics().total_heap_size });
}

async function sendRows(id: number, sheets: readonly number[]): Promise<void> {
  if (source === null) return;
  readings.set(id, { credit: batchesAhead, wake: () => {} });
  for (const sheetIndex of sheets) {
    let waiting: PackedRow[] = [];
    let cells = 0;
    for await (const some of source.rows(sheetIndex)) {
      for (const row of some) {
        waiting.push(row);
        cells += row.values.length;
        if (cells < cellsAtOnce) continue;
        if (!(await sendBatch(id, sheetIndex, waiting))) return;
        waiting = [];
        cells = 0;
      }
    }
    if (waiting.length > 0 && !(await sendBatch(id, sheetIndex, waiting))) return;
  }
  if (readings.delete(id)) tell({ kind: 'end', id });
}

/** Sends a batch once the reader has room for it; false where the reader has stopped. */
async function sendBatch(id: number, sheetIndex: number, rows: PackedRow[]): Promise<boolean> {
  for (;;) {
    const reading = readings.get(id);
    if (reading === undefined) return false;
    if (reading.credit > 0) {
      reading.credit--;
      const batch = rowBatch(sheetIndex, rows);
      tell({ kind: 'batch', id, batch }, [batch.rows.buffer, batch.lengths.buffer, batch.marks.buffer]);
      return true;
    }
    await new Promise<void>((resolve) => {
      reading.wake = resolve;
    });
  }
}

async function refusing(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (trouble) {
    if (trouble instanceof Refusal) tell({ kind: 'refused', code: trouble.code, facts: trouble.facts });
    // V8 refuses texts and lists beyond its limits with a RangeError: too large to read, not a fault of ours.
    else if (trouble instanceof RangeError) tell({ kind: 'refused', code: 'workbookTooComplex', facts: {} });
    else throw trouble;
  }
}

function tell(message: ParserMessage, transferred: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transferred);
}
