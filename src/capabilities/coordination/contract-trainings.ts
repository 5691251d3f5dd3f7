import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { day, lookingBack, paging, regionCode, writtenText } from '#kernel/fields.ts';
import { attendee } from './contract-meetings.ts';

/** Bytes of one file of material, and files of one training, that are accepted. */
export const maxMaterialBytes = 50 * 1024 * 1024;
export const maxMaterials = 20;

const facts = {
  title: writtenText(200),
  heldOn: day,
  form: z.enum(['onSite', 'online']).describe('线下, 线上'),
  place: writtenText(200).describe('room, or address of an online meeting'),
  lecturer: writtenText(100),
  content: writtenText(2000),
  material: writtenText(500).nullable().describe('where the material lies, where it is no file here'),
  attendees: z.array(attendee).max(500),
};

/** A training session with its material and who took part. Nothing is counted about anybody. */
export const training = z
  .object({
    ...facts,
    id: z.uuid(),
    version: z.int(),
    unitCode: regionCode.describe('who holds it'),
    files: z.array(z.object({ sha256: z.string(), name: z.string(), bytes: z.int() })),
    recordedAt: z.string(),
    recordedBy: z.string(),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'Training' });
export type Training = z.output<typeof training>;

export const listTrainings = endpoint({
  method: 'GET',
  path: '/coordination/trainings',
  summary: 'Training sessions of the remit and of those above it, newest first',
  needs: 'coordination.read',
  query: z.object({ ...lookingBack, ...paging }),
  reply: z.object({ rows: z.array(training), next: z.string().nullable() }),
  refuses: ['pageUnclear'],
});

const params = z.object({ id: z.uuid() });

export const addTraining = endpoint({
  method: 'POST',
  path: '/coordination/trainings',
  summary: 'Record a training session',
  needs: 'coordination.hold',
  body: z.object(facts),
  reply: training,
  refuses: ['textHintsAtFigure'],
});

export const saveTraining = endpoint({
  method: 'PUT',
  path: '/coordination/trainings/:id',
  summary: 'Change a training session, as a new version',
  needs: 'coordination.hold',
  params,
  body: z.object({ ...facts, version: z.int().describe('version seen') }),
  reply: training,
  refuses: ['notFound', 'trainingChanged', 'textHintsAtFigure'],
});

export const addMaterial = endpoint({
  method: 'POST',
  path: '/coordination/trainings/:id/files',
  summary: 'Add a file of material: PDF, picture, DOCX, XLSX, PPTX or OFD, told by its content',
  needs: 'coordination.hold',
  params,
  upload: { maxBytes: maxMaterialBytes },
  reply: training,
  refuses: [
    'notFound',
    'fileTooLarge',
    'fileMissing',
    'tooManyFiles',
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

export const downloadMaterial = endpoint({
  method: 'GET',
  path: '/coordination/trainings/:id/files/:sha256',
  lookBack: { kind: 'timeless', because: 'a file never changes' },
  summary: 'One file of material',
  needs: 'coordination.read',
  params: params.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  download: 'application/octet-stream',
  reply: z.unknown(),
  refuses: ['notFound'],
});
