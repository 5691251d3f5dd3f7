import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { lookingBack, month, paging, percent, regionCode } from '#kernel/fields.ts';

/** Points of a distribution, by the probability of staying at or below; whole yuan. */
export const quantiles = z
  .object({
    '0.025': z.number(),
    '0.05': z.number(),
    '0.1': z.number(),
    '0.25': z.number(),
    '0.5': z.number(),
    '0.75': z.number(),
    '0.9': z.number(),
    '0.95': z.number(),
    '0.975': z.number(),
  })
  .meta({ id: 'ForecastQuantiles' });

/** Something to know before trusting a forecast. */
const note = z.object({ code: z.string(), facts: z.record(z.string(), z.union([z.string(), z.number()])) });

/** A forecast: when it was made, on what, and whether it was published, after which it never changes. */
export const forecastRun = z
  .object({
    id: z.uuid(),
    asOfMonth: month.describe('last month whose reports it knows'),
    origin: month.describe('first month that it forecasts'),
    lastMonth: month.describe('last month that it forecasts: December'),
    knownAt: z.string().describe('instant as of which the library was read'),
    madeAt: z.string(),
    madeBy: z.string(),
    publishedAt: z.string().nullable(),
    publishedBy: z.string().nullable(),
    modelVersion: z.string(),
    seed: z.int(),
    draws: z.int().describe('scenarios'),
    projects: z.int().describe('projects in caliber that were known'),
    inputDigest: z.string().describe('SHA-256 of what the engine was given'),
    notes: z.array(note),
    isAutomatic: z.boolean().describe('made by the desk in the night after a month was locked'),
  })
  .meta({ id: 'ForecastRun' });
export type ForecastRun = z.output<typeof forecastRun>;

/** The year to date at the end of one month. */
const monthAhead = z.object({
  month,
  meanYuan: z.number(),
  quantiles,
  lastYearYuan: z.number().nullable().describe('the same months of the year before; null where not all are known'),
});

/** Why the middle of the forecast moved since the one before, in yuan; the parts add up to the whole. */
const change = z
  .object({
    previousId: z.uuid(),
    previousAsOf: month,
    wholeYuan: z.number(),
    dataYuan: z.number().describe('new reports and corrections of projects that were known'),
    projectsYuan: z.number().describe('projects that were not known then'),
    modelYuan: z.number().describe('another method or another seed'),
    previousProbability: z.number().nullable(),
  })
  .nullable();

/** The forecast of a county, a zone or the city. Amounts run from January of the year to its end. */
export const unitForecast = z
  .object({
    unitCode: regionCode,
    goalPercent: percent.describe('goal of the unit, else of the city, else 10'),
    baseYuan: z.number().describe('last year'),
    baseSource: z.enum(['reports', 'official']).describe('added up from reports, or published by the bureau'),
    baseVersion: z.int().nullable().describe('version of the published figure'),
    yearToDateYuan: z.number(),
    naiveYuan: z.number().describe('year to date and last year’s remaining months'),
    meanYuan: z.number(),
    medianYuan: z.number(),
    quantiles,
    probabilityOfGoal: z
      .number()
      .nullable()
      .describe('share of the scenarios that reach the goal; null without a base'),
    known: z
      .array(z.object({ month, investedYuan: z.number(), lastYearYuan: z.number().nullable().optional() }))
      .describe('year to date, month by month, as reported'),
    months: z.array(monthAhead),
    growth: z
      .object({ lowPercent: percent.nullable(), midPercent: percent.nullable(), highPercent: percent.nullable() })
      .describe('of the scenario in the middle, and of those that one in ten stays below or goes beyond'),
    change,
    outcome: z
      .object({ month, actualYuan: z.number(), knownAt: z.string() })
      .nullable()
      .describe('the last month of the forecast for which the reports have come since'),
  })
  .meta({ id: 'UnitForecast' });
export type UnitForecast = z.output<typeof unitForecast>;

/** A forecast with its units. */
export const forecastAnswer = z.object({ run: forecastRun, units: z.array(unitForecast) });
export type ForecastAnswer = z.output<typeof forecastAnswer>;

export const askForecast = endpoint({
  method: 'POST',
  path: '/forecast/runs',
  summary: 'Work out a forecast from what the library knows; a long run, followed by its id',
  needs: 'forecast.run',
  body: z.object({
    asOfMonth: month.optional().describe('last month to know; the latest whose round is over unless given'),
  }),
  reply: z.object({
    id: z.uuid().describe('of the long run, and of the forecast once it is done'),
    isNew: z.boolean(),
  }),
  refuses: ['forecastNoMonth', 'forecastNothingKnown', 'longRunsWaiting', 'notAllowed'],
});

export const listForecasts = endpoint({
  method: 'GET',
  path: '/forecast/runs',
  summary: 'Forecasts, newest first; below the city only those that were published',
  needs: 'forecast.read',
  query: z.object({ ...paging, published: z.enum(['yes']).optional(), ...lookingBack }),
  reply: z.object({ rows: z.array(forecastRun), next: z.string().nullable() }),
  refuses: ['pageUnclear'],
});

export const readLatestForecast = endpoint({
  method: 'GET',
  path: '/forecast/latest',
  summary: 'The newest forecast that the caller may see, with its units; null before the first',
  needs: 'forecast.read',
  query: z.object({ published: z.enum(['yes']).optional(), ...lookingBack }),
  reply: forecastAnswer.nullable(),
  refuses: [],
});

export const readForecast = endpoint({
  method: 'GET',
  path: '/forecast/runs/:id',
  summary: 'One forecast with its units: a county sees its own and the city’s',
  needs: 'forecast.read',
  params: z.object({ id: z.uuid() }),
  query: z.object(lookingBack),
  reply: forecastAnswer,
  refuses: ['notFound'],
});

export const publishForecast = endpoint({
  method: 'POST',
  path: '/forecast/runs/:id/publish',
  summary: 'Publish a forecast: counties and leaders see it, it never changes again, and its error is kept',
  needs: 'forecast.run',
  params: z.object({ id: z.uuid() }),
  reply: forecastRun,
  refuses: ['notFound', 'forecastPublished', 'forecastOlder'],
});

/** What one project adds from the origin to the end of the year. */
const driver = z.object({
  projectId: z.uuid(),
  name: z.string(),
  unitCode: regionCode,
  meanYuan: z.number(),
  lowYuan: z.number().describe('one in ten scenarios stays below'),
  highYuan: z.number().describe('one in ten scenarios goes beyond'),
  entryProbability: z.number().describe('1 for one that has started'),
  awaitedFrom: month
    .nullable()
    .describe('first month that it had not reported, so that nobody knew it; null where it had reported the last'),
});
export type Driver = z.output<typeof driver>;

export const listDrivers = endpoint({
  method: 'GET',
  path: '/forecast/runs/:id/projects',
  summary: 'Projects behind what is still to come, largest first',
  needs: 'forecast.read',
  params: z.object({ id: z.uuid() }),
  query: z.object({
    unit: regionCode.optional(),
    awaited: z.enum(['yes']).optional().describe('only those whose reports were missing'),
    ...paging,
    ...lookingBack,
  }),
  reply: z.object({
    rows: z.array(driver),
    next: z.string().nullable(),
    totalYuan: z.number().describe('of all projects of the forecast in the remit'),
  }),
  refuses: ['notFound', 'pageUnclear'],
});
