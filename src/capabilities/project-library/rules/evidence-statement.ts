import { Refusal } from '#kernel/refusal.ts';
import { type EvidenceKind, photoKinds } from './evidence.ts';

/** What somebody says about a file. */
export type EvidenceStatement = {
  readonly kind: EvidenceKind;
  readonly datedOn: string | null;
  readonly party: string | null;
  readonly documentNumber: string | null;
  readonly amountYuan: number | null;
};

const partyKinds: ReadonlySet<EvidenceKind> = new Set(['approval', 'contract', 'permit', 'adjustment', 'other']);
const amountKinds: ReadonlySet<EvidenceKind> = new Set([
  'approval',
  'contract',
  'progressSheet',
  'voucher',
  'adjustment',
  'acceptance',
  'other',
]);

/** Refuses `evidenceDateAhead`, and `evidenceStatementUnclear` for a field that the kind does not have. */
export function mayState(statement: EvidenceStatement, today: string): void {
  const { kind, datedOn, party, documentNumber, amountYuan } = statement;
  if (datedOn !== null && datedOn > today) throw new Refusal('evidenceDateAhead', { day: datedOn });
  const unfit = (field: string) => new Refusal('evidenceStatementUnclear', { field, kind });
  if (party !== null && !partyKinds.has(kind)) throw unfit('party');
  if (amountYuan !== null && !amountKinds.has(kind)) throw unfit('amountYuan');
  if (documentNumber !== null && photoKinds.has(kind)) throw unfit('documentNumber');
}

/** Which fields a kind has, for the form. */
export function fieldsOfKind(kind: EvidenceKind): {
  readonly hasParty: boolean;
  readonly hasAmount: boolean;
  readonly hasNumber: boolean;
} {
  return { hasParty: partyKinds.has(kind), hasAmount: amountKinds.has(kind), hasNumber: !photoKinds.has(kind) };
}
