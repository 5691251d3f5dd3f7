import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { call } from '#ui/call.ts';
import { useWords } from '#ui/words.ts';
import { listPeople } from '../contract-people.ts';
import { nameOfPerson } from './name-of-person.ts';
import { words } from './words.ts';

/**
 * Gives the name (姓名) behind a sign-in name; the sign-in name itself for whoever is not known, — for nobody, and what the
 * desk did at night is said to be its own doing.
 */
export function usePersonNames(): (signInName: string | null) => string {
  const t = useWords(words);
  const { data } = useQuery({
    queryKey: ['organisation', 'people'],
    queryFn: () => call(listPeople, {}),
    select: (people) => new Map(people.map(({ name, displayName }) => [name, displayName])),
    staleTime: 300_000,
  });
  const itself = t('byItself');
  return useCallback((name) => nameOfPerson(name, { people: data, itself }), [data, itself]);
}

/** The same with the sign-in name behind the name, for lists that are held as proof: 周演示（city）. */
export function useSignInNames(): (signInName: string) => string {
  const nameOf = usePersonNames();
  return useCallback((name) => (nameOf(name) === name ? name : `${nameOf(name)}（${name}）`), [nameOf]);
}

/** The name of a person by the sign-in name that is kept with what they did. */
export function Person({ name }: { readonly name: string | null }) {
  return <>{usePersonNames()(name)}</>;
}
