import { Refusal } from '#kernel/refusal.ts';
import { isInRemit, type RegionKind } from '#kernel/region.ts';

/**
 * Whether a caller may say who is responsible for a unit. Refuses `notFound` outside the remit and
 * `responsibilityBelowCounty` for a township.
 */
export function checkResponsibilityUnit(
  unit: { readonly kind: RegionKind; readonly path: string } | undefined,
  remit: string,
): asserts unit {
  if (!unit || !isInRemit(unit.path, remit)) throw new Refusal('notFound');
  if (unit.kind === 'township') throw new Refusal('responsibilityBelowCounty');
}
