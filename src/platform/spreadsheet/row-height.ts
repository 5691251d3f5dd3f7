/** Height of a row of one line, in points. */
export const lineHeight = 18;

const furtherLine = 15;
const tallest = 409;
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** Lines that a text takes in a column `width` characters wide, of which a Chinese one takes two. */
export function linesOf(text: string, width: number): number {
  // Nearly all texts end here: no text is wider than twice its length.
  if (text.length * 2 < width && !text.includes('\n')) return 1;
  const room = Math.max(width - 1, 2);
  let lines = 0;
  for (const part of text.split('\n')) {
    let taken = 0;
    for (const character of part) taken += wide.test(character) ? 2 : 1;
    lines += Math.max(1, Math.ceil(taken / room));
  }
  return lines;
}

/** Height in points of a row whose fullest cell has so many lines; programs that open the file may make it fit better. */
export function heightOf(lines: number): number {
  return Math.min(lineHeight + (lines - 1) * furtherLine, tallest);
}
