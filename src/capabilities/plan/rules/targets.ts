import { Refusal } from '#kernel/refusal.ts';
import type { RegionKind } from '#kernel/region.ts';

/**
 * A target of the work plan, be it of work or of an amount, is one of the city, a county or a zone. Refuses
 * `planTargetBelowCounty` for anything below and for what is no region, such as an enterprise; `undefined` is none.
 * Source: 统计法 Art. 7; notices of 国家统计局 2020 (domain catalogue 0.2, 3.4, 3.5).
 */
export function mayBePlanTarget(kind: RegionKind | undefined): void {
  if (kind === undefined || kind === 'township') throw new Refusal('planTargetBelowCounty');
}
