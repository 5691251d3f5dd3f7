import type { MaterialKind } from './entry-rules.ts';
import type { EvidenceKind } from './evidence.ts';

const proven: ReadonlyMap<string, readonly MaterialKind[]> = new Map<EvidenceKind, readonly MaterialKind[]>([
  ['approval', ['approval']],
  ['contract', ['contract', 'purchaseContract']],
  ['startPhoto', ['sitePhoto']],
  ['voucher', ['invoice']],
]);

/**
 * Papers for entry that a kind of evidence proves; none where the kind leaves open which paper it is.
 * Source: domain catalogue 2.5.
 */
export function materialsProven(kind: string): readonly MaterialKind[] {
  return proven.get(kind) ?? [];
}
