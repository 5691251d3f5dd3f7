/**
 * Fewest letters that must be put in, left out, changed or swapped with their neighbour to turn one text into another;
 * `most` + 1 where it is more than `most`. Source: optimal string alignment.
 */
export function editsBetween(one: string, other: string, most = Number.POSITIVE_INFINITY): number {
  if (one === other) return 0;
  const [a, b] = one.length <= other.length ? [one, other] : [other, one];
  if (b.length - a.length > most) return most + 1;
  const width = a.length + 1;
  const rows = width * 3 <= kept.length ? kept : new Uint16Array(width * 3);
  for (let i = 0; i < width; i++) rows[i] = i;
  for (let j = 1; j <= b.length; j++) if (nextRow(a, b, j, rows) > most) return most + 1;
  return rows[(b.length % 3) * width + a.length] ?? b.length;
}

/** The last three rows of the table of edits, kept from one pair of texts to the next; every cell is written before it is read. */
const kept = new Uint16Array(3 * 128);

/** Fills the row of the j-th letter and gives its least. Nothing is made on the way: it runs millions of times. */
function nextRow(a: string, b: string, j: number, rows: Uint16Array): number {
  const width = a.length + 1;
  const here = (j % 3) * width;
  const above = ((j + 2) % 3) * width;
  const over = ((j + 1) % 3) * width;
  const letter = b.charCodeAt(j - 1);
  const before = j > 1 ? b.charCodeAt(j - 2) : -1;
  rows[here] = j;
  let least = j;
  let left = j;
  for (let i = 1; i < width; i++) {
    const own = a.charCodeAt(i - 1);
    let edits = (rows[above + i - 1] ?? 0) + (own === letter ? 0 : 1);
    const without = (rows[above + i] ?? 0) + 1;
    if (without < edits) edits = without;
    if (left + 1 < edits) edits = left + 1;
    if (i > 1 && own === before && a.charCodeAt(i - 2) === letter) {
      const swapped = (rows[over + i - 2] ?? 0) + 1;
      if (swapped < edits) edits = swapped;
    }
    rows[here + i] = edits;
    left = edits;
    if (edits < least) least = edits;
  }
  return least;
}
