import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { lookingBack, month, regionCode } from '#kernel/fields.ts';

const quarterScore = z.object({
  quarter: z.int().describe('0 at the beginning of the year, 3 in October'),
  forecasts: z.int(),
  errorPercent: z.number().nullable().describe('mean error by that of the simple sum; below 100 is better'),
  heldPercent: z.number().describe('80 % intervals that held what came'),
  missPercent: z.number().nullable().describe('middle error, percent of what came'),
});

const reliabilityBin = z.object({
  fromPercent: z.int(),
  toPercent: z.int(),
  forecasts: z.int(),
  claimedPercent: z.number(),
  happenedPercent: z.number(),
});

const calibration = z
  .object({
    forecasts: z.int(),
    quarters: z.array(quarterScore),
    bins: z.array(reliabilityBin),
    brier: z.number().nullable().describe('0 is perfect, 0.25 is a coin'),
    brierOfShare: z.number().nullable().describe('of somebody who always claims how often it happened'),
  })
  .meta({ id: 'ForecastCalibration' });

/** A forecast of the past beside what came true. */
const pastForecast = z.object({
  asOfMonth: month,
  unitCode: regionCode,
  actualYuan: z.number(),
  medianYuan: z.number(),
  lowYuan: z.number(),
  highYuan: z.number(),
  naiveYuan: z.number(),
  probability: z.number().nullable(),
  isReached: z.boolean(),
});
export type PastForecastRow = z.output<typeof pastForecast>;

/** A published or automatic forecast beside what was reported later. */
const keptForecast = z.object({
  runId: z.uuid(),
  asOfMonth: month,
  madeAt: z.string(),
  publishedAt: z.string().nullable().describe('null for an automatic one that nobody published'),
  isAutomatic: z.boolean(),
  unitCode: regionCode,
  month: month.describe('the last month reported since'),
  actualYuan: z.number(),
  medianYuan: z.number(),
  lowYuan: z.number(),
  highYuan: z.number(),
});
export type KeptForecast = z.output<typeof keptForecast>;

/** How far the forecasts are to be trusted. */
export const calibrationAnswer = z.object({
  backTest: z
    .object({
      id: z.uuid(),
      madeAt: z.string(),
      madeBy: z.string(),
      modelVersion: z.string(),
      calibration,
      past: z.array(pastForecast).describe('of the city and, below it, of the own unit; the latest first'),
    })
    .nullable(),
  kept: z.array(keptForecast).describe('of published and automatic forecasts, the latest first'),
});
export type CalibrationAnswer = z.output<typeof calibrationAnswer>;

export const readCalibration = endpoint({
  method: 'GET',
  path: '/forecast/calibration',
  summary: 'Back-test on the city’s own past and the record of earlier forecasts',
  needs: 'forecast.read',
  query: z.object({ unit: regionCode.optional(), ...lookingBack }),
  reply: calibrationAnswer,
  refuses: [],
});

export const askBackTest = endpoint({
  method: 'POST',
  path: '/forecast/back-tests',
  summary: 'Forecast past years with what was known then; a long run',
  needs: 'forecast.run',
  reply: z.object({ id: z.uuid(), isNew: z.boolean() }),
  refuses: ['notAllowed', 'backTestTooEarly', 'longRunsWaiting'],
});
