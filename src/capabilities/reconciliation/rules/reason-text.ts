import { type Language, sentence } from '#kernel/terms.ts';
import { terms } from '../terms.ts';
import type { Reason } from './reason.ts';

/** A reason as a sentence in the reader's language; the names of amounts and parts are put in their words. */
export function reasonText({ code, facts }: Reason, language: Language): string {
  const word = (prefix: string, key: string | number | undefined) =>
    key === undefined ? '' : sentence(terms, `${prefix}.${key}`, language).replace(`${prefix}.`, '');
  const named = {
    ...facts,
    ...(facts.explained !== undefined && { explained: word('class', facts.explained) }),
    ...(facts.amount !== undefined && { amount: word('amount', facts.amount) }),
    ...(facts.other !== undefined && { other: word('amount', facts.other) }),
    ...(facts.parts !== undefined && {
      parts: String(facts.parts)
        .split('、')
        .map((part) => word('part', part))
        .join('、'),
    }),
  };
  return sentence(terms, code, language, named);
}

/** Reasons without the amounts of single projects of the bureau, which are compared and not kept. 统计法 Art. 28. */
export function withoutAmounts(reasons: readonly Reason[]): Reason[] {
  return reasons.map(({ facts, ...said }) =>
    facts.amount === undefined
      ? { ...said, facts }
      : { ...said, code: 'amountNotKept', facts: { amount: facts.amount } },
  );
}
