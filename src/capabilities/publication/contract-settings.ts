import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { writtenText } from '#kernel/fields.ts';
import { documentSymbol, symbolKinds } from './rules/document-number.ts';
import type { Term } from './terms.ts';

const ownInstant = { kind: 'timeless', because: 'a paper follows the rules of now' } as const;

/** What a city sets for the life of its papers. */
export const paperSetting = z
  .object({
    maySignOwn: z.int().min(0).max(1).describe('1 where drafters may review and sign their own papers'),
    version: z.int(),
  })
  .meta({ id: 'PaperSetting' });

export const readPaperSetting = endpoint({
  method: 'GET',
  path: '/publication/setting',
  summary: 'What the city sets for the life of its papers',
  needs: 'publication.read',
  lookBack: ownInstant,
  reply: paperSetting,
  refuses: [],
});

export const setPaperSetting = endpoint({
  method: 'PUT',
  path: '/publication/setting',
  summary: 'Set for the whole city whether drafters may review and sign their own papers; each change is a version',
  needs: 'publication.sign',
  body: paperSetting.omit({ version: true }),
  reply: paperSetting,
  refuses: ['cityRulesPapers'] satisfies Term[],
});

/** What stands above the red rule of a unit’s briefing, and who signs a draft, where its text does not say it. */
export const mastheadSetting = z
  .object({
    holders: z.array(writtenText(60)).max(6).describe('such as 内部资料, line by line'),
    names: z.array(writtenText(60)).min(1).max(4).describe('name of the briefing, line by line'),
    office: writtenText(120),
    author: writtenText(60).describe('unit that signs drafted papers'),
    symbols: z
      .partialRecord(z.enum(symbolKinds), z.string().regex(documentSymbol))
      .default({})
      .describe('发文代字 by kind, such as 台环函; papers of one symbol are numbered together'),
    version: z.int().describe('0 until the unit sets its own'),
    recordedAt: z.string().nullable(),
    recordedBy: z.string().nullable(),
  })
  .meta({ id: 'MastheadSetting' });
export type MastheadSetting = z.output<typeof mastheadSetting>;

export const readMastheadSetting = endpoint({
  method: 'GET',
  path: '/publication/masthead-setting',
  summary: 'The masthead and the signing unit of the papers of the caller’s unit',
  needs: 'publication.read',
  lookBack: ownInstant,
  reply: mastheadSetting,
  refuses: [],
});

export const setMastheadSetting = endpoint({
  method: 'PUT',
  path: '/publication/masthead-setting',
  summary: 'Set the masthead and the signing unit of papers that begin from now on; each change is a version',
  needs: 'publication.write',
  body: mastheadSetting.omit({ version: true, recordedAt: true, recordedBy: true }),
  reply: mastheadSetting,
  refuses: [],
});
