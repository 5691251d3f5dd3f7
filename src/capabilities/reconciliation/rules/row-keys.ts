import { nameKey, type PlaceNames } from '../../project-library/public.ts';
import { codeKey } from './code-key.ts';
import type { ListRow } from './list-row.ts';
import { type KnownRow, type Memory, rowKeyOf } from './memory.ts';
import { areOwnersAlike, ownerNameOf } from './owner-alike.ts';

type Written = Pick<ListRow, 'code' | 'name' | 'ownerName' | 'unitCode'>;

/**
 * The key by which what was said of each row of a list is found. A list gives the code this month and leaves it out the
 * next one: a row of which nothing is known by its own key is looked for by its code, then by its name with its owner or
 * county. It keeps its own key where several earlier rows may be it, or several rows of the list may be the earlier one.
 */
export function rowKeysOf(rows: readonly Written[], memory: Memory, places: PlaceNames): string[] {
  const own = rows.map(rowKeyOf);
  if (memory.size === 0) return own;
  const known = knownBy(memory);
  const found = rows.map((row, i) => {
    const key = own[i] ?? '';
    return memory.keys.has(key) ? key : (earlierKey(row, known, places) ?? key);
  });
  const claimed = new Map<string, Set<string>>();
  for (const [i, key] of found.entries()) claimed.set(key, (claimed.get(key) ?? new Set()).add(own[i] ?? ''));
  return found.map((key, i) => (claimed.get(key)?.size === 1 ? key : (own[i] ?? key)));
}

type Known = {
  readonly byCode: ReadonlyMap<string, ReadonlySet<string>>;
  readonly byName: ReadonlyMap<string, readonly KnownRow[]>;
  /** Codes under which the row of a key was written. */
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>;
};

function knownBy({ keys, known }: Memory): Known {
  const all = [...[...keys].map(writtenIn), ...known.filter(({ rowKey }) => keys.has(rowKey))];
  const byCode = new Map<string, Set<string>>();
  const codes = new Map<string, Set<string>>();
  for (const { rowKey, code } of all) {
    const key = codeKey(code);
    if (key === null) continue;
    byCode.set(key, (byCode.get(key) ?? new Set()).add(rowKey));
    codes.set(rowKey, (codes.get(rowKey) ?? new Set()).add(key));
  }
  const named = all.filter(({ name }) => name !== null);
  return { byCode, codes, byName: Map.groupBy(named, ({ name }) => nameKey(name ?? '')) };
}

/** What a key itself says of its row; whoever decided may see the key and not the row. */
function writtenIn(rowKey: string): KnownRow {
  const nothing = { rowKey, code: null, name: null, ownerName: null, unitCode: null };
  const [, kind, name, unit] = /^(code|name):([^/]*)(?:\/(.*))?$/.exec(rowKey) ?? [];
  if (kind === 'code') return { ...nothing, code: name ?? null };
  return kind === 'name' ? { ...nothing, name: name || null, unitCode: unit || null } : nothing;
}

function earlierKey(row: Written, { byCode, byName, codes }: Known, places: PlaceNames): string | null {
  const code = codeKey(row.code);
  const ofCode = code === null ? undefined : byCode.get(code);
  if (ofCode !== undefined) return only(ofCode);
  const named = row.name === null ? [] : (byName.get(nameKey(row.name)) ?? []);
  const alike = named.filter((one) => (code === null || !codes.has(one.rowKey)) && isPlacedAlike(row, one, places));
  return only(new Set(alike.map(({ rowKey }) => rowKey)));
}

/** Owner and county do not contradict each other, and one of them is the same: of one name there may be several. */
function isPlacedAlike(row: Written, known: Written, places: PlaceNames): boolean {
  const [mine, theirs] = [ownerNameOf(row.ownerName, places), ownerNameOf(known.ownerName, places)];
  const owner = mine === null || theirs === null ? null : areOwnersAlike(mine, theirs);
  const county = row.unitCode === null || known.unitCode === null ? null : row.unitCode === known.unitCode;
  return owner !== false && county !== false && (owner === true || county === true);
}

function only(keys: ReadonlySet<string>): string | null {
  const [first] = keys;
  return keys.size === 1 ? (first ?? null) : null;
}
