import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { day, lookingBack, month, yuan } from '#kernel/fields.ts';
import { evidenceKinds } from './rules/evidence.ts';
import { projectStages } from './rules/project.ts';

/** Bytes of one file that are accepted. */
export const maxEvidenceBytes = 50 * 1024 * 1024;
/** Pieces of evidence that one project may have; more would be a quota of photos. */
export const maxEvidence = 200;

const text = (length: number) => z.string().trim().min(1).max(length);

/** What a file arrived as: nothing is kept before it is attached. */
export const arrivedEvidence = z
  .object({
    uploadId: z.uuid(),
    fileName: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    mediaType: z.string().describe('by content'),
    takenAt: z.string().nullable().describe('EXIF, by the camera’s clock'),
    latitude: z.number().nullable().describe('EXIF, degrees'),
    longitude: z.number().nullable().describe('EXIF, degrees'),
  })
  .meta({ id: 'ArrivedEvidence' });
export type ArrivedEvidence = z.output<typeof arrivedEvidence>;

const statement = {
  kind: z.enum(evidenceKinds).describe('材料类型'),
  datedOn: day.nullable().describe('材料日期'),
  provesStage: z.enum(projectStages).nullable().describe('所证明的建设状态'),
  provesMonth: month.nullable().describe('所证明的月份数据'),
  party: text(200).nullable().describe('合同甲方、批文单位'),
  documentNumber: text(100).nullable().describe('文号、合同编号'),
  amountYuan: yuan.min(0).nullable().describe('材料金额'),
};

/** A question about evidence; `evidenceId` is null where a piece is missing. */
export const evidenceDoubt = z.object({
  severity: z.enum(['error', 'warn', 'note']),
  evidenceId: z.uuid().nullable(),
  field: z.string(),
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  text: z.string(),
});

/** One piece of evidence. */
export const evidence = z
  .object({
    id: z.uuid(),
    ...statement,
    sha256: z.string(),
    bytes: z.int(),
    mediaType: z.string(),
    name: z.string(),
    takenAt: z.string().nullable(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    uploadedBy: z.string(),
    uploadedAt: z.string(),
    withdrawnAt: z.string().nullable(),
    withdrawnBy: z.string().nullable(),
    withdrawnReason: z.string().nullable(),
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.output<typeof evidence>;

const ofProject = z.object({ id: z.uuid() });

export const listEvidence = endpoint({
  method: 'GET',
  path: '/project-library/projects/:id/evidence',
  summary: 'Evidence of a project, newest first, at most 200, with doubts and what is still wanted',
  needs: 'project-library.read',
  params: ofProject,
  query: z.object(lookingBack),
  reply: z.object({
    rows: z.array(evidence),
    doubts: z.array(evidenceDoubt),
    wanted: z.array(z.enum(evidenceKinds)).describe('kinds that prove the stage and are not there'),
  }),
  refuses: ['notFound'],
});

export const uploadEvidence = endpoint({
  method: 'POST',
  path: '/project-library/evidence/uploads',
  summary: 'Send one file and learn what it is; it is cleared away unless it is attached within the hour',
  needs: 'project-library.attach',
  upload: { maxBytes: maxEvidenceBytes },
  reply: arrivedEvidence,
  refuses: [
    'fileTooLarge',
    'fileMissing',
    'evidenceEmpty',
    'evidenceExecutable',
    'evidenceScript',
    'evidenceOldOffice',
    'evidenceArchive',
    'evidenceTypeUnknown',
    'evidenceDamaged',
    'evidenceDisguised',
    'evidenceActive',
    'evidenceEncrypted',
    'evidenceBomb',
  ],
});

export const attachEvidence = endpoint({
  method: 'POST',
  path: '/project-library/projects/:id/evidence',
  summary: 'Attach a file that was sent: what it is and what it proves',
  needs: 'project-library.attach',
  params: ofProject,
  body: z.object({ uploadId: z.uuid(), fileName: z.string().trim().min(1).max(255), ...statement }),
  reply: evidence,
  refuses: ['notFound', 'uploadGone', 'evidenceStatementUnclear', 'evidenceDateAhead', 'evidenceThere', 'evidenceFull'],
});

export const withdrawEvidence = endpoint({
  method: 'POST',
  path: '/project-library/projects/:id/evidence/:evidenceId/withdrawal',
  summary: 'Withdraw a piece with a reason; it stays in the list, and its file stays',
  needs: 'project-library.attach',
  params: z.object({ id: z.uuid(), evidenceId: z.uuid() }),
  body: z.object({ reason: text(300).min(4) }),
  reply: evidence,
  refuses: ['notFound', 'evidenceWithdrawn'],
});

export const downloadEvidence = endpoint({
  method: 'GET',
  path: '/project-library/projects/:id/evidence/:evidenceId/file',
  summary: 'The file, always as an attachment and never to be shown by its own type',
  needs: 'project-library.read',
  lookBack: { kind: 'timeless', because: 'a file never changes; it is asked for by its number' },
  params: z.object({ id: z.uuid(), evidenceId: z.uuid() }),
  download: 'application/octet-stream',
  reply: z.unknown(),
  refuses: ['notFound', 'evidenceGone'],
});
