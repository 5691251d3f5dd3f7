import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { day, writtenText } from '#kernel/fields.ts';
import { assessedUnit, assessmentRun, runAsItIsNow, unitResult } from './contract.ts';
import { entryKinds, entryStates } from './rules/entry.ts';
import { indicator, reading, vetoRule } from './shapes.ts';
import type { Refused } from './terms.ts';

/** Size of one file, and how many a unit may have in a run. */
const maxFileBytes = 20 * 1024 * 1024;
export const maxFiles = 60;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const files = z.array(sha256).max(20).default([]).describe('SHA-256 of files that were added to the unit before');

/** A paper on which an entry rests. */
export const paper = z.object({
  name: writtenText(120),
  number: writtenText(60).nullable().describe('文号'),
  issuer: writtenText(60).nullable(),
  datedOn: day.nullable(),
});

/** An item, a veto or an adjustment, with who entered and who confirmed it. */
export const entry = z
  .object({
    id: z.uuid(),
    kind: z.enum(entryKinds),
    unitCode: assessedUnit,
    indicator: z.string(),
    count: z.int().nullable(),
    points: z.number().nullable(),
    reason: z.string(),
    paper: paper.nullable(),
    files: z.array(sha256),
    appealId: z.uuid().nullable(),
    state: z.enum(entryStates),
    proposedAt: z.string(),
    proposedBy: z.string(),
    decidedAt: z.string().nullable(),
    decidedBy: z.string().nullable(),
    decisionReason: z.string().nullable(),
    mayConfirm: z.boolean().describe('the caller is the second person'),
    mayRevoke: z.boolean(),
  })
  .meta({ id: 'AssessmentEntry' });
export type Entry = z.output<typeof entry>;

const selfLine = z.object({
  indicator: z.string().max(40),
  text: z.string().trim().max(1000),
  proof: z.string().trim().max(300).describe('佐证: document number or where it lies'),
  files,
});

/** What a unit says of itself. */
export const selfAssessment = z.object({
  version: z.int(),
  state: z.enum(['draft', 'sent']),
  lines: z.array(selfLine),
  recordedAt: z.string(),
  recordedBy: z.string(),
});

/** An appeal and its answer. */
export const appeal = z
  .object({
    id: z.uuid(),
    indicator: z.string().nullable(),
    text: z.string(),
    proof: z.string(),
    files: z.array(sha256),
    state: z.enum(['open', 'accepted', 'declined']),
    madeAt: z.string(),
    madeBy: z.string(),
    answer: z.string().nullable(),
    answeredAt: z.string().nullable(),
    answeredBy: z.string().nullable(),
  })
  .meta({ id: 'AssessmentAppeal' });
export type Appeal = z.output<typeof appeal>;

const file = z.object({
  sha256,
  name: z.string(),
  bytes: z.int(),
  recordedAt: z.string(),
  recordedBy: z.string(),
});

/** Everything about one unit in a run: its result explained line by line, what was entered and what was said. */
export const unitRead = z.object({
  run: assessmentRun,
  unit: unitResult,
  ranksShown: z.boolean().describe('false while only who assesses may see ranks'),
  indicators: z.array(indicator),
  vetoes: z.array(vetoRule),
  readings: z.array(z.object({ indicator: z.string(), reading })).describe('inputs as they were read'),
  means: z.array(z.object({ indicator: z.string(), mean: z.number().nullable(), largest: z.number().nullable() })),
  entries: z.array(entry),
  self: selfAssessment.nullable(),
  appeals: z.array(appeal),
  files: z.array(file),
  maySpeak: z.boolean().describe('the caller is of the unit, and its day lasts'),
});
export type UnitRead = z.output<typeof unitRead>;

const params = z.object({ id: z.uuid(), unitCode: assessedUnit });

export const readUnit = endpoint({
  method: 'GET',
  path: '/assessment/runs/:id/units/:unitCode',
  lookBack: runAsItIsNow,
  summary: 'One unit’s result explained line by line from the inputs as they were read',
  needs: 'assessment.read',
  params,
  reply: unitRead,
  refuses: ['notFound'],
});

const live = ['notFound', 'runFrozen', 'runNotOpen'] as const;

