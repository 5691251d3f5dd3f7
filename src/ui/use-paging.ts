import { useState } from 'react';
import type { Paging } from './data-table.tsx';

/** The mark of the page to ask for, and what a table needs to go on and back once the page's `next` mark is known. */
export type Pages = { readonly after: string | undefined; readonly pagingFor: (next: string | null) => Paging };

/** Pages of a list. `about` says what the list depends on, such as its filters; when it changes, the list begins again. */
export function usePaging(about: string): Pages {
  const [state, setState] = useState<{ about: string; marks: readonly string[] }>({ about, marks: [] });
  const marks = state.about === about ? state.marks : [];
  return {
    after: marks.at(-1),
    pagingFor: (next) => ({
      page: marks.length + 1,
      back: marks.length === 0 ? null : () => setState({ about, marks: marks.slice(0, -1) }),
      forward: next === null ? null : () => setState({ about, marks: [...marks, next] }),
    }),
  };
}
