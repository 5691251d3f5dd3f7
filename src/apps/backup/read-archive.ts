import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Refusal } from '#kernel/refusal.ts';
import * as parts from './archive.ts';
import { chunkBytes, format, frameBytesAllowed, frameHeadBytes, mark, prefaceBytes, sealBytes } from './archive.ts';

const unzip = promisify(gunzip);

/** An archive that is open for reading. */
export type Archive = { readonly file: string; readonly handle: FileHandle; readonly bytes: number };

/** One frame, decoded. */
export type Frame =
  | { readonly kind: 'header'; readonly header: parts.Header }
  | { readonly kind: 'table'; readonly head: parts.TableHead }
  | { readonly kind: 'rows'; readonly piece: Buffer }
  | { readonly kind: 'end'; readonly end: parts.TableEnd }
  | { readonly kind: 'file'; readonly head: parts.FileHead }
  | { readonly kind: 'bytes'; readonly piece: Buffer }
  | { readonly kind: 'fileEnd'; readonly end: parts.FileEnd }
  | { readonly kind: 'sequences'; readonly sequences: parts.Sequences };

/** Opens the file for `work` and closes it. Refuses `backupUnreadable`. */
export async function withArchive<T>(file: string, work: (archive: Archive) => Promise<T>): Promise<T> {
  const unreadable = (error: Error) => new Refusal('backupUnreadable', { file, detail: error.message });
  const handle = await open(file, 'r').catch((error: Error) => Promise.reject(unreadable(error)));
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw unreadable(new Error('not a file'));
    return await work({ file, handle, bytes: stat.size });
  } finally {
    await handle.close();
  }
}

/**
 * Refuses `backupForeign` where the mark is missing, `backupDamaged` where the seal does not fit what it covers, and
 * `backupNewer` where the format is unknown, in this order.
 */
export async function checkSeal(archive: Archive): Promise<void> {
  const preface = Buffer.alloc(prefaceBytes);
  await archive.handle.read(preface, 0, prefaceBytes, 0);
  if (!preface.subarray(0, mark.length).equals(mark)) throw new Refusal('backupForeign', { file: archive.file });
  const end = archive.bytes - sealBytes;
  if (end < prefaceBytes) throw damaged(archive);
  const sum = createHash('sha256');
  const piece = Buffer.alloc(chunkBytes);
  for (let at = 0; at < end; ) {
    const { bytesRead } = await archive.handle.read(piece, 0, Math.min(piece.length, end - at), at);
    if (bytesRead === 0) throw damaged(archive);
    sum.update(piece.subarray(0, bytesRead));
    at += bytesRead;
  }
  if (!sum.digest().equals(await bytesAt(archive, end, sealBytes))) throw damaged(archive);
  const found = preface.readUInt32BE(mark.length);
  if (found > format) throw new Refusal('backupNewer', { file: archive.file, name: `format ${found}` });
}

/** The frames in turn. One is held in memory at a time. Refuses `backupDamaged`. */
export async function* framesOf(archive: Archive): AsyncGenerator<Frame, undefined> {
  const end = archive.bytes - sealBytes;
  for (let at = prefaceBytes; at < end; ) {
    const head = await bytesAt(archive, at, frameHeadBytes);
    const length = head.readUInt32BE(1);
    if (length > frameBytesAllowed || at + frameHeadBytes + length > end) throw damaged(archive);
    const content = await bytesAt(archive, at + frameHeadBytes, length);
    const frame = await decoded(head.readUInt8(), content).catch(() => null);
    if (frame === null) throw damaged(archive);
    yield frame;
    at += frameHeadBytes + length;
  }
}

/** The refusal of an archive that does not hold what it should. */
export function damaged({ file }: Archive): Refusal {
  return new Refusal('backupDamaged', { file });
}

async function decoded(kind: number, content: Buffer): Promise<Frame | null> {
  const { frameKinds } = parts;
  if (kind === frameKinds.rows) {
    return { kind: 'rows', piece: await unzip(content, { maxOutputLength: frameBytesAllowed }) };
  }
  if (kind === frameKinds.bytes) return { kind: 'bytes', piece: content };
  const value: unknown = JSON.parse(content.toString('utf8'));
  if (kind === frameKinds.header) return { kind: 'header', header: parts.header.parse(value) };
  if (kind === frameKinds.table) return { kind: 'table', head: parts.tableHead.parse(value) };
  if (kind === frameKinds.end) return { kind: 'end', end: parts.tableEnd.parse(value) };
  if (kind === frameKinds.file) return { kind: 'file', head: parts.fileHead.parse(value) };
  if (kind === frameKinds.fileEnd) return { kind: 'fileEnd', end: parts.fileEnd.parse(value) };
  if (kind === frameKinds.sequences) return { kind: 'sequences', sequences: parts.sequences.parse(value) };
  return null;
}

async function bytesAt(archive: Archive, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; ) {
    const { bytesRead } = await archive.handle.read(bytes, at, length - at, position + at);
    if (bytesRead === 0) throw damaged(archive);
    at += bytesRead;
  }
  return bytes;
}