export const addEntry = endpoint({
  method: 'POST',
  path: '/assessment/runs/:id/units/:unitCode/entries',
  summary: 'Enter an item, propose a veto or an adjustment; the last two hold once another person confirms them',
  needs: 'assessment.write',
  params,
  body: z.object({
    kind: z.enum(entryKinds),
    indicator: z.string().max(40),
    count: z.int().min(1).max(999).nullable().default(null).describe('of an item'),
    points: z.number().min(-1000).max(1000).multipleOf(0.01).nullable().default(null).describe('of an adjustment'),
    reason: writtenText(500),
    paper: paper.nullable().default(null),
    files,
    appealId: z.uuid().nullable().default(null).describe('appeal that an adjustment answers'),
  }),
  reply: unitRead,
  refuses: [
    'notFound',
    'runFrozen',
    'itemNeedsCount',
    'paperMissing',
    'vetoNeedsPaper',
    'vetoThere',
    'adjustmentNothing',
    'adjustmentBeyond',
    'fileUnknown',
  ] satisfies Refused[],
});

export const decideEntry = endpoint({
  method: 'POST',
  path: '/assessment/runs/:id/entries/:entryId/decisions',
  summary: 'Confirm as the second person, decline, or take back',
  needs: 'assessment.confirm',
  params: z.object({ id: z.uuid(), entryId: z.uuid() }),
  body: z.object({ what: z.enum(['confirm', 'decline', 'revoke']), reason: writtenText(300) }),
  reply: unitRead,
  refuses: [
    'notFound',
    'runFrozen',
    'entryDecided',
    'secondPersonNeeded',
    'vetoThere',
    'adjustmentBeyond',
  ] satisfies Refused[],
});

export const saveSelfAssessment = endpoint({
  method: 'PUT',
  path: '/assessment/runs/:id/units/:unitCode/self-assessment',
  summary: 'Save or send the unit’s own words and evidence; no input changes',
  needs: 'assessment.answer',
  params,
  body: z.object({
    lines: z.array(selfLine).max(40),
    state: z.enum(['draft', 'sent']),
    version: z.int().describe('version seen; 0 for none'),
  }),
  reply: unitRead,
  refuses: [
    ...live,
    'notOwnUnit',
    'dayOver',
    'selfChanged',
    'selfSent',
    'indicatorUnknown',
    'indicatorTwice',
    'wordsMissing',
    'proofMissing',
    'fileUnknown',
  ] satisfies Refused[],
});

export const addAppeal = endpoint({
  method: 'POST',
  path: '/assessment/runs/:id/units/:unitCode/appeals',
  summary: 'Appeal against an indicator or the whole, with evidence',
  needs: 'assessment.answer',
  params,
  body: z.object({
    indicator: z.string().max(40).nullable(),
    text: writtenText(1000),
    proof: z.string().trim().max(300).default(''),
    files,
  }),
  reply: unitRead,
  refuses: [
    ...live,
    'notOwnUnit',
    'dayOver',
    'indicatorUnknown',
    'appealProofMissing',
    'appealThere',
    'fileUnknown',
  ] satisfies Refused[],
});

export const answerAppeal = endpoint({
  method: 'POST',
  path: '/assessment/runs/:id/appeals/:appealId/answers',
  summary: 'Answer an appeal; points move only by an adjustment of its own',
  needs: 'assessment.write',
  params: z.object({ id: z.uuid(), appealId: z.uuid() }),
  body: z.object({ what: z.enum(['accepted', 'declined']), answer: writtenText(1000) }),
  reply: unitRead,
  refuses: [...live, 'appealAnswered', 'textHintsAtFigure'] satisfies Refused[],
});

export const addFile = endpoint({
  method: 'POST',
  path: '/assessment/runs/:id/units/:unitCode/files',
  summary: 'Add a file of evidence: PDF, picture, DOCX, XLSX, PPTX or OFD, told by its content',
  needs: 'assessment.read',
  params,
  upload: { maxBytes: maxFileBytes },
  reply: file,
  refuses: [
    ...live,
    'notOwnUnit',
    'dayOver',
    'filesFull',
    'fileTooLarge',
    'fileMissing',
    'evidenceEmpty',
    'evidenceTypeUnknown',
    'evidenceDamaged',
    'evidenceExecutable',
    'evidenceScript',
    'evidenceActive',
    'evidenceEncrypted',
    'evidenceBomb',
    'evidenceArchive',
    'evidenceOldOffice',
    'evidenceDisguised',
  ],
});

export const downloadFile = endpoint({
  method: 'GET',
  path: '/assessment/runs/:id/units/:unitCode/files/:sha256',
  lookBack: { kind: 'timeless', because: 'a file never changes' },
  summary: 'One file of evidence',
  needs: 'assessment.read',
  params: params.extend({ sha256 }),
  download: 'application/octet-stream',
  reply: z.unknown(),
  refuses: ['notFound'],
});
