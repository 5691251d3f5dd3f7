import { misspeltOf } from './misspelt.ts';
import { Refusal } from './refusal.ts';

/** Keys that are read of an object of a file, and the objects and lists of objects in it whose keys are known too. */
export type JsonKeys = {
  readonly keys: readonly string[];
  readonly inside?: Readonly<Record<string, JsonKeys>>;
};

/** A key that is not read: where it stands first, how often, and the known key that it resembles. */
export type UnusedKey = { readonly place: string; readonly count: number; readonly near: string | null };

/**
 * Keys of a parsed file that nothing reads, in the file's order, each once for all objects of a list. Refuses
 * `jsonKeyMisspelt` with the place where one resembles a known key that its object lacks: a plan with `ban` for `banned`
 * would be answered as if nothing were banned. Beside the key that it resembles, it is something else.
 */
export function unusedKeys(value: unknown, known: JsonKeys): UnusedKey[] {
  const found = new Map<string, UnusedKey>();
  walk({ value, known, place: '', level: '' }, found);
  return [...found.values()];
}

type At = { readonly value: unknown; readonly known: JsonKeys; readonly place: string; readonly level: string };

function walk({ value, known, place, level }: At, found: Map<string, UnusedKey>): void {
  if (Array.isArray(value)) {
    for (const [at, one] of value.entries())
      if (!Array.isArray(one)) walk({ value: one, known, place: `${place}[${at}]`, level: `${level}[]` }, found);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const [here, kind] = [place, level].map((before) => (before === '' ? key : `${before}.${key}`));
    const inside = known.inside?.[key];
    if (inside) walk({ value: inner, known: inside, place: here ?? key, level: kind ?? key }, found);
    if (known.keys.includes(key)) continue;
    const before = found.get(kind ?? key);
    const near = misspeltOf(key, known.keys);
    if (near !== null && !(near in value)) throw new Refusal('jsonKeyMisspelt', { place: here ?? key, near });
    found.set(kind ?? key, before ? { ...before, count: before.count + 1 } : { place: here ?? key, count: 1, near });
  }
}
