import { useEffect, useState } from 'react';
import { z } from 'zod';
import { useSearchState } from '#ui/search-state.ts';

/** Places of actions in the address: `0.4.17`. */
const places = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,3})*$/)
  .optional()
  .catch(undefined);
const search = z.object({ set: places, must: places, never: places });

/** How an action stands in the search: it must be taken, must not, or may. */
export type Mark = 'must' | 'never' | 'free';

/** Which actions are chosen and which are marked for the search; it stands in the address, so that a link shows it. */
export function useChosen(actions: number) {
  const [asked, change] = useSearchState(search);
  // The address follows a moment later; a box must not wait for it.
  const [set, setSet] = useState(asked.set);
  useEffect(() => setSet(asked.set), [asked.set]);
  const chosen = numbers(set, actions);
  const must = numbers(asked.must, actions);
  const never = numbers(asked.never, actions);
  const choose = (wanted: readonly number[]) => {
    setSet(text(wanted));
    change({ set: text(wanted) });
  };
  return {
    ...{ chosen, must, never, choose },
    toggle: (place: number) =>
      choose(chosen.includes(place) ? chosen.filter((one) => one !== place) : [...chosen, place]),
    markOf: (place: number): Mark => (must.includes(place) ? 'must' : never.includes(place) ? 'never' : 'free'),
    mark: (place: number, wanted: Mark) =>
      change({
        must: text(wanted === 'must' ? [...must, place] : must.filter((one) => one !== place)),
        never: text(wanted === 'never' ? [...never, place] : never.filter((one) => one !== place)),
      }),
  };
}

function numbers(list: string | undefined, below: number): number[] {
  return [...new Set((list ?? '').split('.').filter(Boolean).map(Number))].filter((place) => place < below);
}

function text(wanted: readonly number[]): string | undefined {
  const list = [...new Set(wanted)].sort((one, other) => one - other).join('.');
  return list === '' ? undefined : list;
}
