import type { Terms } from '#kernel/terms.ts';

/** What is said about a file of items that is not understood. */
export const itemTerms = {
  itemMonthUnclear: {
    zh: '{place} 的月份“{value}”不清楚：应写成 2020-04。',
    en: '{place}: “{value}” is no month; write 2020-04.',
  },
  windowBackwards: {
    zh: '{place} 的起止月份颠倒：{from} 晚于 {to}。',
    en: '{place}: the months run backwards, {from} is later than {to}.',
  },
} satisfies Terms;
