import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Sent } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import {
  listBridgeProjects,
  listOpenProjects,
  readBridge,
  readKinds,
  readOfficialHistory,
  readSensitivity,
} from '../contract-bridge.ts';
import type { BridgeCause } from '../rules/bridge.ts';
import type { Asked } from './use-cockpit.ts';

/** What a bridge begins with. */
export type From = 'month' | 'year';

const asked = ({ unit }: Asked) => (unit ? { unit } : {});

/** From the former rate to this one. */
export function useBridge(view: Asked, from: From) {
  return useQuery({
    queryKey: ['growth', 'bridge', view, from],
    queryFn: ({ signal }) =>
      call(readBridge, { params: { month: view.month }, query: { from, ...asked(view) } }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Projects behind one part of it. */
export function useBridgeProjects(view: Asked, from: From, cause: BridgeCause) {
  const params: Sent<typeof listBridgeProjects>['params'] = { month: view.month, cause };
  return useQuery({
    queryKey: ['growth', 'bridge-projects', view, from, cause],
    queryFn: ({ signal }) => call(listBridgeProjects, { params, query: { from, ...asked(view) } }, { signal }),
  });
}

/** What the figure is made of. */
export function useKinds(view: Asked) {
  return useQuery({
    queryKey: ['growth', 'kinds', view],
    queryFn: ({ signal }) => call(readKinds, { params: { month: view.month }, query: asked(view) }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** How firm the ranks are within a margin. */
export function useSensitivity(month: string, percent: number) {
  return useQuery({
    queryKey: ['growth', 'sensitivity', month, percent],
    queryFn: ({ signal }) => call(readSensitivity, { params: { month }, query: { percent } }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Open projects of a unit's own plan. */
export function useOpenProjects(month: string, unitCode: string) {
  return useQuery({
    queryKey: ['growth', 'open-projects', month, unitCode],
    queryFn: ({ signal }) => call(listOpenProjects, { params: { month, unitCode } }, { signal }),
  });
}

/** Every version of what was published for a unit and month. */
export function useOfficialHistory(unitCode: string, month: string) {
  return useQuery({
    queryKey: ['growth', 'official', 'history', unitCode, month],
    queryFn: ({ signal }) => call(readOfficialHistory, { params: { unitCode, month } }, { signal }),
  });
}
