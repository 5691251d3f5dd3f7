import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { AddedField, CatalogueForm } from '../contract-forms.ts';
import {
  entryFields,
  type Form,
  type FormMarks,
  forms,
  knownFields,
  marksState,
  prefilledPercent,
  quarterTexts,
} from '../rules/form-fields.ts';
import { mayLastUntil } from '../rules/rounds.ts';
import { addedFields, endField, marksOf, writeField, writeMarks } from '../store/forms.ts';

/** Forms with their marks and all of their fields. */
export function readForms(desk: Desk, caller: Caller): Promise<CatalogueForm[]> {
  const today = dayOf(desk.clock());
  return readInRemit(desk.db, caller, async (tx) => {
    const [marks, added] = await Promise.all([marksOf(tx, caller.cityCode), addedFields(tx, caller.cityCode)]);
    return forms.map((form) => {
      const kept = marks.find((one) => one.form === form) ?? null;
      return {
        form,
        tableNumber: kept?.tableNumber ?? null,
        issuer: kept?.issuer ?? null,
        approvalNumber: kept?.approvalNumber ?? null,
        validUntil: kept?.validUntil ?? null,
        marks: marksState(kept, today),
        recordedAt: kept?.recordedAt ?? null,
        recordedBy: kept?.recordedBy ?? null,
        prefilledPercent: form === 'project-month' ? prefilledPercent() : null,
        fields: fieldsOf(form),
        added: added.filter((field) => field.form === form).map(({ form: _, ...field }) => field),
      };
    });
  });
}

function fieldsOf(form: Form): CatalogueForm['fields'] {
  if (form === 'project-month')
    return [...knownFields, ...entryFields].map(({ key, kind, keeper, prefill, basis }) => ({
      key,
      kind,
      keeper,
      prefill,
      basis,
    }));
  const sums = ['projects', 'quarterYuan', 'cumulativeYuan', 'lastYearYuan', 'problemProjects', 'laggingProjects'];
  return [
    ...sums.map((key) => ({ key, kind: 'money', keeper: 'system', prefill: 'sum', basis: 'dispatch' })),
    ...quarterTexts.map((key) => ({ key, kind: 'text', keeper: 'county', prefill: 'entered', basis: 'dispatch' })),
  ];
}

/** Sets the legal marks of a form as a new version. */
export function setMarks(
  desk: Desk,
  caller: Caller,
  { form, ...marks }: FormMarks & { readonly form: Form },
): Promise<{ version: number }> {
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const version = await writeMarks(tx, caller, { form, ...marks, at: now.toISOString() });
    const note = { path: caller.remit, entityId: form, before: null, after: { ...marks, version }, at: now };
    await audit(tx, caller, { act: 'dispatch.set-marks', ...note });
    return { version };
  });
}

type FieldWish = Omit<AddedField, 'key' | 'addedAt' | 'addedBy' | 'retiredAt'> & {
  /** The next one of its form unless given. */
  readonly key?: string | undefined;
};

/** Adds a field to a form. Refuses `fieldTaken`, also for a built-in one, and `dayIsOver`. */
export function addField(
  desk: Desk,
  caller: Caller,
  { form, key: asked, ...wish }: FieldWish & { readonly form: Form },
): Promise<AddedField> {
  const now = desk.clock();
  mayLastUntil(wish.expiresOn, dayOf(now));
  if (fieldsOf(form).some(({ key }) => key === asked)) throw new Refusal('fieldTaken', { key: asked ?? '' });
  return inRemit(desk.db, caller, async (tx) => {
    const before = (await addedFields(tx, caller.cityCode)).filter((one) => one.form === form);
    const key = asked ?? nextKey(before);
    const field = { ...wish, key, addedAt: now.toISOString(), addedBy: caller.name, retiredAt: null };
    if (!(await writeField(tx, caller, { form, field }))) throw new Refusal('fieldTaken', { key });
    const note = { path: caller.remit, entityId: `${form}/${key}`, before: null, after: { ...wish, key }, at: now };
    await audit(tx, caller, { act: 'dispatch.add-field', ...note });
    return field;
  });
}

/** `added1`, `added2`, …: the first that no field of the form has had. */
function nextKey(fields: readonly { readonly key: string }[]): string {
  const taken = new Set(fields.map(({ key }) => key));
  let number = 1;
  while (taken.has(`added${number}`)) number++;
  return `added${number}`;
}

/** Asks for an added field no longer. Refuses `notFound`. */
export function retireField(
  desk: Desk,
  caller: Caller,
  { form, key }: { readonly form: Form; readonly key: string },
): Promise<{ retiredAt: string }> {
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const retiredAt = now.toISOString();
    if (!(await endField(tx, caller, { form, key, at: retiredAt }))) throw new Refusal('notFound');
    const note = { path: caller.remit, entityId: `${form}/${key}`, before: null, after: { retiredAt }, at: now };
    await audit(tx, caller, { act: 'dispatch.retire-field', ...note });
    return { retiredAt };
  });
}
