/**
 * The known name that a written one seems to mean: up to two letters apart (one, where the name has four or fewer), or
 * the beginning of it; capitals, dashes and underscores don't count. Null where it resembles none. The nearest wins.
 */
export function misspeltOf(written: string, known: readonly string[]): string | null {
  const text = bare(written);
  const near = known
    .map((name) => ({ name, distance: distanceTo(text, bare(name)) }))
    .filter(({ distance }) => distance !== null)
    .sort((one, other) => (one.distance ?? 0) - (other.distance ?? 0));
  return near[0]?.name ?? null;
}

const bare = (name: string) => name.toLowerCase().replace(/[-_\s]/g, '');

/** Null where they are too far apart. */
function distanceTo(text: string, name: string): number | null {
  const most = name.length <= 4 ? 1 : 2;
  const isBeginning = text.length >= 3 && name.startsWith(text);
  const distance = Math.abs(text.length - name.length) > most ? most + 1 : lettersApart(text, name);
  if (distance <= most) return distance;
  return isBeginning ? most + 1 : null;
}

/** Letters to be put in, left out or changed. Source: Levenshtein 1965. */
function lettersApart(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (before[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      row.push(Math.min(changed, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    before = row;
  }
  return before[other.length] ?? 0;
}
