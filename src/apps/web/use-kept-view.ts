import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { viewNames } from '../../capabilities/growth/web/use-view.ts';

type Kept = { readonly pathname: string; readonly view: ReadonlyMap<string, string> };

/**
 * Month, unit and as-of hold for all pages: a link to another page that names none of them is completed with those that
 * held before, so that every address says what it shows.
 */
export function useKeptView(): void {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const kept = useRef<Kept>({ pathname, view: new Map() });
  useEffect(() => {
    const params = new URLSearchParams(search);
    const here = new Map(viewNames.flatMap((name) => [...params].filter(([key]) => key === name)));
    const before = kept.current;
    if (pathname === before.pathname || here.size > 0 || before.view.size === 0) {
      kept.current = { pathname, view: here };
      return;
    }
    kept.current = { pathname, view: before.view };
    for (const [name, value] of before.view) params.set(name, value);
    navigate(`${pathname}?${params}`, { replace: true });
  }, [pathname, search, navigate]);
}

/** The part of the address that holds for all pages, for a link that is to say at once what it shows. */
export function useHeldView(): string {
  const { search } = useLocation();
  const held = [...new URLSearchParams(search)].filter(([name]) => viewNames.some((one) => one === name));
  return new URLSearchParams(held).toString();
}
