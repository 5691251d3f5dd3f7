import { useEffect, useState } from 'react';
import { z } from 'zod';

const keptDraft = z.object({ typed: z.record(z.string(), z.string()), version: z.int().min(0) });

/** What a person typed, by field; a field that nobody touched is not there. */
export type Typed<Field extends string> = { readonly [Name in Field]?: string };

type Draft<Field extends string> = { readonly typed: Typed<Field>; readonly version: number };

/**
 * What was typed and not yet saved, with the version that was seen. It stays in this window under `key` until it is saved
 * or given up, so that a session that ends meanwhile does not take it along; `isFound` says that it was taken up from
 * before.
 */
export function useKeptDraft<Field extends string>(
  key: string,
  { version, fields }: { readonly version: number; readonly fields: readonly Field[] },
) {
  const [found] = useState(() => draftAt(key, fields));
  const [draft, setDraft] = useState<Draft<Field>>(found ?? { typed: {}, version });
  useEffect(() => {
    if (Object.keys(draft.typed).length > 0) sessionStorage.setItem(key, JSON.stringify(draft));
  }, [key, draft]);
  return {
    ...draft,
    isFound: found !== null,
    type: (field: Field, text: string) =>
      setDraft((before) => ({ ...before, typed: { ...before.typed, [field]: text } })),
    see: (seen: number) => setDraft((before) => ({ ...before, version: seen })),
    forget: () => sessionStorage.removeItem(key),
  };
}

function draftAt<Field extends string>(key: string, fields: readonly Field[]): Draft<Field> | null {
  try {
    const { typed, version } = keptDraft.parse(JSON.parse(sessionStorage.getItem(key) ?? ''));
    const known = fields.flatMap((field) => (typed[field] === undefined ? [] : [[field, typed[field]] as const]));
    return { typed: Object.fromEntries(known) as Typed<Field>, version };
  } catch {
    return null;
  }
}
