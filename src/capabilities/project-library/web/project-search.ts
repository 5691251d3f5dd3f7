import { z } from 'zod';
import { day } from '#kernel/fields.ts';
import { type ProjectFilter, projectFilter, projectSorts } from '../contract.ts';

/** What the list of projects keeps in its address. */
export const projectSearch = projectFilter.extend({
  sort: z.enum(projectSorts).optional(),
  reverse: z.enum(['yes']).optional(),
  columns: z.string().optional(),
  density: z.enum(['loose']).optional(),
  comparedWith: day.optional(),
  changed: z.enum(['only']).optional(),
  view: z.enum(['board']).optional(),
});
export type ProjectSearch = z.output<typeof projectSearch>;

/** Changes some of the address; `undefined` or empty takes a value out. */
export type ChangeSearch = (changes: Partial<Record<keyof ProjectSearch, string | undefined>>) => void;

const filterNames = Object.keys(projectFilter.shape) as (keyof ProjectFilter)[];

/** The filter in the address. The whole city is no filter; a township of another unit is none either. */
export function filterOf(state: ProjectSearch, cityCode: string | undefined): ProjectFilter {
  const { unit, township } = state;
  const isUnit = unit !== undefined && unit !== cityCode;
  const isWithin = township !== undefined && (!isUnit || township.startsWith(unit));
  const given = filterNames.filter((name) => {
    if (name === 'unit') return isUnit;
    return name === 'township' ? isWithin : state[name] !== undefined;
  });
  return Object.fromEntries(given.map((name) => [name, state[name]]));
}

/** What a saved view keeps of an address: everything of the list, nothing of the day that the page stands at. */
export function viewSearchOf(search: string): string {
  const kept = [...new URLSearchParams(search)].filter(([name]) => name in projectSearch.shape);
  return new URLSearchParams(kept).toString();
}
