import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Refusal } from '#kernel/refusal.ts';

/** The encodings in which tables of text arrive; GB18030 contains GBK and GB2312. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * The encoding of a text file: by its mark, else UTF-8 where all of it is valid UTF-8, else GB18030.
 * Reads the whole file once, since one Chinese character may stand at its very end.
 * Refuses `encodingUnknown` where it is none of these.
 */
export async function textEncoding(path: string): Promise<TextEncoding> {
  const file = await open(path, 'r');
  const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0).finally(() => file.close());
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le';
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return 'utf-16be';
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    if (await isWritten(path, encoding)) return encoding;
  }
  throw new Refusal('encodingUnknown');
}

async function isWritten(path: string, encoding: TextEncoding): Promise<boolean> {
  try {
    for await (const piece of textPieces(path, encoding)) if (piece.includes('\0')) return false;
    return true;
  } catch (trouble) {
    if (trouble instanceof TypeError) return false;
    throw trouble;
  }
}

/** The text of a file piece by piece, without its byte order mark. Throws TypeError for bytes that the encoding lacks. */
export async function* textPieces(path: string, encoding: TextEncoding): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}
