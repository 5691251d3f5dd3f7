import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { viewSearchOf } from './project-search.ts';
import { useViews, useViewUse } from './saved-views.tsx';

/** Opens the list with the view that its reader begins with, where the address names nothing of its own. */
export function useFirstView(): void {
  const [search] = useSearchParams();
  const views = useViews().data;
  const use = useViewUse();
  const isBare = useRef(
    [...new URLSearchParams(viewSearchOf(search.toString())).keys()].every((name) => name === 'unit'),
  );
  useEffect(() => {
    if (!views || !isBare.current) return;
    isBare.current = false;
    const first = views.find(({ isDefault }) => isDefault);
    if (first && first.search !== '') use(first);
  }, [views, use]);
}
