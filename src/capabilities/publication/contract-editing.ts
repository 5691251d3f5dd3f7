import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { paging, writtenText } from '#kernel/fields.ts';
import { paperDocument } from './rules/document.ts';
import { documentKey } from './rules/figure-node.ts';
import { paperStates } from './rules/paper-state.ts';
import { stepsAtOnce } from './rules/steps.ts';
import { byId } from './shapes.ts';
import type { Term } from './terms.ts';

/** A step of ProseMirror as JSON; what it may do is judged by applying it. */
const stepJson = z.record(z.string(), z.unknown());

/** Name of a window in which somebody edits. */
const client = z.string().regex(/^[A-Za-z0-9_-]{8,40}$/);

const version = z.int().min(0).max(2_000_000_000).describe('steps that the paper has taken');

/** A step that was taken, and the window that it came from. */
export const takenStep = z.object({ step: stepJson, client: z.string() }).meta({ id: 'TakenStep' });
export type TakenStep = z.output<typeof takenStep>;

const place = z.int().min(0).max(4_000_000).describe('position in the document');
/** What is chosen in a window; anchor and head are the same for a mere cursor. */
const selection = z.object({ anchor: place, head: place });

/** Windows whose cursors are shown at most; where more have the paper open, none is told to move. */
export const mostCursors = 12;

/** Where somebody else stands in a paper. */
export const paperCursor = selection.extend({ client: z.string(), name: z.string() }).meta({ id: 'PaperCursor' });
export type PaperCursor = z.output<typeof paperCursor>;

/** Steps after a version, in their order; `version` is that of the last of them. */
export const stepsReply = z
  .object({
    since: version,
    version,
    latest: version.describe('version of the paper; above `version` where more steps are to be read'),
    steps: z.array(takenStep).max(stepsAtOnce),
    state: z.enum(paperStates).describe('only a draft takes steps'),
    others: z.array(z.string()).describe('names of those who have the paper open elsewhere'),
    cursors: z.array(paperCursor).max(mostCursors).describe('other windows, at version `latest`'),
  })
  .meta({ id: 'PaperSteps' });
export type StepsReply = z.output<typeof stepsReply>;

const ofNow = { kind: 'refused', because: 'its versions tell what the paper was at any time' } as const;

/** Refusals of whoever would change a paper. */
const editing = ['notFound', 'alreadyIssued', 'actNotNow'] as const satisfies (Term | 'notFound')[];

export const takeSteps = endpoint({
  method: 'POST',
  path: '/publication/papers/:id/steps',
  summary:
    'Change a draft by steps made at a version; where others were faster, their steps come back and none is taken',
  needs: 'publication.write',
  params: byId,
  body: z.object({ version, client, steps: z.array(stepJson).min(1).max(stepsAtOnce) }),
  reply: stepsReply.extend({ taken: z.boolean() }),
  refuses: [...editing, 'stepsUnclear', 'versionAhead'] satisfies (Term | 'notFound')[],
});

export const readSteps = endpoint({
  method: 'GET',
  path: '/publication/papers/:id/steps',
  summary: 'Steps after a version; with `waitMs` the answer waits that long for the next one',
  needs: 'publication.read',
  params: byId,
  query: z.object({
    since: z.coerce.number().int().min(0).max(2_000_000_000).default(0),
    waitMs: z.coerce.number().int().min(0).max(25_000).default(0),
    client: client.optional(),
  }),
  reply: stepsReply,
  lookBack: ofNow,
  refuses: ['notFound', 'versionAhead'] satisfies (Term | 'notFound')[],
});

export const pointInPaper = endpoint({
  method: 'POST',
  path: '/publication/papers/:id/cursor',
  summary: 'Show the others where one stands; it is kept in memory only, and only at the version that the paper has',
  needs: 'publication.write',
  params: byId,
  body: z.object({ client, version, selection: selection.nullable().describe('null when one leaves') }),
  reply: z.object({ noted: z.boolean().describe('false where the paper has gone on: say it again with its version') }),
  refuses: ['notFound'],
});

