import type { Parsed, Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import type { Desk } from '#platform/desk.ts';
import { markText, pageMark } from '#platform/paging.ts';
import type {
  IndicatorShown,
  listIndicatorRows as rowsContract,
  readIndicatorSeries as seriesContract,
  readIndicatorValue as valueContract,
} from '../contract-indicators.ts';
import { indicatorKeys, indicatorOf } from '../rules/indicators/catalogue.ts';
import type { Indicator } from '../rules/indicators/indicator.ts';
import { rowWords } from '../rules/indicators/row-words.ts';
import { shownFigure } from '../rules/shown-figure.ts';
import { dataAt } from './data-figures.ts';
import { rowsBehind, withPages } from './indicator-rows.ts';
import { placesOf, seriesOf } from './indicator-series.ts';

const units = { amount: 'yuan', percent: '%', count: '', rank: '', score: '分' } as const;
const roundings = {
  amount: 'GB/T 8170-2008 3.2; 万元/亿元 ≤ 2',
  percent: 'GB/T 8170-2008 3.2; 1',
  count: '0; 余: ↓ 100 / 10',
  rank: '0',
  score: 'GB/T 8170-2008 3.2; 2',
} as const;

/** The catalogue, in its order. */
export function listIndicators(): IndicatorShown[] {
  return indicatorKeys.flatMap((key) => {
    const known = indicatorOf(key);
    if (known === null) return [];
    const { keepsZeros: _, forms, scopes = [], ...rest } = known;
    return [
      {
        key,
        ...rest,
        forms: [...forms],
        scopes: [...scopes],
        unit: units[known.kind],
        rounding: roundings[known.kind],
      },
    ];
  });
}

/** One value in each of its forms. Refuses `noLookBackHere` for what keeps no history. */
export async function readIndicatorValue(
  desk: Desk,
  caller: Caller,
  asked: Parsed<typeof valueContract>['params'] & Parsed<typeof valueContract>['query'],
): Promise<Reply<typeof valueContract>> {
  const { key, unit, month, scope = null, asOf } = asked;
  const known = mustLookBack(key, asOf);
  const data = dataAt(desk, caller, asOf);
  const value = await data.valueOf({ indicator: key, unit, month, scope });
  const shown = known.forms.flatMap((form) => {
    const text = value === null ? null : shownFigure(value, { indicator: key, display: form });
    return text === null ? [] : [{ form, text }];
  });
  return { asOf: data.asOf, value, shown };
}

/** The values of a month by unit, or of a unit by month. Refuses `noLookBackHere` for what keeps no history. */
export async function readIndicatorSeries(
  desk: Desk,
  caller: Caller,
  asked: Parsed<typeof seriesContract>['params'] & Parsed<typeof seriesContract>['query'],
): Promise<Reply<typeof seriesContract>> {
  const { key, unit = caller.cityCode, month, scope = null, by, asOf } = asked;
  mustLookBack(key, asOf);
  const data = dataAt(desk, caller, asOf);
  const places = await placesOf(desk, caller);
  const wish = { indicator: key, unit, month, scope, by };
  return { asOf: data.asOf, points: await seriesOf(wish, { data, places }) };
}

/** A page of the rows behind a value. Refuses `pageUnclear` and `noLookBackHere`. */
export async function listIndicatorRows(
  desk: Desk,
  caller: Caller,
  asked: Parsed<typeof rowsContract>['params'] & Parsed<typeof rowsContract>['query'],
): Promise<Reply<typeof rowsContract>> {
  const { key, unit, month, asOf, limit, after } = asked;
  mustLookBack(key, asOf);
  const offset = offsetOf(after);
  const wish = { indicator: key, unit, month, scope: asked.scope ?? null, asOf, limit: limit + 1, offset };
  const found = await rowsBehind(desk, caller, wish);
  const next = found.length > limit ? markText([offset + limit, 'rows']) : null;
  return { ...rowWords(key), rows: withPages(key, found.slice(0, limit)), next };
}

function mustLookBack(key: string, asOf: string | undefined): Indicator {
  const known = indicatorOf(key);
  if (known === null) throw new Refusal('notFound');
  if (asOf !== undefined && !known.looksBack) throw new Refusal('noLookBackHere', { name: known.name.zh });
  return known;
}

function offsetOf(after: string | undefined): number {
  const [place] = pageMark(after) ?? [0];
  if (typeof place !== 'number' || !Number.isInteger(place) || place < 0 || place > 1_000_000)
    throw new Refusal('pageUnclear');
  return place;
}
