import { z } from 'zod';
import { type ProjectFilter, projectFilter } from '../contract.ts';

/** What the list of projects keeps in its address. */
export const projectSearch = projectFilter.extend({
  sort: z.enum(['name', 'plannedTotal', 'recent']).optional(),
  view: z.enum(['board']).optional(),
});
export type ProjectSearch = z.output<typeof projectSearch>;

/** Changes some of the address; `undefined` or empty takes a value out. */
export type ChangeSearch = (changes: Partial<Record<keyof ProjectSearch, string | undefined>>) => void;

/** The filter in the address. The whole city is no filter; a township of another unit is none either. */
export function filterOf({ sort: _, view: __, ...given }: ProjectSearch, cityCode: string | undefined): ProjectFilter {
  const { unit, township, ...rest } = given;
  const isUnit = unit !== undefined && unit !== cityCode;
  const isWithin = township !== undefined && (!isUnit || township.startsWith(unit));
  const all = { ...rest, ...(isUnit && { unit }), ...(isWithin && { township }) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
