import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { day, lookingBack, paging, regionCode, yuan } from '#kernel/fields.ts';
import { stallKinds } from './rules/stalls.ts';
import { onDay, stallRow } from './shapes.ts';

const months = z.int().min(1).max(60);

/** From when on money is taken to stand still; the city decides. */
export const stallSettings = z
  .object({
    noPaymentMonths: months.describe('months after the first allocation without any payment'),
    noProgressMonths: months.describe('months without reported work after a payment'),
    aheadPoints: z.int().min(1).max(100).describe('points by which payment may run ahead of work'),
    idleMonths: months.describe('months for which money may lie on the account'),
    unallocatedMonths: months.describe('months for which money may wait for projects'),
  })
  .meta({ id: 'StallSettings' });
export type StallSettings = z.output<typeof stallSettings>;

export const readStallSettings = endpoint({
  method: 'GET',
  path: '/funds/stall-settings',
  summary: 'From when on money is taken to stand still in this city',
  needs: 'funds.read',
  query: z.object(lookingBack),
  reply: stallSettings,
  refuses: [],
});

export const editStallSettings = endpoint({
  method: 'PUT',
  path: '/funds/stall-settings',
  summary: 'Change from when on money is taken to stand still, for the whole city; hints follow at once',
  needs: 'funds.write',
  body: stallSettings,
  reply: stallSettings,
  refuses: ['settingOfCity'],
});

export const listStalls = endpoint({
  method: 'GET',
  path: '/funds/stalls',
  summary: 'Money that stands still, largest first: unpaid, without progress, ahead of progress, idle, unallocated',
  needs: 'funds.read',
  query: z.object({
    ...lookingBack,
    kind: z.enum(stallKinds).optional(),
    unit: regionCode.optional(),
    ...onDay,
    ...paging,
  }),
  reply: z.object({
    on: day,
    thresholds: stallSettings,
    counts: z.array(z.object({ kind: z.enum(stallKinds), rows: z.int(), yuan })),
    rows: z.array(stallRow),
    next: z.string().nullable(),
  }),
  refuses: ['pageUnclear'],
});
