import { Refusal } from '#kernel/refusal.ts';
import type { RegionKind } from '#kernel/region.ts';

/**
 * A goal may be set for a city, a county or a zone. Refuses `targetBelowCounty` for anything below, because breaking
 * growth goals down to townships or enterprises is part of the offence of instructed reporting.
 * Source: 统计法 Art. 7; notices of 国家统计局 2020 (domain catalogue 0.2, 3.4).
 */
export function mayHaveTarget(kind: RegionKind): void {
  if (kind === 'township') throw new Refusal('targetBelowCounty');
}
