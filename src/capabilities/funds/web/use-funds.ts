import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '#ui/call.ts';
import { useWords } from '#ui/words.ts';
import { useView } from '../../growth/web/use-view.ts';
import { useMe } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import {
  listProjectMoney,
  listSources,
  readFlow,
  readProjectLedger,
  readProjectMoney,
  readSource,
  readSourceLedger,
  totalProjectMoney,
  totalSources,
} from '../contract.ts';
import { listStalls } from '../contract-stalls.ts';
import type { StallKind } from '../rules/stalls.ts';
import type { ProjectMoneyFilter, SourceFilter } from '../shapes.ts';
import { words } from './words.ts';

/** Last day of the month at the top of the page, to which ages are counted; undefined while there is none. */
export function useAgeDay(): string | undefined {
  const { month } = useView();
  if (month === null) return undefined;
  const [year = 0, number = 1] = month.split('-').map(Number);
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`;
}

/** Whether the person looks after a city or county, and so has sources, and not only projects. */
export function useHasSources(): boolean {
  const me = useMe().data;
  const { all } = useRegions();
  const kind = all.find(({ code }) => code === me?.regionCode)?.kind;
  return kind !== undefined && kind !== 'township' && me?.role !== 'project-owner';
}

/** Short name of a unit to which money was handed; the city itself is 市本级. */
export function useUnitName(): (code: string) => string {
  const t = useWords(words);
  const { shortNameOf, city } = useRegions();
  return (code) => (code === city?.code ? t('cityLevel') : shortNameOf(code));
}

const kept = { placeholderData: keepPreviousData } as const;

/** One page of sources. */
export function useSources(
  asked: SourceFilter & { readonly sort?: 'recent' | 'idle' | 'unallocated' | undefined },
  after: string | undefined,
) {
  return useQuery({
    queryKey: ['funds', 'sources', asked, after],
    queryFn: ({ signal }) => call(listSources, { query: { ...asked, ...(after && { after }) } }, { signal }),
    ...kept,
  });
}

/** Sources added up. */
export function useSourceTotals(filter: SourceFilter, on: string | undefined) {
  return useQuery({
    queryKey: ['funds', 'totals', filter, on],
    queryFn: ({ signal }) => call(totalSources, { query: { ...filter, ...(on && { on }) } }, { signal }),
    ...kept,
  });
}

/** One source. */
export function useSource(id: string, on: string | undefined) {
  return useQuery({
    queryKey: ['funds', 'source', id, on],
    queryFn: ({ signal }) => call(readSource, { params: { id }, query: { ...(on && { on }) } }, { signal }),
  });
}

/** A page of the ledger of a source or of a project. */
export function useLedger(of: { readonly source: string } | { readonly project: string }, after: string | undefined) {
  const query = { limit: 50, ...(after && { after }) };
  return useQuery({
    queryKey: ['funds', 'ledger', of, after],
    queryFn: ({ signal }) =>
      'source' in of
        ? call(readSourceLedger, { params: { id: of.source }, query }, { signal })
        : call(readProjectLedger, { params: { projectId: of.project }, query }, { signal }),
    ...kept,
  });
}

/** One page of projects with money. */
export function useProjectsMoney(
  asked: ProjectMoneyFilter,
  paging: { readonly limit?: number; readonly after?: string | undefined },
) {
  const { limit = 50, after } = paging;
  return useQuery({
    queryKey: ['funds', 'projects', asked, limit, after],
    queryFn: ({ signal }) =>
      call(listProjectMoney, { query: { ...asked, limit, ...(after && { after }) } }, { signal }),
    ...kept,
  });
}

/** Projects with money, added up. */
export function useProjectsTotals(filter: ProjectMoneyFilter) {
  return useQuery({
    queryKey: ['funds', 'project-totals', filter],
    queryFn: ({ signal }) => call(totalProjectMoney, { query: filter }, { signal }),
    ...kept,
  });
}

/** Money of one project. */
export function useProjectMoney(projectId: string) {
  return useQuery({
    queryKey: ['funds', 'project', projectId],
    queryFn: ({ signal }) => call(readProjectMoney, { params: { projectId } }, { signal }),
  });
}

/** Where money goes. */
export function useFlow(asked: SourceFilter & { readonly source?: string; readonly project?: string }) {
  return useQuery({
    queryKey: ['funds', 'flow', asked],
    queryFn: ({ signal }) => call(readFlow, { query: asked }, { signal }),
    ...kept,
  });
}

/** Money that stands still. */
export function useStalls(
  asked: {
    readonly kind?: StallKind | undefined;
    readonly unit?: string | undefined;
    readonly on?: string | undefined;
  },
  after: string | undefined,
) {
  const query = Object.fromEntries(Object.entries({ ...asked, after }).filter(([, value]) => value !== undefined));
  return useQuery({
    queryKey: ['funds', 'stalls', query],
    queryFn: ({ signal }) => call(listStalls, { query }, { signal }),
    ...kept,
  });
}
