import { sql } from 'kysely';
import type { Author } from '#platform/audit.ts';
import type { Tx } from '#platform/database.ts';
import type { AddedField } from '../contract-forms.ts';
import type { Form, FormMarks } from '../rules/form-fields.ts';
import type { ReviewStep } from '../rules/review-steps.ts';

/** Legal marks as they are kept. */
export type KeptMarks = FormMarks & {
  readonly form: Form;
  readonly version: number;
  readonly recordedAt: string;
  readonly recordedBy: string;
};

/** The marks of each form as they are now. */
export async function marksOf(tx: Tx, city: string): Promise<KeptMarks[]> {
  const { rows } = await sql<KeptMarks>`
    select distinct on (form) form, version, table_number as "tableNumber", issuer, approval_number as "approvalNumber",
      valid_until as "validUntil", recorded_at as "recordedAt", recorded_by as "recordedBy"
    from dispatch.form_marks where city_code = ${city} order by form, version desc`.execute(tx);
  return rows;
}

type Recorded = { readonly at: string };

/** Writes the next version of a form's marks; resolves with its number. */
export async function writeMarks(
  tx: Tx,
  { cityCode, name }: Author,
  { form, tableNumber, issuer, approvalNumber, validUntil, at }: FormMarks & Recorded & { readonly form: Form },
): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    insert into dispatch.form_marks (city_code, form, version, path, table_number, issuer, approval_number, valid_until,
      recorded_at, recorded_by)
    select ${cityCode}, ${form}, coalesce(max(version), 0) + 1, ${cityCode}, ${tableNumber}, ${issuer}, ${approvalNumber},
      ${validUntil}::date, ${at}::timestamptz, ${name}
    from dispatch.form_marks where city_code = ${cityCode} and form = ${form} returning version`.execute(tx);
  return rows[0]?.version ?? 0;
}

/** Fields that the city added, in the order in which it did. */
export async function addedFields(tx: Tx, city: string) {
  const { rows } = await sql<AddedField & { form: Form }>`
    select form, key, label, kind, owner, basis, reason, expires_on as "expiresOn", added_at as "addedAt",
      added_by as "addedBy", retired_at as "retiredAt"
    from dispatch.form_field where city_code = ${city} order by form, added_at, key`.execute(tx);
  return rows;
}

/** Writes an added field; false where the form has one of this key. */
export async function writeField(
  tx: Tx,
  { cityCode }: Author,
  { form, field }: { readonly form: Form; readonly field: AddedField },
): Promise<boolean> {
  const { key, label, kind, owner, basis, reason, expiresOn, addedAt, addedBy } = field;
  const { numAffectedRows } = await sql`
    insert into dispatch.form_field (city_code, form, key, path, label, kind, owner, basis, reason, expires_on, added_at,
      added_by)
    values (${cityCode}, ${form}, ${key}, ${cityCode}, ${label}, ${kind}, ${owner}, ${basis}, ${reason},
      ${expiresOn}::date, ${addedAt}::timestamptz, ${addedBy})
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** Ends an added field; false where there is none that is asked for. */
export async function endField(
  tx: Tx,
  { cityCode, name }: Author,
  { form, key, at }: { readonly form: Form; readonly key: string } & Recorded,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update dispatch.form_field set retired_at = ${at}::timestamptz, retired_by = ${name}
    where city_code = ${cityCode} and form = ${form} and key = ${key} and retired_at is null`.execute(tx);
  return numAffectedRows === 1n;
}

/** Writes the steps of the review as a new version. */
export async function writeSteps(
  tx: Tx,
  { cityCode, name }: Author,
  { steps, at }: { readonly steps: readonly ReviewStep[] } & Recorded,
): Promise<void> {
  const given = steps.map((step, ordinal) => ({ department: null, reviewer: null, ...step, ordinal }));
  await sql`
    insert into dispatch.review_step (city_code, version, ordinal, path, kind, department, reviewer, recorded_at, recorded_by)
    select ${cityCode}, (select coalesce(max(version), 0) + 1 from dispatch.review_step where city_code = ${cityCode}),
      g.ordinal, ${cityCode}, g.kind, g.department, g.reviewer, ${at}::timestamptz, ${name}
    from json_to_recordset(${JSON.stringify(given)}::json) as g(ordinal int, kind text, department text, reviewer text)`.execute(
    tx,
  );
}

/** Of these sign-in names, those of accounts that may review for a department. */
export async function departmentReviewers(tx: Tx, city: string, names: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from organisation.public_account
    where city_code = ${city} and role = 'department-contact' and name = any(${names}::text[])`.execute(tx);
  return rows.map(({ name }) => name);
}
