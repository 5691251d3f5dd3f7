import type { Masthead, Paper, Placed } from './paper.ts';

/** What the bureau puts above the red rule when the text itself does not say it. */
export type MastheadDefaults = {
  readonly holders: readonly string[];
  readonly names: readonly string[];
  readonly year: number;
  readonly number: number;
  readonly office: string;
  /** YYYY-MM-DD. */
  readonly date: string;
};

/** `paper` with the parts of the masthead that it lacks; what it says stays as it is. Added parts start at 0. */
export function completedPaper(paper: Paper, defaults: MastheadDefaults): Paper {
  const { masthead } = paper;
  const added = (text: string): Placed => ({ text, start: 0 });
  const number = masthead.numberText === null ? numberOf(defaults) : {};
  const date = masthead.dateText === null ? { dateText: added(writtenDate(defaults.date)), date: defaults.date } : {};
  return {
    ...paper,
    masthead: {
      ...masthead,
      holders: masthead.holders.length > 0 ? masthead.holders : defaults.holders.map(added),
      names: masthead.names.length > 0 ? masthead.names : defaults.names.map(added),
      office: masthead.office ?? added(defaults.office),
      ...number,
      ...date,
    },
  };
}

/**
 * `paper` with the masthead that was completed before, under the number which it was given since. A text that names its
 * number itself keeps it.
 */
export function numberedPaper(paper: Paper, completed: Masthead, given: { year: number; number: number }): Paper {
  const { masthead } = paper;
  const number = masthead.numberText === null && completed.numberText !== null ? numberOf(given) : {};
  return {
    ...paper,
    masthead: {
      ...masthead,
      holders: masthead.holders.length > 0 ? masthead.holders : completed.holders,
      names: masthead.names.length > 0 ? masthead.names : completed.names,
      office: masthead.office ?? completed.office,
      dateText: masthead.dateText ?? completed.dateText,
      date: masthead.date ?? completed.date,
      ...number,
    },
  };
}

function numberOf({
  year,
  number,
}: Pick<MastheadDefaults, 'year' | 'number'>): Pick<Masthead, 'numberText' | 'year' | 'number'> {
  return { numberText: { text: `〔${year}〕第${number}期`, start: 0 }, year, number };
}

/** 2020-04-03 as 2020年4月3日: no leading zeros. Source: GB/T 9704-2012 7.3.5.4. */
export function writtenDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
