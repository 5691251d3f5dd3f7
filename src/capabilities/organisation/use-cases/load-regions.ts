import type pg from 'pg';
import { z } from 'zod';
import { regionCode } from '#kernel/fields.ts';
import { regionKinds } from '#kernel/region.ts';
import list from '../reference/regions.json' with { type: 'json' };
import { regionRows } from '../rules/region-rows.ts';
import { writeRegions } from '../store/regions.ts';

const listed = z.array(
  z.object({
    code: regionCode,
    name: z.string(),
    kind: z.enum(regionKinds),
    parent: regionCode.nullable(),
    aliases: z.array(z.string()).optional(),
    validFrom: z.iso.date().optional(),
    validTo: z.iso.date().optional(),
    tileRow: z.int().optional(),
    tileColumn: z.int().optional(),
  }),
);

/** Brings the region table up to the reference list, as the owner of the tables. May run again at any time. */
export async function loadRegions(client: pg.ClientBase): Promise<void> {
  await writeRegions(client, regionRows(listed.parse(list.regions)));
}
