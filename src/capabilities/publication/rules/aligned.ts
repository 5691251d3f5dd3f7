/** A stretch of two lists: the same in both, or different; the indexes end before `to`. */
export type Stretch = {
  readonly isSame: boolean;
  readonly before: { readonly from: number; readonly to: number };
  readonly after: { readonly from: number; readonly to: number };
};

/** Cells of the table of the longest common order; beyond it what lies between the common ends counts as different. */
const mostCells = 4_000_000;

/** Two lists as stretches that they have in common, in the longest common order, and stretches in which they differ. */
export function alignedStretches(before: readonly string[], after: readonly string[]): Stretch[] {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < least - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const pairs = commonPairs(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  const matched = [
    ...Array.from({ length: head }, (_, index) => [index, index] as const),
    ...pairs.map(([one, other]) => [one + head, other + head] as const),
    ...Array.from({ length: tail }, (_, i) => [before.length - tail + i, after.length - tail + i] as const),
  ];
  return stretches(matched, before.length, after.length);
}

/** Indexes of the items of a longest common order. */
function commonPairs(before: readonly string[], after: readonly string[]): (readonly [number, number])[] {
  if (before.length * after.length > mostCells) return [];
  const width = after.length + 1;
  const longest = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      longest[i * width + j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

function stretches(matched: readonly (readonly [number, number])[], beforeEnd: number, afterEnd: number): Stretch[] {
  const found: Stretch[] = [];
  let [one, other] = [0, 0];
  for (const [i, j] of [...matched, [beforeEnd, afterEnd] as const]) {
    if (i > one || j > other)
      found.push({ isSame: false, before: { from: one, to: i }, after: { from: other, to: j } });
    if (i === beforeEnd && j === afterEnd) break;
    const last = found.at(-1);
    const next = { isSame: true, before: { from: i, to: i + 1 }, after: { from: j, to: j + 1 } };
    if (last?.isSame && last.before.to === i && last.after.to === j)
      found[found.length - 1] = {
        ...next,
        before: { from: last.before.from, to: i + 1 },
        after: { from: last.after.from, to: j + 1 },
      };
    else found.push(next);
    [one, other] = [i + 1, j + 1];
  }
  return found;
}
