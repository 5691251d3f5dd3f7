import { useCallback } from 'react';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { useMe } from '../../organisation/web/use-me.ts';
import { sheetWords } from './sheet-words.ts';

/** Gives who wrote something into a cell, by name; the reader is told of what is their own. */
export function useWriterNames(): (signInName: string | null) => string {
  const t = useWords(sheetWords);
  const me = useMe().data?.name;
  const nameOf = usePersonNames();
  const own = t('yourself');
  return useCallback((name) => (name !== null && name === me ? own : nameOf(name)), [me, own, nameOf]);
}
