import { addedBalances, type Balances, type FundLevel, type FundPurpose, type SourceStanding } from './fund.ts';

/** A source as files point at it: by document, unit and purpose. */
export type BookSource = {
  readonly standing: SourceStanding;
  readonly key: string;
  readonly path: string;
  readonly title: string;
  /** Made by this file and not yet written. */
  readonly isNew: boolean;
};

/** What is known of the sources that a file names, kept up to date row by row, so that a later row sees an earlier one. */
export type SourceBook = {
  readonly sources: Map<string, BookSource>;
  /** Ids by document. */
  readonly byKey: Map<string, readonly string[]>;
  /** `source day yuan` of every arrival that stands. */
  readonly arrivals: Set<string>;
};

/** An empty book. */
export function sourceBook(): SourceBook {
  return { sources: new Map(), byKey: new Map(), arrivals: new Set() };
}

/** How an arrival is told from others. */
export function arrivalMark(sourceId: string, on: string, amountYuan: number): string {
  return `${sourceId} ${on} ${amountYuan}`;
}

/** Sources of a document that go to a unit; of one purpose where one is given. */
export function sourcesMeant(
  book: SourceBook,
  asked: { readonly key: string; readonly unitCode: string; readonly purpose: FundPurpose | null },
): BookSource[] {
  const found = (book.byKey.get(asked.key) ?? []).flatMap((id) => book.sources.get(id) ?? []);
  return found.filter(
    ({ standing }) =>
      standing.unitCode === asked.unitCode && (asked.purpose === null || standing.purpose === asked.purpose),
  );
}

/** Puts a source that stands into the book. */
export function putInBook(book: SourceBook, source: BookSource): void {
  const { key, standing } = source;
  book.sources.set(standing.id, source);
  book.byKey.set(key, [...(book.byKey.get(key) ?? []), standing.id]);
}

/** Moves the balances of a source in the book. */
export function moveInBook(book: SourceBook, id: string, moved: Balances): void {
  const found = book.sources.get(id);
  if (!found) return;
  const standing = { ...found.standing, ...addedBalances(found.standing, moved) };
  book.sources.set(id, { ...found, standing });
}

/** Puts a source that a file brings into the book. */
export function enterSource(
  book: SourceBook,
  source: {
    readonly id: string;
    readonly key: string;
    readonly path: string;
    readonly title: string;
    readonly unitCode: string;
    readonly level: FundLevel;
    readonly purpose: FundPurpose;
    readonly documentNo: string;
    readonly issuedOn: string;
  },
): BookSource {
  const { key, path, title, ...facts } = source;
  const standing = { ...facts, issuedYuan: 0, arrivedYuan: 0, allocatedYuan: 0, paidYuan: 0 };
  const entered = { standing, key, path, title, isNew: true };
  putInBook(book, entered);
  return entered;
}
