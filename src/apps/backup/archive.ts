import { createHash } from 'node:crypto';
import { z } from 'zod';

/**
 * One archive is: the mark, the format as uint32, frames, and the SHA-256 of everything before it. Mark, place of the
 * format and seal hold for every format to come. A frame is its kind in one byte, its length as uint32 and its content.
 * All numbers are big-endian. The frames: one header; for each table a head, its rows in chunks and its end; from format
 * 2 on, for each file of evidence its head, its bytes in chunks and its end; the sequences.
 */
export const mark = Buffer.from('QINGZHANG-BACKUP', 'latin1');
/** The format that this program writes, and the newest that it reads. */
export const format = 2;
export const prefaceBytes = mark.length + 4;
export const frameHeadBytes = 5;
export const sealBytes = 32;
/** Rows are compressed and framed once this much of them has come together. */
export const chunkBytes = 1 << 20;
/** No frame holds more: what claims to is damaged. */
export const frameBytesAllowed = 16 << 20;

/** First bytes of frames. All hold JSON but `rows`, which is gzip of COPY text, and `bytes`, which are a file's own. */
export const frameKinds = {
  header: 0x48,
  table: 0x54,
  rows: 0x52,
  end: 0x45,
  file: 0x46,
  bytes: 0x42,
  fileEnd: 0x4c,
  sequences: 0x53,
} as const;
export type FrameKind = keyof typeof frameKinds;

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What an archive says about itself. `migrations` are all that the database had, `migration` is the last by name. */
export const header = z.strictObject({
  version: z.string(),
  takenAt: z.iso.datetime(),
  migration: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), sha256: hash })).min(1),
});
export type Header = z.infer<typeof header>;

/** A table whose rows follow: as COPY text in UTF-8, in the order of the primary key, with these columns. */
export const tableHead = z.strictObject({ schema: z.string(), table: z.string(), columns: z.array(z.string()) });
export type TableHead = z.infer<typeof tableHead>;

export const tableEnd = z.strictObject({ rows: z.int().nonnegative(), sha256: hash });
export type TableEnd = z.infer<typeof tableEnd>;

/** A file of evidence whose bytes follow; its name is the SHA-256 of its content. */
export const fileHead = z.strictObject({ sha256: hash });
export type FileHead = z.infer<typeof fileHead>;

export const fileEnd = z.strictObject({ bytes: z.int().nonnegative() });
export type FileEnd = z.infer<typeof fileEnd>;

/** Where each sequence stands; `last` is text because it may be beyond the safe integers. */
export const sequences = z.array(
  z.strictObject({ schema: z.string(), sequence: z.string(), last: z.string(), isCalled: z.boolean() }),
);
export type Sequences = z.infer<typeof sequences>;

/** Files of evidence in a backup; the hashes of those that should be there and are not whole. */
export type EvidenceReport = {
  readonly files: number;
  readonly bytes: number;
  readonly missing: readonly string[];
  readonly damaged: readonly string[];
};

/** What a backup holds. Tables stand in the order of their foreign keys. */
export type BackupReport = {
  readonly file: string;
  readonly bytes: number;
  /** Instant of the snapshot, ISO 8601. */
  readonly takenAt: string;
  readonly migration: string | null;
  /** `name` is `schema.table`; `sha256` covers the rows' COPY text, so that equal rows have equal sums. */
  readonly tables: readonly ({ readonly name: string } & TableEnd)[];
  /** Files of evidence: those in the archive, and those that rows name but that were not in the folder, or damaged. */
  readonly evidence: EvidenceReport;
};

/** Counts and sums rows that come as pieces of COPY text, wherever they are cut. */
export type Tally = { add(piece: Buffer): void; end(): TableEnd };

export function tally(): Tally {
  const sum = createHash('sha256');
  let rows = 0;
  return {
    add: (piece) => {
      sum.update(piece);
      // A line feed within a value is written as \n, so that each real one ends a row.
      for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) rows++;
    },
    end: () => ({ rows, sha256: sum.digest('hex') }),
  };
}
