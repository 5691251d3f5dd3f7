import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, link, lstat, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '#kernel/refusal.ts';
import { type FrameKind, format, frameHeadBytes, frameKinds, mark, prefaceBytes } from './archive.ts';

/** Adds one frame and waits until the file has it. */
export type Append = (kind: FrameKind, content: Buffer) => Promise<void>;

/**
 * Writes a new archive with the frames that `fill` appends, for the owner's eyes only. The file bears its name only once
 * it is complete and on the disk. Returns its size in bytes.
 * Refuses `backupExists`, and `backupNotWritten` where the disk says no.
 */
export async function writeArchive(file: string, fill: (append: Append) => Promise<void>): Promise<number> {
  const onDisk = diskFor(file);
  if (await onDisk(() => isThere(file))) throw new Refusal('backupExists', { file });
  const draft = `${file}.${randomBytes(6).toString('hex')}.part`;
  const handle = await onDisk(() => open(draft, 'wx', 0o600));
  try {
    const bytes = await writeFrames((piece) => onDisk(() => writeAll(handle, piece)), fill);
    await onDisk(() => handle.sync());
    await handle.close();
    await onDisk(() => publish(draft, file));
    return bytes;
  } finally {
    await handle.close().catch(() => undefined);
    await rm(draft, { force: true });
    await syncFolder(path.dirname(file));
  }
}

async function writeFrames(
  write: (piece: Buffer) => Promise<void>,
  fill: (append: Append) => Promise<void>,
): Promise<number> {
  const seal = createHash('sha256');
  let bytes = 0;
  const put = async (piece: Buffer) => {
    seal.update(piece);
    bytes += piece.length;
    await write(piece);
  };
  await put(preface());
  await fill((kind, content) => put(Buffer.concat([frameHead(kind, content.length), content])));
  const sum = seal.digest();
  await write(sum);
  return bytes + sum.length;
}

function preface(): Buffer {
  const bytes = Buffer.alloc(prefaceBytes);
  mark.copy(bytes);
  bytes.writeUInt32BE(format, mark.length);
  return bytes;
}

function frameHead(kind: FrameKind, length: number): Buffer {
  const bytes = Buffer.alloc(frameHeadBytes);
  bytes.writeUInt8(frameKinds[kind]);
  bytes.writeUInt32BE(length, 1);
  return bytes;
}

async function writeAll(handle: FileHandle, piece: Buffer): Promise<void> {
  for (let at = 0; at < piece.length; ) at += (await handle.write(piece, at)).bytesWritten;
}

/** A link never replaces a file that came meanwhile. Where the file system has no links, the last look must do. */
async function publish(draft: string, file: string): Promise<void> {
  try {
    await link(draft, file);
  } catch (error) {
    if (errorCode(error) === 'EEXIST' || (await isThere(file))) throw new Refusal('backupExists', { file });
    await rename(draft, file);
  }
}

async function isThere(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Makes the new name durable; some systems cannot open a folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function diskFor(file: string): <T>(act: () => Promise<T>) => Promise<T> {
  return async (act) => {
    try {
      return await act();
    } catch (error) {
      if (errorCode(error) === null) throw error;
      throw new Refusal('backupNotWritten', { file, detail: error instanceof Error ? error.message : String(error) });
    }
  };
}

/** The system's word for what went wrong, such as ENOSPC; `null` for everything that is not the system's. */
function errorCode(error: unknown): string | null {
  const isSystem = error instanceof Error && 'syscall' in error && 'code' in error;
  return isSystem ? String(error.code) : null;
}
