import type { FileHandle } from 'node:fs/promises';

const pieceBytes = 256 * 1024;

/**
 * Where the picture of a JPEG ends, in bytes from the beginning; `null` where it is cut off. Source: ITU-T T.81 B.1.1:
 * within coded data 0xFF is followed by 0x00 or a restart mark, so that FF D9 there is the end.
 */
export async function endOfJpeg(file: FileHandle, size: number): Promise<number | null> {
  let at = 2;
  while (at + 4 <= size) {
    const head = await bytesAt(file, at, 4);
    if (head[0] !== 0xff) return null;
    const mark = head[1] ?? 0;
    if (mark === 0xff) at += 1;
    else if (mark === 0xda) return endBehind(file, { from: at + 2 + head.readUInt16BE(2), size });
    else at += 2 + head.readUInt16BE(2);
  }
  return null;
}

async function endBehind(
  file: FileHandle,
  { from, size }: { readonly from: number; readonly size: number },
): Promise<number | null> {
  const end = Buffer.from('ffd9', 'hex');
  for (let at = from; at < size; at += pieceBytes - 1) {
    const found = (await bytesAt(file, at, pieceBytes)).indexOf(end);
    if (found >= 0) return at + found + 2;
  }
  return null;
}

/** Where the last chunk of a PNG ends; `null` where it is missing. Source: PNG (ISO/IEC 15948) 5.3, 11.2.5. */
export async function endOfPng(file: FileHandle, size: number): Promise<number | null> {
  let at = 8;
  while (at + 12 <= size) {
    const head = await bytesAt(file, at, 8);
    const next = at + 12 + head.readUInt32BE(0);
    if (head.subarray(4, 8).toString('latin1') === 'IEND') return next <= size ? next : null;
    at = next;
  }
  return null;
}

/** Whether a RIFF file is as long as its head says. */
export function isWholeWebp(head: Buffer, size: number): boolean {
  return head.length >= 12 && head.readUInt32LE(4) + 8 <= size;
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
