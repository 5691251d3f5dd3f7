import { createReadStream } from 'node:fs';

/** Whether a file holds one of the byte strings, wherever its pieces are cut. */
export async function holdsAny(place: string, needles: readonly Buffer[]): Promise<boolean> {
  const overlap = Math.max(...needles.map(({ length }) => length)) - 1;
  let carried = Buffer.alloc(0);
  for await (const chunk of createReadStream(place, { highWaterMark: 1024 * 1024 })) {
    const window = Buffer.concat([carried, chunk as Buffer]);
    if (needles.some((needle) => window.includes(needle))) return true;
    carried = Buffer.from(window.subarray(-overlap));
  }
  return false;
}
