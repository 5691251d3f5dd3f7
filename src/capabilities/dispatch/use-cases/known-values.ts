import type { Tx } from '#platform/database.ts';

/** What a room knows of projects, by project and field of the form; money as whole yuan in digits. */
export type KnownValues = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** Tells what a room knows of projects for the sheet of a month. */
export type KnownBy = (
  tx: Tx,
  cityCode: string,
  asked: { readonly month: string; readonly projectIds: readonly string[] },
) => Promise<KnownValues>;

const sources: KnownBy[] = [];

/** Registers a room whose knowledge the sheet shows, so that nobody is asked for it again. */
export function onSheetRead(source: KnownBy): void {
  if (!sources.includes(source)) sources.push(source);
}

/** What all rooms know of these projects. */
export async function knownValues(...[tx, cityCode, asked]: Parameters<KnownBy>): Promise<KnownValues> {
  const found = await Promise.all(sources.map((source) => source(tx, cityCode, asked)));
  const known = new Map<string, Record<string, string>>();
  for (const one of found) for (const [id, values] of one) known.set(id, { ...known.get(id), ...values });
  return known;
}
