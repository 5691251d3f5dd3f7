/**
 * Fewest letters that must be put in, left out, changed or swapped with their neighbour to turn one text into another;
 * `most` + 1 where it is more than `most`. Source: optimal string alignment.
 */
export function editsBetween(one: string, other: string, most = Number.POSITIVE_INFINITY): number {
  if (one === other) return 0;
  const [a, b] = one.length <= other.length ? [one, other] : [other, one];
  const width = a.length + 1;
  if (b.length - a.length > most) return most + 1;
  // The last three rows of the table of edits, one after the other.
  const rows = new Uint16Array(3 * width);
  for (let i = 0; i < width; i++) rows[i] = i;
  for (let j = 1; j <= b.length; j++) {
    const least = nextRow({ a, b, j, width, rows });
    if (least > most) return most + 1;
  }
  return rows[(b.length % 3) * width + a.length] ?? b.length;
}

type Table = {
  readonly a: string;
  readonly b: string;
  readonly j: number;
  readonly width: number;
  readonly rows: Uint16Array;
};

/** Fills the row of the j-th letter and gives its least. */
function nextRow({ a, b, j, width, rows }: Table): number {
  const [here, above, over] = [(j % 3) * width, ((j + 2) % 3) * width, ((j + 1) % 3) * width];
  const at = (place: number) => rows[place] ?? 0;
  rows[here] = j;
  let least = j;
  for (let i = 1; i < width; i++) {
    const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
    let edits = Math.min(at(above + i) + 1, at(here + i - 1) + 1, at(above + i - 1) + (isSame ? 0 : 1));
    const isSwap =
      i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
    if (isSwap) edits = Math.min(edits, at(over + i - 2) + 1);
    rows[here + i] = edits;
    least = Math.min(least, edits);
  }
  return least;
}
