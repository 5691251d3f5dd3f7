import { z } from 'zod';
import { regionCode } from '#kernel/fields.ts';
import { paperKinds, paperStates } from './rules/paper-state.ts';

/** A paper in a list. */
export const paperRow = z
  .object({
    id: z.uuid(),
    issuer: regionCode.describe('unit that issues it'),
    isOwn: z.boolean().describe('the caller is of that unit'),
    kind: z.enum(paperKinds),
    series: z.string(),
    year: z.int(),
    number: z.int().nullable().describe('given when the paper goes out'),
    askedNumber: z.int().nullable().describe('the number that its author expects'),
    shownNumber: z.int().nullable().describe('the number, or before it goes out the expected one'),
    edition: z.int().describe('1 for the paper itself, more for its corrections'),
    corrects: z.uuid().nullable(),
    correctedBy: z.uuid().nullable().describe('the latest correction that went out'),
    state: z.enum(paperStates),
    title: z.string(),
    titles: z.array(z.string()),
    issuedAt: z.string().nullable(),
    recordedAt: z.string(),
    toConfirm: z.boolean().describe('it was sent to the caller’s unit, which has not confirmed it'),
  })
  .meta({ id: 'PaperRow' });
export type PaperRow = z.output<typeof paperRow>;
