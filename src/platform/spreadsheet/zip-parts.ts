import type { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { Refusal } from '#kernel/refusal.ts';
import type { ReadingLimits } from './reading-limits.ts';

/** An opened archive whose directory has passed the limits; parts by name, without a leading slash. */
export type ZipParts = {
  readonly zip: ZipFile;
  readonly entries: ReadonlyMap<string, Entry>;
};

const stored = 0;
const deflated = 8;
const ratioCountsFrom = 1024 * 1024;
/** Beyond its declared size a part is damaged; this far beyond, the size was meant to lie. */
const slackBytes = 1024 * 1024;

/**
 * Opens an archive and reads its directory only.
 * Refuses `damagedWorkbook` (truncated, unreadable, two parts of one name), `encryptedWorkbook`, and `zipBomb` where
 * the directory itself declares too many entries, too much unpacked, or too high a ratio.
 */
export async function openZipParts(path: string, limits: ReadingLimits): Promise<ZipParts> {
  const zip = await soundly(openPromise(path, { autoClose: false, lazyEntries: true }));
  try {
    return { zip, entries: await soundly(checkedEntries(zip, limits)) };
  } catch (trouble) {
    zip.close();
    throw trouble;
  }
}

async function checkedEntries(zip: ZipFile, limits: ReadingLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  if (zip.entryCount > limits.entries) throw new Refusal('zipBomb');
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new Refusal('encryptedWorkbook');
    if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated)
      throw new Refusal('damagedWorkbook');
    const name = entry.fileName.replace(/^\//, '');
    if (entries.has(name)) throw new Refusal('damagedWorkbook');
    unpacked += entry.uncompressedSize;
    const swollen =
      entry.uncompressedSize > ratioCountsFrom && entry.uncompressedSize > entry.compressedSize * limits.ratio;
    if (swollen || unpacked > limits.unpackedBytes) throw new Refusal('zipBomb');
    entries.set(name, entry);
  }
  return entries;
}

/**
 * The unpacked bytes of one part, chunk by chunk. Inflation stops 1 MB behind the size that the directory declares,
 * because that size can lie. Refuses `zipBomb` there, `damagedWorkbook` for any other size, for a wrong checksum, and
 * for a part that isn't there.
 */
export async function* partBytes(parts: ZipParts, name: string): AsyncGenerator<Buffer, void, undefined> {
  const entry = parts.entries.get(name);
  if (entry === undefined) throw new Refusal('damagedWorkbook');
  const packed = await soundly(parts.zip.openReadStreamPromise(entry, { decodeFileData: false }));
  const bytes: Readable = entry.compressionMethod === stored ? packed : inflated(packed);
  let length = 0;
  let checksum = 0;
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > entry.uncompressedSize + slackBytes) throw new Refusal('zipBomb');
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } catch (trouble) {
    throw trouble instanceof Refusal ? trouble : damaged(trouble);
  } finally {
    packed.destroy();
    bytes.destroy();
  }
  if (length !== entry.uncompressedSize || checksum !== entry.crc32) throw new Refusal('damagedWorkbook');
}

function inflated(packed: Readable): Readable {
  const inflate = createInflateRaw({ chunkSize: 128 * 1024 });
  packed.on('error', (trouble) => inflate.destroy(trouble));
  return packed.pipe(inflate);
}

/** A whole part as text; refuses `zipBomb` where it is larger than a part held in memory may be. */
export async function partText(parts: ZipParts, name: string, limits: ReadingLimits): Promise<string> {
  if ((parts.entries.get(name)?.uncompressedSize ?? 0) > limits.partBytes) throw new Refusal('zipBomb');
  let text = '';
  for await (const piece of partPieces(parts, name)) text += piece;
  return text;
}

/**
 * The text of an XML part, piece by piece. Refuses `dtdInXml` (entities of a document type can multiply without end)
 * and `damagedWorkbook` for bytes that aren't UTF-8.
 */
export async function* partPieces(parts: ZipParts, name: string): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let carried = '';
  for await (const chunk of partBytes(parts, name)) {
    const piece = decoded(decoder, chunk);
    if (/<!(?:DOCTYPE|ENTITY)/i.test(carried + piece)) throw new Refusal('dtdInXml');
    carried = piece.slice(-9);
    yield piece;
  }
  decoded(decoder, undefined);
}

function decoded(decoder: TextDecoder, chunk: Buffer | undefined): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch (trouble) {
    throw damaged(trouble);
  }
}

async function soundly<Result>(reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch (trouble) {
    throw trouble instanceof Refusal ? trouble : damaged(trouble);
  }
}

function damaged(cause: unknown): Refusal {
  const refusal = new Refusal('damagedWorkbook');
  refusal.cause = cause;
  return refusal;
}
