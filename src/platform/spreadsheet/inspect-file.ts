import { open } from 'node:fs/promises';
import { Refusal } from '#kernel/refusal.ts';
import type { SpreadsheetFormat } from '#kernel/written/cell.ts';
import { containerOf } from './container-of.ts';
import { inspectXlsx } from './inspect-xlsx.ts';
import type { ReadingLimits } from './reading-limits.ts';

/**
 * Finds out by content what a file is and whether it may be parsed, before it is. Reads its size, its first 4 KB and,
 * of an .xlsx, the directory and the catalogue; only an .xls is read whole. Throws the refusals of the file; the codes
 * are in `terms`.
 * Hostile files are looked at too, so it runs in the parser's thread: everyone else calls `openWorkbook`.
 */
export async function inspectFile(path: string, limits: ReadingLimits): Promise<SpreadsheetFormat> {
  const head = await fileHead(path, limits);
  const container = containerOf(head);
  if (container === 'zip') {
    await inspectXlsx(path, limits);
    return 'xlsx';
  }
  if (container === 'ole') {
    // Loaded when needed: the library for .xls is large, and most files are none.
    const { inspectXls } = await import('./inspect-xls.ts');
    await inspectXls(path);
    return 'xls';
  }
  return 'csv';
}

async function fileHead(path: string, limits: ReadingLimits): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > limits.fileBytes) {
      throw new Refusal('workbookTooLarge', { sizeMb: megabytes(size), limitMb: megabytes(limits.fileBytes) });
    }
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}
