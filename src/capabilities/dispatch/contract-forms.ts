import { z } from 'zod';
import { departments } from '#kernel/department.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { day, lookingBack } from '#kernel/fields.ts';
import { forms } from './rules/form-fields.ts';
import type { Term } from './terms.ts';

const form = z.enum(forms);
const text = (length: number) => z.string().trim().min(1).max(length);

/** Legal marks of a form. */
export const formMarks = {
  tableNumber: text(60).nullable().describe('表号'),
  issuer: text(120).nullable().describe('制定机关'),
  approvalNumber: text(120).nullable().describe('批准或备案文号'),
  validUntil: day.nullable().describe('有效期至'),
};

/** A field that the city added. */
export const addedField = z
  .object({
    key: z.string().regex(/^[a-z][a-zA-Z0-9]{1,40}$/),
    label: text(40),
    kind: z.enum(['money', 'text', 'day']),
    owner: text(60).describe('who in the bureau answers for it'),
    basis: text(200),
    reason: text(300),
    expiresOn: day,
    addedAt: z.string(),
    addedBy: z.string(),
    retiredAt: z.string().nullable(),
  })
  .meta({ id: 'AddedField' });
export type AddedField = z.output<typeof addedField>;

/** A form with its marks and all of its fields. */
export const catalogueForm = z
  .object({
    form,
    ...formMarks,
    marks: z.enum(['valid', 'expired', 'blank']).describe('not valid = for internal administrative use only'),
    recordedAt: z.string().nullable(),
    recordedBy: z.string().nullable(),
    prefilledPercent: z.int().nullable().describe('share of the fields that nobody need type'),
    fields: z.array(
      z.object({ key: z.string(), kind: z.string(), keeper: z.string(), prefill: z.string(), basis: z.string() }),
    ),
    added: z.array(addedField),
  })
  .meta({ id: 'CatalogueForm' });
export type CatalogueForm = z.output<typeof catalogueForm>;

export const listForms = endpoint({
  method: 'GET',
  path: '/dispatch/forms',
  summary: 'Forms with their legal marks, and each field’s owner, basis, expiry and source',
  needs: 'dispatch.read',
  query: z.object(lookingBack),
  reply: z.array(catalogueForm),
  refuses: [],
});

export const setMarks = endpoint({
  method: 'PUT',
  path: '/dispatch/forms/:form/marks',
  summary: 'Set the legal marks of a form; what stood there is kept',
  needs: 'dispatch.open-round',
  params: z.object({ form }),
  body: z.object(formMarks),
  reply: z.object({ version: z.int() }),
  refuses: [],
});

export const addField = endpoint({
  method: 'POST',
  path: '/dispatch/forms/:form/fields',
  summary: 'Add a field to a form, with its owner, basis, reason and expiry',
  needs: 'dispatch.open-round',
  params: z.object({ form }),
  body: addedField
    .omit({ addedAt: true, addedBy: true, retiredAt: true })
    .partial({ key: true })
    .describe('without a key it is given the next one of its form'),
  reply: addedField,
  refuses: ['fieldTaken', 'dayIsOver'] satisfies Term[],
});

export const retireField = endpoint({
  method: 'DELETE',
  path: '/dispatch/forms/:form/fields/:key',
  summary: 'Ask for an added field no longer; what was reported stays',
  needs: 'dispatch.open-round',
  params: z.object({ form, key: addedField.shape.key }),
  reply: z.object({ retiredAt: z.string() }),
  refuses: ['notFound'],
});

/** A step of the review. */
export const reviewStep = z
  .object({
    kind: z.enum(['county', 'city', 'department']),
    department: z.enum(departments).nullable(),
    reviewer: z.string().max(60).nullable().describe('sign-in name of the account that decides for a department'),
  })
  .meta({ id: 'ReviewStep' });

export const listReviewSteps = endpoint({
  method: 'GET',
  path: '/dispatch/review-steps',
  summary: 'Steps of the review in their order; county, then city, where nobody set others',
  needs: 'dispatch.read',
  query: z.object(lookingBack),
  reply: z.array(reviewStep),
  refuses: [],
});

export const setReviewSteps = endpoint({
  method: 'PUT',
  path: '/dispatch/review-steps',
  summary: 'Set the steps of the review; the last one is not the county',
  needs: 'dispatch.open-round',
  body: z.array(reviewStep).min(1).max(6),
  reply: z.array(reviewStep),
  refuses: ['stepsUnfit', 'reviewerUnknown'] satisfies Term[],
});
