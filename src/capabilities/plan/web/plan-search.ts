import { z } from 'zod';
import { sixActions } from '#kernel/project-kinds.ts';
import { useSearchState } from '#ui/search-state.ts';
import { useView } from '../../growth/web/use-view.ts';
import type { YearSeen } from './use-progress.ts';

/** Tabs of the page of the plan. */
export const planTabs = ['work', 'projects', 'rolling', 'long'] as const;

const search = z.object({
  tab: z.enum(planTabs).optional().catch(undefined),
  year: z
    .string()
    .regex(/^20\d\d$/)
    .optional()
    .catch(undefined),
  edit: z.literal('1').optional().catch(undefined),
  version: z.string().regex(/^\d+$/).optional().catch(undefined),
  q: z.string().max(100).optional().catch(undefined),
  action: z.enum(sixActions).optional().catch(undefined),
  caliber: z.enum(['in', 'out', 'ask']).optional().catch(undefined),
  within: z.enum(['plan', 'outside', 'all']).optional().catch(undefined),
  planned: z.enum(['yes', 'all']).optional().catch(undefined),
  long: z.uuid().optional().catch(undefined),
  landed: z.enum(['yes', 'no']).optional().catch(undefined),
  item: z.string().max(40).optional().catch(undefined),
});

/** What the page of the plan keeps in its address, and a function that changes some of it. */
export function usePlanSearch() {
  return useSearchState(search);
}

/** The year that is looked at: the one in the address, else that of the month at the top of the page. */
export function useYearSeen(): YearSeen {
  const [{ year: asked }] = usePlanSearch();
  const { month, unit } = useView();
  const year = Number(asked ?? month?.slice(0, 4) ?? new Date().getFullYear());
  return { year, month: month?.startsWith(`${year}-`) ? month : null, unit };
}
