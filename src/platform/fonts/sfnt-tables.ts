import { type FileHandle, open } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';

/** A face of a font file: reads one table by its tag. */
export type FontFace = {
  /** Place of the face in a collection, 0 in a single font. */
  readonly index: number;
  /** The table's bytes; null if the face has none. */
  readonly table: (tag: string) => Promise<Buffer | null>;
};

type TableEntry = { readonly offset: number; readonly stored: number; readonly length: number };

const trueTypeCollection = 'ttcf';
const woff = 'wOFF';
const singleFonts = new Set(['\x00\x01\x00\x00', 'OTTO', 'true']);

/** Calls `use` with the faces of a ttf, otf, ttc or woff file; only the tables asked for are read. Else no faces. */
export async function withFontFaces<Result>(
  path: string,
  use: (faces: FontFace[]) => Promise<Result>,
): Promise<Result> {
  const file = await open(path);
  try {
    return await use(await fontFaces(file));
  } finally {
    await file.close();
  }
}

async function fontFaces(file: FileHandle): Promise<FontFace[]> {
  const head = await bytes(file, 0, 12);
  const kind = head.toString('latin1', 0, 4);
  if (kind === woff) return [await woffFace(file)];
  if (singleFonts.has(kind)) return [await sfntFace(file, 0, 0)];
  if (kind !== trueTypeCollection) return [];
  const offsets = await bytes(file, 12, Math.min(head.readUInt32BE(8), 64) * 4);
  return Promise.all(
    Array.from({ length: offsets.length / 4 }, (_, index) => sfntFace(file, offsets.readUInt32BE(index * 4), index)),
  );
}

async function sfntFace(file: FileHandle, offset: number, index: number): Promise<FontFace> {
  const count = (await bytes(file, offset + 4, 2)).readUInt16BE(0);
  const directory = await bytes(file, offset + 12, count * 16);
  const entries = new Map<string, TableEntry>();
  for (let at = 0; at < directory.length; at += 16) {
    const length = directory.readUInt32BE(at + 12);
    entries.set(directory.toString('latin1', at, at + 4), {
      offset: directory.readUInt32BE(at + 8),
      stored: length,
      length,
    });
  }
  return { index, table: (tag) => table(file, entries.get(tag)) };
}

async function woffFace(file: FileHandle): Promise<FontFace> {
  const count = (await bytes(file, 12, 2)).readUInt16BE(0);
  const directory = await bytes(file, 44, count * 20);
  const entries = new Map<string, TableEntry>();
  for (let at = 0; at < directory.length; at += 20) {
    entries.set(directory.toString('latin1', at, at + 4), {
      offset: directory.readUInt32BE(at + 4),
      stored: directory.readUInt32BE(at + 8),
      length: directory.readUInt32BE(at + 12),
    });
  }
  return { index: 0, table: (tag) => table(file, entries.get(tag)) };
}

async function table(file: FileHandle, entry: TableEntry | undefined): Promise<Buffer | null> {
  if (entry === undefined) return null;
  const stored = await bytes(file, entry.offset, entry.stored);
  return entry.stored === entry.length ? stored : inflateSync(stored);
}

/** Fewer bytes than asked for if the file ends: whoever reads past them fails. */
async function bytes(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, offset);
  return buffer.subarray(0, bytesRead);
}
