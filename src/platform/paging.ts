import { Refusal } from '#kernel/refusal.ts';

/** Where a page ends: the sort value of its last row and that row's id. */
export type PageMark = readonly [value: string | number | null, id: string];

/** A mark as text for the next request. */
export function markText(mark: PageMark): string {
  return Buffer.from(JSON.stringify(mark)).toString('base64url');
}

/** Reads a mark. Refuses `pageUnclear` for anything that `markText` did not make. */
export function pageMark(text: string | undefined): PageMark | null {
  if (text === undefined) return null;
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (!Array.isArray(read) || read.length !== 2) throw new TypeError('no mark');
    const [value, id] = read as unknown[];
    if (typeof id !== 'string' || (value !== null && typeof value !== 'string' && typeof value !== 'number'))
      throw new TypeError('no mark');
    return [value, id];
  } catch {
    throw new Refusal('pageUnclear');
  }
}

/** A page of at most `limit` rows out of one more, and the mark of the next page; `null` after the last. */
export function pageOf<Row>(
  found: readonly Row[],
  limit: number,
  markOf: (row: Row) => PageMark,
): { rows: Row[]; next: string | null } {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: found.length > limit && last ? markText(markOf(last)) : null };
}
