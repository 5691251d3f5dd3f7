import type { Typed } from '#ui/use-kept-draft.ts';
import { yuanFromWan } from '../../dispatch/web/wan-input.ts';
import { leadFacts, type TypedLead } from '../contract-leads.ts';

/** Fields of the form of a lead, in their order. */
export const leadFields = [
  'name',
  'unitCode',
  'townshipCode',
  'ownerName',
  'content',
  'totalYuan',
  'stage',
  'expectedStart',
  'department',
  'contactName',
  'contactTelephone',
] as const satisfies readonly (keyof TypedLead)[];
export type LeadField = (typeof leadFields)[number];

/** The lead that was typed in, or the fields that cannot be taken. An empty field is not known. */
export function leadTyped(typed: Typed<LeadField>): {
  readonly lead: TypedLead | null;
  readonly faults: readonly LeadField[];
} {
  const text = (field: LeadField) => (typed[field] ?? '').trim();
  const total = yuanFromWan(text('totalYuan'));
  const values = {
    ...Object.fromEntries(leadFields.map((field) => [field, text(field) || null])),
    name: text('name'),
    contactTelephone: text('contactTelephone'),
    totalYuan: 'yuan' in total ? total.yuan : Number.NaN,
  };
  const read = leadFacts.safeParse(values);
  if (read.success) return { lead: read.data, faults: [] };
  const paths = new Set(read.error.issues.map(({ path }) => String(path[0])));
  return { lead: null, faults: leadFields.filter((field) => paths.has(field)) };
}
