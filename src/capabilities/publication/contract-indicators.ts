import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { lookingBack, month, paging, regionCode } from '#kernel/fields.ts';
import { figureDisplays, figureIndicators } from './rules/figure.ts';
import type { Term } from './terms.ts';

const word = z.object({ zh: z.string(), en: z.string() });

/** Something countable: its meaning, its source and its forms. */
export const indicator = z
  .object({
    key: z.enum(figureIndicators),
    name: word,
    definition: word,
    numerator: word,
    denominator: word.nullable().describe('null for what is no ratio'),
    source: z.object({ room: z.string(), what: word }),
    kind: z.enum(['amount', 'percent', 'count', 'rank', 'score']),
    unit: z.string().describe('in which its values come: yuan, percent, a number'),
    rounding: z.string().describe('the rule by which it is rounded for print'),
    period: z.enum(['yearToDate', 'month', 'year', 'standing']),
    forms: z.array(z.enum(figureDisplays)),
    scopes: z.array(z.object({ key: z.string(), name: word })),
    looksBack: z.boolean().describe('false for what cannot be asked as of an instant in the past'),
  })
  .meta({ id: 'Indicator' });
export type IndicatorShown = z.output<typeof indicator>;

export const listIndicators = endpoint({
  method: 'GET',
  path: '/publication/indicators',
  summary: 'Everything that a paper can count, with definition, source, unit, rounding and forms',
  needs: 'publication.read-indicators',
  lookBack: { kind: 'timeless', because: 'the definitions are those of this program' },
  reply: z.array(indicator),
  refuses: [],
});

const params = z.object({ key: z.enum(figureIndicators) });
const asked = { unit: regionCode, month, scope: z.string().max(60).optional(), ...lookingBack };

export const readIndicatorValue = endpoint({
  method: 'GET',
  path: '/publication/indicators/:key/value',
  summary: 'The value of an indicator for a city, county or zone in a month, in each of its forms',
  needs: 'publication.read-indicators',
  params,
  query: z.object(asked),
  reply: z.object({
    asOf: z.string(),
    value: z.number().nullable().describe('yuan, percent or a number, not rounded; null where nobody knows'),
    shown: z.array(z.object({ form: z.enum(figureDisplays), text: z.string() })),
  }),
  refuses: ['noLookBackHere'] satisfies Term[],
});

/** A value among others of its indicator. */
export const seriesPoint = z
  .object({
    unit: z.string().describe('code of a city, county or zone'),
    month: z.string(),
    label: z.string().describe('words beside it in a chart'),
    value: z.number().nullable().describe('yuan, percent or a number, not rounded; null where nobody knows'),
  })
  .meta({ id: 'SeriesPoint' });
export type SeriesPoint = z.output<typeof seriesPoint>;

export const readIndicatorSeries = endpoint({
  method: 'GET',
  path: '/publication/indicators/:key/series',
  summary: 'The values of an indicator by unit in a month, the city last, or of one unit by month of the year up to it',
  needs: 'publication.read-indicators',
  params,
  query: z.object({ ...asked, by: z.enum(['unit', 'month']).default('unit'), unit: regionCode.optional() }),
  reply: z.object({ asOf: z.string(), points: z.array(seriesPoint) }),
  refuses: ['noLookBackHere'] satisfies Term[],
});

/** A thing behind a value. */
export const indicatorRow = z
  .object({
    id: z.string(),
    name: z.string(),
    unitCode: z.string().nullable(),
    value: z.number().nullable().describe('what it adds, yuan; null where it is only counted'),
    other: z.number().nullable().describe('what stands beside it, yuan'),
    link: z.string().nullable().describe('page of the desk that shows it'),
  })
  .meta({ id: 'IndicatorRow' });
export type IndicatorRowShown = z.output<typeof indicatorRow>;

export const listIndicatorRows = endpoint({
  method: 'GET',
  path: '/publication/indicators/:key/rows',
  summary: 'The rows behind a value as known at an instant, page by page',
  needs: 'publication.read-indicators',
  params,
  query: z.object({ ...asked, ...paging }),
  reply: z.object({
    valueIs: word.nullable().describe('what `value` is; null where rows are only counted'),
    otherIs: word.nullable(),
    rows: z.array(indicatorRow),
    next: z.string().nullable(),
  }),
  refuses: ['pageUnclear', 'noLookBackHere'] satisfies (Term | 'pageUnclear')[],
});
