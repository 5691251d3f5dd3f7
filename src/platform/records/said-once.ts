import { createHash } from 'node:crypto';
import type { UnderstoodRow } from './import-run.ts';

/** Why a row that speaks of something for a second time isn't taken in; codes of `recordTerms`. */
export type SaidAgain = {
  readonly code: 'rowTwice' | 'rowsDisagree';
  /** `other`: places of the other rows as Excel writes them, with the sheet where it is another. */
  readonly facts: { readonly other: string };
};

type Row = Pick<UnderstoodRow<unknown>, 'sheet' | 'row' | 'cells'>;
type Place = { readonly sheet: string; readonly cell: string };
type Contradicted = ReadonlyMap<string, readonly Place[]>;

/** What the rows of a file speak of, such as a project and month, and whether they contradict each other. */
export type SaidOnce = {
  /**
   * Null for the first row of a key. Of rows that say the same the first is taken and the others are `rowTwice`; rows
   * that say different things are all `rowsDisagree`, since nobody knows which is right.
   */
  readonly met: (key: string, row: Row, content: unknown) => SaidAgain | null;
  /** Throws where a row was taken that a later one contradicts: to be called before anything is committed. */
  readonly settle: () => void;
};

/** A row was taken and may have been written before the one that contradicts it was met. */
class TakenTooSoon extends Error {}

/**
 * Reads a file, and once more where it contradicts itself: its rows are written some at a time, so that the first of two
 * that disagree may be written before the second is met. Then everything is undone with the transaction, and both are
 * refused from the start. A file without contradictions is read once.
 */
export async function readingAgain<Outcome>(read: (said: SaidOnce) => Promise<Outcome>): Promise<Outcome> {
  let known: Contradicted = new Map();
  for (;;) {
    const found = new Map(known);
    try {
      const outcome = await read(saidOnce(known, found));
      if (found.size === known.size) return outcome;
    } catch (trouble) {
      if (!(trouble instanceof TakenTooSoon)) throw trouble;
    }
    known = found;
  }
}

/** Looks at rows with the contradictions that are known; new ones are put into `found`. */
export function saidOnce(known: Contradicted, found: Map<string, readonly Place[]>): SaidOnce {
  const seen = new Map<string, { readonly place: Place; readonly content: string }>();
  const met: SaidOnce['met'] = (key, row, said) => {
    const place = { sheet: row.sheet, cell: row.cells.name ?? row.cells.code ?? `A${row.row}` };
    const others = (known.get(key) ?? []).filter((one) => one.sheet !== place.sheet || one.cell !== place.cell);
    if (known.has(key)) return { code: 'rowsDisagree', facts: { other: told(others, place) } };
    const content = digest(said);
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, { place, content });
      return null;
    }
    const all = found.get(key);
    if (all === undefined && before.content === content)
      return { code: 'rowTwice', facts: { other: told([before.place], place) } };
    found.set(key, [...(all ?? [before.place]), place]);
    return { code: 'rowsDisagree', facts: { other: told(all ?? [before.place], place) } };
  };
  const settle = () => {
    if (found.size > known.size) throw new TakenTooSoon();
  };
  return { met, settle };
}

/** A file may hold a hundred thousand rows with long texts. */
function digest(said: unknown): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('base64').slice(0, 24);
}

function told(places: readonly Place[], here: Place): string {
  return places.map(({ sheet, cell }) => (sheet === here.sheet ? cell : `${sheet}!${cell}`)).join('、');
}
