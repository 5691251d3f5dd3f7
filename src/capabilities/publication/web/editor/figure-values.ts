import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from '#ui/call.ts';
import { readIndicatorValue } from '../../contract-indicators.ts';
import type { FigureAttributes } from '../../rules/figure-node.ts';
import { isIndicatorKey } from '../../rules/indicators/catalogue.ts';
import type { FigureChoice } from './figure-choices.ts';
import { newKey } from './new-key.ts';

/** Which value: an indicator of a unit in a month. */
export type ValueAsked = Pick<FigureChoice, 'indicator' | 'unit' | 'month'> & { readonly scope?: string | null };

/** Asks the desk for a value and for each form in which it is written. */
export function valueQuery({ indicator, unit, month, scope }: ValueAsked) {
  return queryOptions({
    queryKey: ['publication', 'value', indicator, unit, month, scope ?? null],
    queryFn: ({ signal }) => {
      if (!isIndicatorKey(indicator)) return null;
      const query = { unit, month, ...(scope && { scope }) };
      return call(readIndicatorValue, { params: { key: indicator }, query }, { signal });
    },
    staleTime: 30_000,
    retry: false,
  });
}

/** The figure that a choice means, bound to the value of now; null where the desk knows none. */
export async function figureFor(queries: QueryClient, choice: FigureChoice): Promise<FigureAttributes | null> {
  const answer = await queries.fetchQuery(valueQuery(choice));
  const shown = answer?.shown.find(({ form }) => form === choice.wording)?.text;
  if (!answer || answer.value === null || shown === undefined) return null;
  const { indicator, unit, month, wording } = choice;
  return {
    ...{ id: newKey(), indicator, unit, month, scope: null, wording, shown, value: answer.value },
    ...{ asOf: answer.asOf, rounding: 'usual', origin: 'bound', reason: null },
  };
}
