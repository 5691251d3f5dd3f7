import { Refusal } from './refusal.ts';

/** An object of a file by its keys. Refuses `jsonField` with the place, as `actions[3]`. */
export function jsonRecord(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refusal('jsonField', { place });
  return Object.fromEntries(Object.entries(value));
}

/** A list of a file. Refuses `jsonField`, and `jsonTooLong` beyond `most` items. */
export function jsonList(value: unknown, place: string, most: number): readonly unknown[] {
  if (!Array.isArray(value)) throw new Refusal('jsonField', { place });
  if (value.length > most) throw new Refusal('jsonTooLong', { place, most });
  return value;
}

/** A text of a file, at most 400 characters. Refuses `jsonField`. */
export function jsonText(value: unknown, place: string): string {
  if (typeof value !== 'string' || value.length > 400) throw new Refusal('jsonField', { place });
  return value;
}

/** An id of a file: a text that is not blank and has no blanks around it, lest two seem the same. Refuses `jsonField`, `jsonId`. */
export function jsonId(value: unknown, place: string): string {
  const id = jsonText(value, place);
  if (id === '' || id.trim() !== id) throw new Refusal('jsonId', { place });
  return id;
}

/** True or false. Refuses `jsonField`. */
export function jsonFlag(value: unknown, place: string): boolean {
  if (typeof value !== 'boolean') throw new Refusal('jsonField', { place });
  return value;
}

/** Bounds of a number, both included; `isWhole` where it has no fraction. */
export type JsonBounds = { readonly least?: number; readonly most?: number; readonly isWhole?: boolean };

/** A number of a file. Refuses `jsonField` for another kind of value and `jsonNumber` for one out of its bounds. */
export function jsonNumber(value: unknown, place: string, bounds: JsonBounds = {}): number {
  if (typeof value !== 'number') throw new Refusal('jsonField', { place });
  const { least = -Number.MAX_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER, isWhole = false } = bounds;
  if (!(value >= least && value <= most) || (isWhole && !Number.isInteger(value)))
    throw new Refusal('jsonNumber', { place, value: String(value), least, most });
  return value;
}

/** Ids that each stand once. Refuses `jsonDuplicate` at the second. */
export function jsonUnique(ids: readonly string[], placeOf: (place: number) => string): void {
  const seen = new Set<string>();
  for (const [place, id] of ids.entries()) {
    if (seen.has(id)) throw new Refusal('jsonDuplicate', { place: placeOf(place), id });
    seen.add(id);
  }
}
