import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { byId, paper } from './shapes.ts';
import { paperRow } from './shapes-row.ts';
import type { Term } from './terms.ts';

/** Largest file that is verified. */
export const maxPaperBytes = 30 * 1024 * 1024;

/** What a file is to the papers that went out. */
export const verification = z
  .object({
    issued: z.boolean().describe('whether it is a paper that went out'),
    unchanged: z.boolean().describe('whether it is that very file, byte for byte'),
    edited: z
      .array(
        z.object({
          figure: z.string(),
          was: z.string(),
          is: z.string().nullable().describe('null where it cannot be found any more'),
        }),
      )
      .describe('figures that read differently'),
    textChanged: z.boolean().describe('whether other words than figures differ'),
    paper: paperRow.nullable(),
  })
  .meta({ id: 'Verification' });
export type Verification = z.output<typeof verification>;

const fileRefusals = [
  'fileTooLarge',
  'paperUnreadable',
  'workbookTooLarge',
  'zipBomb',
  'damagedWorkbook',
  'encryptedWorkbook',
] as const;

export const verifyFile = endpoint({
  method: 'POST',
  path: '/publication/verifications',
  summary: 'Is this DOCX, PDF or XLSX an issued paper, unchanged, or which of its figures were edited',
  needs: 'publication.read',
  upload: { maxBytes: maxPaperBytes },
  reply: verification,
  refuses: [...fileRefusals],
});

export const readTextFile = endpoint({
  method: 'POST',
  path: '/publication/texts',
  summary: 'The words of a DOCX or text file with which a paper may begin; the file is not kept',
  needs: 'publication.write',
  upload: { maxBytes: maxPaperBytes },
  reply: z.object({ text: z.string() }),
  refuses: [
    'fileTooLarge',
    ...(['paperOldFormat', 'paperDamaged', 'paperEncrypted', 'paperTooLarge', 'paperTooLong'] satisfies Term[]),
    ...(['articleFileEmpty', 'articleFileNotText', 'articleFileTooLarge'] satisfies Term[]),
  ],
});

export const takeBackFile = endpoint({
  method: 'POST',
  path: '/publication/papers/:id/file',
  summary: 'Take a DOCX that was edited in another program as the draft of this paper; its figures are checked anew',
  needs: 'publication.write',
  params: byId,
  upload: { maxBytes: maxPaperBytes },
  reply: paper,
  refuses: [...fileRefusals, 'notFound', 'alreadyIssued', 'actNotNow', 'tryAgain', 'otherPaper'] satisfies (
    | Term
    | (typeof fileRefusals)[number]
    | 'notFound'
    | 'tryAgain'
  )[],
});
