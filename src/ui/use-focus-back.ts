import { useEffect, useState } from 'react';

/** Gives the focus back, when a panel or dialog goes, to what had it when that came. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
    [before],
  );
}
