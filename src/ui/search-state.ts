import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Values that a page keeps in its address. */
export type SearchValues = Readonly<Record<string, string | undefined>>;

type Parser<Values> = { safeParse(value: unknown): { success: true; data: Values } | { success: false } };

/**
 * State that stands in the URL: what `schema` understands of it, and a function that changes some of it. A value that is
 * `undefined` or empty leaves the address; what the schema does not know stays there for other parts of the page.
 */
export function useSearchState<Values extends object>(
  schema: Parser<Values>,
): readonly [Values, (changes: Partial<Record<keyof Values, string | undefined>>) => void] {
  const [search, setSearch] = useSearchParams();
  const all = Object.fromEntries([...search].filter(([, value]) => value !== ''));
  const read = schema.safeParse(all);
  const empty = schema.safeParse({});
  const values = read.success ? read.data : empty.success ? empty.data : ({} as Values);
  const change = useCallback(
    (changes: Partial<Record<keyof Values, string | undefined>>) =>
      setSearch((before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries<string | undefined>(changes as Record<string, string | undefined>)) {
          if (value === undefined || value === '') after.delete(name);
          else after.set(name, value);
        }
        return after;
      }),
    [setSearch],
  );
  return [values, change];
}

/** Addresses of this page with some values changed, for links that open a panel or turn a switch. */
export function useAddress(): (changes: SearchValues) => string {
  const [search] = useSearchParams();
  return (changes) => {
    const after = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined || value === '') after.delete(name);
      else after.set(name, value);
    }
    return `?${after}`;
  };
}
