/**
 * Fewest letters that must be put in, left out, changed or swapped with their neighbour to turn one text into another;
 * `most` + 1 where it is more than `most`. Source: optimal string alignment.
 */
export function editsBetween(one: string, other: string, most = Number.POSITIVE_INFINITY): number {
  if (one === other) return 0;
  const [a, b] = one.length <= other.length ? [one, other] : [other, one];
  if (b.length - a.length > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: a.length + 1 }, (_, i) => i);
  for (let j = 1; j <= b.length; j++) {
    const next = [j];
    let least = j;
    for (let i = 1; i <= a.length; i++) {
      const isSame = a[i - 1] === b[j - 1];
      let edits = Math.min((last[i] ?? 0) + 1, (next[i - 1] ?? 0) + 1, (last[i - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, (before[i - 2] ?? 0) + 1);
      next.push(edits);
      least = Math.min(least, edits);
    }
    if (least > most) return most + 1;
    before = last;
    last = next;
  }
  return last[a.length] ?? b.length;
}
