import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

const inflated = promisify<Buffer, { chunkSize: number }, Buffer>(inflate);

const headerLength = 12;
const sfntEntryLength = 16;
const woffHeaderLength = 44;
const woffEntryLength = 20;

/** Node takes no smaller one. */
const smallestChunk = 64;

/** True if the bytes are a WOFF 1 font. */
export function isWoff(font: Uint8Array): boolean {
  return Buffer.from(font.buffer, font.byteOffset, 4).toString('latin1') === 'wOFF';
}

/** The TrueType or OpenType font that a WOFF 1 file packs. Source: W3C WOFF 1.0 §4, §5. */
export async function sfntFromWoff(font: Buffer): Promise<Buffer> {
  const count = font.readUInt16BE(12);
  const head = sfntHeader(font.readUInt32BE(4), count);
  const parts: Buffer[] = [head];
  let offset = head.length;
  const entries = Array.from({ length: count }, (_, index) => woffHeaderLength + index * woffEntryLength);
  const tables = await Promise.all(entries.map((from) => unpacked(font, from)));
  for (const [index, table] of tables.entries()) {
    const from = woffHeaderLength + index * woffEntryLength;
    const to = headerLength + index * sfntEntryLength;
    font.copy(head, to, from, from + 4);
    font.copy(head, to + 4, from + 16, from + 20);
    head.writeUInt32BE(offset, to + 8);
    head.writeUInt32BE(table.length, to + 12);
    const padding = (4 - (table.length % 4)) % 4;
    parts.push(table, Buffer.alloc(padding));
    offset += table.length + padding;
  }
  return Buffer.concat(parts);
}

function sfntHeader(flavour: number, count: number): Buffer {
  const head = Buffer.alloc(headerLength + count * sfntEntryLength);
  const selector = Math.floor(Math.log2(count));
  head.writeUInt32BE(flavour, 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(2 ** selector * 16, 6);
  head.writeUInt16BE(selector, 8);
  head.writeUInt16BE(count * 16 - 2 ** selector * 16, 10);
  return head;
}

/** In one piece: a table of 15 MB in pieces of the usual size would be put together once more. */
async function unpacked(font: Buffer, entry: number): Promise<Buffer> {
  const offset = font.readUInt32BE(entry + 4);
  const stored = font.readUInt32BE(entry + 8);
  const packed = font.subarray(offset, offset + stored);
  const length = font.readUInt32BE(entry + 12);
  return stored === length ? packed : inflated(packed, { chunkSize: Math.max(length, smallestChunk) });
}
