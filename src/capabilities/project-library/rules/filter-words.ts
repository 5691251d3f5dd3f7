import type { Facts } from '#kernel/refusal.ts';
import type { ProjectFilter } from '../contract.ts';
import type { terms } from '../terms.ts';
import type { tableTerms } from '../terms-table.ts';

/** Words in which a filter is put. */
export type FilterWord = keyof typeof terms | keyof typeof tableTerms;

/** How to speak: a word by its key, a region by its code. */
export type Speaking = {
  readonly t: (key: FilterWord, facts?: Facts) => string;
  readonly nameOf: (code: string) => string;
};

/** One condition of a filter in words, and the members of the filter that make it. */
export type FilterText = { readonly names: readonly (keyof ProjectFilter)[]; readonly text: string };

/** Each condition of a filter in words, in a steady order: for chips above a table and the head of a workbook. */
export function filterTexts(filter: ProjectFilter, { t, nameOf }: Speaking): FilterText[] {
  const one = (name: keyof ProjectFilter, text: string | undefined | false): FilterText[] =>
    text ? [{ names: [name], text }] : [];
  const has = (name: 'funded' | 'approved' | 'coded') => one(name, filter[name] && `${t(filter[name])}${t(name)}`);
  return [
    ...one('q', filter.q && `“${filter.q}”`),
    ...one('unit', filter.unit && nameOf(filter.unit)),
    ...one('township', filter.township && nameOf(filter.township)),
    ...one('stage', filter.stage && t(filter.stage)),
    ...one('caliber', filter.caliber && t(filter.caliber)),
    ...one('action', filter.action && t(filter.action)),
    ...one('statistics', filter.statistics && `${t('statisticsState')}：${t(filter.statistics)}`),
    ...one('size', filter.size && t(filter.size)),
    ...has('funded'),
    ...has('approved'),
    ...has('coded'),
    ...one('ecoLed', filter.ecoLed && `${t('ecoLed')}：${t(filter.ecoLed === 'yes' ? 'isYes' : 'isNo')}`),
    ...one('industry', filter.industry && `${t('industryCode')} ${filter.industry}`),
    ...one('department', filter.department && `${t('departmentName')}：${filter.department}`),
    ...months(['startedFrom', 'startedTo'], 'started', { filter, t }),
    ...months(['enteredFrom', 'enteredTo'], 'enteredMonth', { filter, t }),
  ];
}

type Held = { readonly filter: ProjectFilter; readonly t: Speaking['t'] };
type Ends = readonly ['startedFrom', 'startedTo'] | readonly ['enteredFrom', 'enteredTo'];

function months(names: Ends, word: FilterWord, { filter, t }: Held): FilterText[] {
  const [from, to] = [filter[names[0]], filter[names[1]]];
  const ends = [from && t('from', { from }), to && t('to', { to })].filter((end) => end !== undefined);
  return ends.length === 0 ? [] : [{ names, text: `${t(word)}：${ends.join(' ')}` }];
}
