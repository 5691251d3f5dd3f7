import { useMatches } from 'react-router';
import { ofNewestRound } from '../../capabilities/growth/web/use-view.ts';

/** Stands at the addresses whose page shows the month that is chosen at the top, or begins with it. */
export const ofMonth = { isOfMonth: true } as const;

/** Whether the page that is shown is one of them: elsewhere a month at the top would seem to say what it does not. */
export function useIsOfMonth(): boolean {
  return useMatches().some(({ handle }) => handle === ofMonth || handle === ofNewestRound);
}
