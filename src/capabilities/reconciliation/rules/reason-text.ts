import { type Language, sentence } from '#kernel/terms.ts';
import { terms } from '../terms.ts';
import type { Reason } from './reason.ts';

/** A reason as a sentence in the reader's language; the names of amounts and parts are put in their words. */
export function reasonText({ code, facts }: Reason, language: Language): string {
  const word = (prefix: string, key: string | number | undefined) =>
    key === undefined ? '' : sentence(terms, `${prefix}.${key}`, language).replace(`${prefix}.`, '');
  const words = (prefix: string, keys: string | number) =>
    String(keys)
      .split('、')
      .map((key) => word(prefix, key))
      .join('、');
  const months = facts.to === undefined ? '' : monthsText(facts, language);
  const named = {
    ...facts,
    months,
    ...(facts.explained !== undefined && { explained: word('class', facts.explained) }),
    ...(facts.amount !== undefined && {
      amount: months === '' ? word('amount', facts.amount) : sentence(terms, 'amount.paidWithin', language, { months }),
    }),
    ...(facts.other !== undefined && { other: word('amount', facts.other) }),
    ...(facts.parts !== undefined && { parts: words('part', facts.parts) }),
    ...(facts.amounts !== undefined && { amounts: words('amount', facts.amounts) }),
  };
  return sentence(terms, code, language, named);
}

/** Of which months payments are: 2019-12, 2019-01 至 2019-12, or all up to a month. */
function monthsText({ from, to }: Reason['facts'], language: Language): string {
  const key = from === '' ? 'months.upTo' : from === to ? 'months.one' : 'months.between';
  return sentence(terms, key, language, { from: from ?? '', to: to ?? '' });
}

/** Reasons without the amounts of single projects of the bureau, which are compared and not kept. 统计法 Art. 28. */
export function withoutAmounts(reasons: readonly Reason[]): Reason[] {
  return reasons.map(({ facts, ...said }) =>
    facts.amount === undefined
      ? { ...said, facts }
      : { ...said, code: 'amountNotKept', facts: { amount: facts.amount } },
  );
}