export const previewPaper = endpoint({
  method: 'GET',
  path: '/publication/papers/:id/preview',
  summary: 'The PDF of a paper as it stands; `version` only tells one answer from another',
  needs: 'publication.read',
  params: byId,
  query: z.object({ version: z.coerce.number().int().min(0).optional() }),
  reply: z.unknown(),
  download: 'application/pdf',
  lookBack: ofNow,
  refuses: ['notFound', 'characterNotShown'] satisfies (Term | 'notFound')[],
});

/** A version of a paper that was kept as a whole. */
export const paperVersion = z
  .object({
    version,
    kind: z.enum(['automatic', 'named', 'state', 'restored']),
    name: z.string().nullable(),
    by: z.string(),
    at: z.string(),
  })
  .meta({ id: 'PaperVersion' });
export type PaperVersion = z.output<typeof paperVersion>;

export const listVersions = endpoint({
  method: 'GET',
  path: '/publication/papers/:id/versions',
  summary: 'Versions of a paper that were kept, newest first',
  needs: 'publication.read',
  params: byId,
  query: z.object(paging),
  reply: z.object({ rows: z.array(paperVersion), next: z.string().nullable() }),
  lookBack: ofNow,
  refuses: ['notFound', 'pageUnclear'],
});

const atVersion = byId.extend({ version: z.coerce.number().int().min(0).max(2_000_000_000) });

export const readVersion = endpoint({
  method: 'GET',
  path: '/publication/papers/:id/versions/:version',
  summary: 'The document of a paper as it stood at a version, kept or not',
  needs: 'publication.read',
  params: atVersion,
  reply: z.object({ version, doc: paperDocument }),
  lookBack: ofNow,
  refuses: ['notFound', 'versionAhead'] satisfies (Term | 'notFound')[],
});

export const nameVersion = endpoint({
  method: 'POST',
  path: '/publication/papers/:id/versions',
  summary: 'Keep the paper as it stands under a name',
  needs: 'publication.write',
  params: byId,
  body: z.object({ name: writtenText(60) }),
  reply: paperVersion,
  refuses: ['notFound'],
});

export const restoreVersion = endpoint({
  method: 'POST',
  path: '/publication/papers/:id/versions/:version/restore',
  summary: 'Put an earlier version in the place of a draft, as a new version',
  needs: 'publication.write',
  params: atVersion,
  reply: z.object({ version }),
  refuses: [...editing, 'versionAhead', 'nothingToRestore'] satisfies (Term | 'notFound')[],
});

/** A comment; those of one thread stand at one place of the text. */
export const paperComment = z
  .object({
    id: z.uuid(),
    thread: documentKey,
    text: z.string(),
    by: z.string(),
    at: z.string(),
    resolvedAt: z.string().nullable(),
    resolvedBy: z.string().nullable(),
  })
  .meta({ id: 'PaperComment' });
export type PaperComment = z.output<typeof paperComment>;

export const listComments = endpoint({
  method: 'GET',
  path: '/publication/papers/:id/comments',
  summary: 'Comments on a paper, oldest first; below the city none',
  needs: 'publication.read',
  params: byId,
  query: z.object(paging),
  reply: z.object({ rows: z.array(paperComment), next: z.string().nullable() }),
  lookBack: ofNow,
  refuses: ['notFound', 'pageUnclear'],
});

export const addComment = endpoint({
  method: 'POST',
  path: '/publication/papers/:id/comments',
  summary: 'Comment on a place of a paper, or answer in its thread',
  needs: 'publication.write',
  params: byId,
  body: z.object({ thread: documentKey, text: writtenText(2_000) }),
  reply: paperComment,
  refuses: ['notFound', 'tooManyComments'] satisfies (Term | 'notFound')[],
});

export const resolveThread = endpoint({
  method: 'POST',
  path: '/publication/papers/:id/comments/:thread/resolve',
  summary: 'Settle a thread of comments',
  needs: 'publication.write',
  params: byId.extend({ thread: documentKey }),
  reply: z.object({ resolved: z.int() }),
  refuses: ['notFound'],
});
