import { useEffect, useState } from 'react';
import { z } from 'zod';
import { type TypedReport, typedReport } from './report-form.ts';

const keptDraft = z.object({ typed: typedReport, version: z.int().min(0) });
type KeptDraft = z.output<typeof keptDraft>;

/**
 * What was typed and not yet saved, with the version of the report that was seen. It stays in this window under `key`
 * until it is saved or given up, so that a session that ends meanwhile does not take it along; `isFound` says that it
 * was taken up from before.
 */
export function useKeptDraft(key: string, version: number) {
  const [found] = useState(() => draftAt(key));
  const [draft, setDraft] = useState<KeptDraft>(found ?? { typed: {}, version });
  useEffect(() => {
    if (Object.keys(draft.typed).length > 0) sessionStorage.setItem(key, JSON.stringify(draft));
  }, [key, draft]);
  return {
    ...draft,
    isFound: found !== null,
    type: (field: keyof TypedReport, text: string) =>
      setDraft((before) => ({ ...before, typed: { ...before.typed, [field]: text } })),
    see: (seen: number) => setDraft((before) => ({ ...before, version: seen })),
    forget: () => sessionStorage.removeItem(key),
  };
}

function draftAt(key: string): KeptDraft | null {
  try {
    return keptDraft.parse(JSON.parse(sessionStorage.getItem(key) ?? ''));
  } catch {
    return null;
  }
}
