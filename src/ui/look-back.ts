import { useSearchParams } from 'react-router';
import { instant } from '#kernel/fields.ts';

/** The instant that the address of the page looks back to; `null` for now. */
export function shownInstant(): string | null {
  return typeof window === 'undefined' ? null : instantIn(new URLSearchParams(window.location.search));
}

/** The same for a component, which is drawn anew when it changes. */
export function useShownInstant(): string | null {
  const [search] = useSearchParams();
  return instantIn(search);
}

function instantIn(search: URLSearchParams): string | null {
  const read = instant.safeParse(search.get('asOf'));
  return read.success ? read.data : null;
}
