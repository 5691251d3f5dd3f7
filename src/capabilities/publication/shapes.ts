import { z } from 'zod';
import { month } from '#kernel/fields.ts';
import { paperDocument } from './rules/document.ts';
import { figureDisplays, figureIndicators } from './rules/figure.ts';
import { chartAttributes, figureAttributes } from './rules/figure-node.ts';
import { figureConditions } from './rules/figure-states.ts';
import { paperActs } from './rules/life.ts';
import { paperRow } from './shapes-row.ts';

/** Something that a reader should look at before a paper is signed. */
export const finding = z
  .object({
    key: z.string().describe('stays the same while the text changes elsewhere'),
    code: z.string(),
    severity: z.enum(['error', 'warning', 'note']),
    text: z.string(),
    start: z.int().describe('characters of the text before it; 0 for what the text lacks'),
    message: z.string(),
    settles: z.string().describe('what would settle it'),
    overruled: z
      .object({ reason: z.string(), byName: z.string(), at: z.string() })
      .nullable()
      .describe('the written reason why it stands; null where it is open'),
  })
  .meta({ id: 'Finding' });

/** A figure of a paper and the data behind it. */
export const binding = z
  .object({
    start: z.int().describe('characters of the text before it'),
    end: z.int(),
    indicator: z.enum(figureIndicators),
    unit: z.string().describe('code of a city, county or zone'),
    month,
    display: z.enum(figureDisplays),
    scope: z.string().nullish().describe('a part of the whole; left out or null for the whole'),
    shown: z.string(),
    value: z.number().describe('not rounded; yuan or percent'),
  })
  .meta({ id: 'FigureBinding' });

/** Something that happened to a paper as a whole. */
export const paperEvent = z
  .object({
    act: z.enum(paperActs),
    reason: z.string().nullable(),
    byName: z.string(),
    at: z.string(),
  })
  .meta({ id: 'PaperEvent' });

/** A paper with its text. */
export const paper = paperRow
  .extend({
    document: paperDocument.describe('the body; for other units as it went out, figures as words'),
    version: z.int().describe('of the document'),
    checkedVersion: z.int().describe('version to which text and findings belong'),
    source: z
      .string()
      .describe('the text with figure tokens where it is bound to data; for other units as it went out'),
    text: z.string().describe('the text with the figures filled in'),
    asOf: z.string().nullable().describe('instant at which the figures were taken'),
    findings: z.array(finding).describe('empty for a reader of another unit'),
    bindings: z.array(binding).describe('empty for a reader of another unit'),
    events: z.array(paperEvent).describe('empty for a reader of another unit'),
    isMine: z.boolean().describe('whether the caller drafted it'),
    docx: z.string().nullable().describe('SHA-256 of the issued DOCX'),
    pdf: z.string().nullable().describe('SHA-256 of the issued PDF/A'),
    appendix: z.string().nullable().describe('SHA-256 of the data appendix; null for other units'),
    code: z.string().nullable().describe('verification code'),
    signedBy: z.string().nullable(),
    signedAt: z.string().nullable(),
    issuedBy: z.string().nullable(),
  })
  .meta({ id: 'Paper' });
export type Paper = z.output<typeof paper>;

/** A figure held against the data. */
export const figureState = z
  .object({
    attributes: figureAttributes,
    condition: z.enum(figureConditions),
    value: z.number().nullable().describe('value of the data now; null where there is none'),
    shown: z.string().nullable().describe('that value in the form of the figure'),
    start: z.int().describe('characters of the text before it'),
    position: z.int().describe('position in the document'),
  })
  .meta({ id: 'FigureState' });
export type FigureStateShown = z.output<typeof figureState>;

/** A chart held against the data. */
export const chartState = z
  .object({
    attributes: chartAttributes,
    condition: z.enum(figureConditions),
    points: chartAttributes.shape.points.describe('as the data of now have them'),
  })
  .meta({ id: 'ChartState' });
export type ChartStateShown = z.output<typeof chartState>;

/** The id in a path. */
export const byId = z.object({ id: z.uuid() });
