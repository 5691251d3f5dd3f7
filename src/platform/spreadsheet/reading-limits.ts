/** How much a file may cost before it is refused. Bytes unless the name says otherwise. */
export type ReadingLimits = {
  /** The file as it arrived. */
  readonly fileBytes: number;
  /** All parts of an .xlsx together, unpacked. */
  readonly unpackedBytes: number;
  /** A part that is held in memory while reading (texts, styles), unpacked. */
  readonly partBytes: number;
  /** Unpacked to packed size of one part, looked at only from 1 MB unpacked. */
  readonly ratio: number;
  /** Entries in the archive. */
  readonly entries: number;
  /** Heap of the parser's thread, in MB. Only an .xls comes near it: 65,000 rows × 20 need more, 40,000 do not. */
  readonly heapMb: number;
  /** Time the reader may spend waiting for the parser over the whole file; a slow consumer does not use it up. */
  readonly waitMs: number;
};

/**
 * Limits that any workbook people fill in stays below, also one styled down to row 1,048,576.
 * Source: the ratio 100 : 1 is Apache POI's ZipSecureFile default; deflate itself reaches 1,032 : 1.
 */
export const defaultReadingLimits: ReadingLimits = {
  fileBytes: 50 * 1024 * 1024,
  unpackedBytes: 1024 * 1024 * 1024,
  partBytes: 128 * 1024 * 1024,
  ratio: 100,
  entries: 5000,
  heapMb: 512,
  waitMs: 60_000,
};
