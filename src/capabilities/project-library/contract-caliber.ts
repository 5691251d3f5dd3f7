import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { day, lookingBack } from '#kernel/fields.ts';
import { caliberVerdict, project } from './contract.ts';
import { consultationAnswers } from './rules/caliber/consultation.ts';
import { industryEditions } from './rules/project.ts';
import type { CaliberTerm } from './terms-caliber.ts';

/** A verdict with the rules that led to it and the facts that are missing. */
export const caliberAnswer = z
  .object({
    verdict: caliberVerdict,
    industry: z.object({
      edition: z.enum(industryEditions),
      code: z.string().nullable(),
      suggested: z.string().nullable().describe('class that name and content suggest, in the edition of the rules'),
      suggestedName: z.string().nullable(),
    }),
    reasons: z.array(z.object({ rule: z.string(), effect: caliberVerdict, clause: z.string(), text: z.string() })),
    missing: z.array(z.object({ field: z.string(), text: z.string().describe('the fact, and what it would change') })),
    rulesFrom: z.int().describe('year from which the rule set holds'),
  })
  .meta({ id: 'CaliberAnswer' });
export type CaliberAnswer = z.output<typeof caliberAnswer>;

/** What the county statistics bureau answered. */
export const consultation = z
  .object({
    version: z.int(),
    askedOffice: z.string(),
    answer: z.enum(consultationAnswers),
    answeredOn: day,
    documentName: z.string().nullable(),
    condition: z.string().nullable(),
    projectVersion: z.int().describe('version of the project that was asked about'),
    recordedAt: z.string(),
    recordedBy: z.string(),
  })
  .meta({ id: 'Consultation' });
export type ConsultationRow = z.output<typeof consultation>;

const ofProject = z.object({ id: z.uuid() });

export const readCaliber = endpoint({
  method: 'GET',
  path: '/project-library/projects/:id/caliber',
  summary: 'The verdict on a project under the rules of a year; nothing is stored',
  needs: 'project-library.read',
  params: ofProject,
  query: z.object({
    ...lookingBack,
    year: z.coerce.number().int().min(1990).max(2100).optional().describe('null = the standing rules'),
  }),
  reply: caliberAnswer,
  refuses: ['notFound', 'rulesUnknown' satisfies CaliberTerm],
});

export const listConsultations = endpoint({
  method: 'GET',
  path: '/project-library/projects/:id/consultations',
  summary: 'Answers of the statistics bureau on a project, newest first, at most 200; the first holds',
  needs: 'project-library.read',
  params: ofProject,
  query: z.object(lookingBack),
  reply: z.array(consultation),
  refuses: ['notFound'],
});

const words = (most: number) => z.string().trim().min(1).max(most);

export const recordConsultation = endpoint({
  method: 'POST',
  path: '/project-library/projects/:id/consultations',
  summary: 'Record what the county statistics bureau answered; earlier answers stay',
  needs: 'project-library.edit',
  params: ofProject,
  body: z.object({
    askedOffice: words(60),
    answer: z.enum(consultationAnswers),
    answeredOn: day,
    documentName: words(120).nullable(),
    condition: words(400).nullable(),
  }),
  reply: consultation,
  refuses: ['notFound', 'answeredInFuture', 'conditionMissing', 'conditionNotAsked'] satisfies (
    | CaliberTerm
    | 'notFound'
  )[],
});

const answered = z.boolean().nullable();

export const answerAssetTest = endpoint({
  method: 'PUT',
  path: '/project-library/projects/:id/asset-test',
  summary: 'Answer the questions on the asset and the filing of a project, as a new version of it',
  needs: 'project-library.edit',
  params: ofProject,
  body: z.object({
    leavesAsset: answered.describe('形成可辨认资产'),
    isCapitalised: answered.describe('业主计入固定资产'),
    isBeyondLevelling: answered.describe('不只是平整、开挖或围填'),
    isFiledSeparately: answered.describe('单独立项（备案）'),
    version: z.int().min(1).describe('version of the project that was seen'),
  }),
  reply: project,
  refuses: ['notFound', 'projectChanged'] satisfies (CaliberTerm | 'notFound')[],
});
