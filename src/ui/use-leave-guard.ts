import { useEffect, useRef } from 'react';
import { type Blocker, type Location, useBlocker } from 'react-router';

/**
 * Holds a person who would leave a form with something unsaved: the back button, a link and a closed window ask first.
 * `stays` tells which addresses keep the form open. After `release` the next step passes, such as the one after saving.
 */
export function useLeaveGuard(
  isUnsaved: boolean,
  stays: (next: Location) => boolean,
): { readonly blocker: Blocker; readonly release: () => void } {
  const isReleased = useRef(false);
  const blocker = useBlocker(({ nextLocation }) => isUnsaved && !isReleased.current && !stays(nextLocation));
  useEffect(() => {
    if (!isUnsaved) return;
    const hold = (event: BeforeUnloadEvent) => {
      if (!isReleased.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [isUnsaved]);
  const release = () => {
    isReleased.current = true;
  };
  return { blocker, release };
}
