import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { month, regionCode, writtenText } from '#kernel/fields.ts';
import { ownInstant } from './contract-list.ts';
import { paperKinds } from './rules/paper-state.ts';
import { recipientLines } from './rules/recipients.ts';
import { byId, paper } from './shapes.ts';
import type { Term } from './terms.ts';

const reason = writtenText(500);

/** Refusals that every act may answer with. */
const living = ['notFound', 'alreadyIssued', 'actNotNow', 'tryAgain'] as const satisfies (
  | Term
  | 'notFound'
  | 'tryAgain'
)[];
/** Refusals of a paper that is not settled. */
const unsettled = ['suggestionsOpen', 'errorsLeft', 'findingsOpen', 'figuresChanged'] as const satisfies Term[];

export const overruleFindings = endpoint({
  method: 'PUT',
  path: '/publication/papers/:id/overrulings',
  summary: 'Say in writing why findings stand; null takes the reason back. Errors are put right and never overruled',
  needs: 'publication.write',
  params: byId,
  body: z.object({ findings: z.array(z.string().max(300)).min(1).max(500), reason: reason.nullable() }),
  reply: paper,
  refuses: [...living, 'findingUnknown', 'errorStands'] satisfies (Term | 'notFound' | 'tryAgain')[],
});

export const submitPaper = endpoint({
  method: 'POST',
  path: '/publication/papers/:id/hand-in',
  summary: 'Hand a finished draft in for review: everything is settled, its text is closed, its reviewers are told',
  needs: 'publication.write',
  params: byId,
  reply: paper,
  refuses: [...living, ...unsettled],
});

export const recallPaper = endpoint({
  method: 'POST',
  path: '/publication/papers/:id/recall',
  summary: 'Take a paper back that nobody has reviewed yet, to write on',
  needs: 'publication.write',
  params: byId,
  reply: paper,
  refuses: living,
});

export const reviewPaper = endpoint({
  method: 'POST',
  path: '/publication/papers/:id/review',
  summary: 'Pass a paper that was handed in on to the leader; whoever drafted it does not review it',
  needs: 'publication.review',
  params: byId,
  reply: paper,
  refuses: [...living, 'ownDraft'],
});

export const signPaper = endpoint({
  method: 'POST',
  path: '/publication/papers/:id/sign',
  summary: 'Sign a reviewed paper: every finding is settled or overruled, every figure says what the data says',
  needs: 'publication.sign',
  params: byId,
  reply: paper,
  refuses: [...living, ...unsettled, 'ownDraft'],
});

export const returnPaper = endpoint({
  method: 'POST',
  path: '/publication/papers/:id/return',
  summary: 'Give a paper that was handed in, reviewed or signed back to its author, with the reason',
  needs: 'publication.review',
  params: byId,
  body: z.object({ reason }),
  reply: paper,
  refuses: living,
});

export const withdrawPaper = endpoint({
  method: 'POST',
  path: '/publication/papers/:id/withdraw',
  summary: 'Give up a paper that has not gone out, with the reason',
  needs: 'publication.write',
  params: byId,
  body: z.object({ reason }),
  reply: paper,
  refuses: living,
});

export const issuePaper = endpoint({
  method: 'POST',
  path: '/publication/papers/:id/issue',
  summary: 'Issue a signed paper: it gets its number and code, its files are made and kept, nothing changes any more',
  needs: 'publication.write',
  params: byId,
  reply: paper,
  refuses: [...living, ...unsettled, 'numberNotNext', 'characterNotShown'] satisfies (Term | 'notFound' | 'tryAgain')[],
});

export const correctPaper = endpoint({
  method: 'POST',
  path: '/publication/papers/:id/correction',
  summary: 'Begin a correction of an issued paper: a new edition of the same number that names the old one',
  needs: 'publication.write',
  params: byId,
  body: z.object({ reason }),
  reply: paper,
  refuses: ['notFound', 'notIssued', 'correctionOpen'] satisfies (Term | 'notFound')[],
});

/** Somebody to whom a paper goes. */
export const recipient = z
  .object({
    id: z.uuid(),
    name: z.string(),
    line: z.enum(recipientLines),
    unitPath: z.string().nullable().describe('region of a desk that confirms; null outside of this product'),
    receiver: z.string().nullable().describe('sign-in name of the contact of a department that confirms'),
    copies: z.int(),
    sentAt: z.string().nullable(),
    receivedAt: z.string().nullable(),
    receivedBy: z.string().nullable(),
    isMine: z.boolean().describe('whether the caller may confirm it'),
  })
  .meta({ id: 'PaperRecipient' });

const recipients = z.object({
  printed: z.int().nullable().describe('the print run that the paper names'),
  rows: z.array(recipient),
});

export const listRecipients = endpoint({
  method: 'GET',
  path: '/publication/papers/:id/recipients',
  summary: 'To whom an issued paper goes, how many copies, and who confirmed it; a county sees its own line',
  needs: 'publication.read',
  lookBack: ownInstant,
  params: byId,
  reply: recipients,
  refuses: ['notFound'],
});

export const setRecipients = endpoint({
  method: 'PUT',
  path: '/publication/papers/:id/recipients',
  summary: 'Set to whom an issued paper goes; those to whom it was sent stay',
  needs: 'publication.write',
  params: byId,
  body: z.object({
    rows: z
      .array(
        z.object({
          name: writtenText(100),
          line: z.enum(recipientLines),
          unitPath: z.string().max(60).nullable().default(null),
          receiver: z.string().max(64).nullable().default(null).describe('contact of a department that confirms'),
          copies: z.int().min(0).max(10_000),
        }),
      )
      .max(500),
  }),
  reply: recipients,
  refuses: ['notFound', 'notIssued', 'receiverUnknown'] satisfies (Term | 'notFound')[],
});

export const sendPaper = endpoint({
  method: 'POST',
  path: '/publication/papers/:id/send',
  summary: 'Note that an issued paper was sent to whoever has not got it yet',
  needs: 'publication.write',
  params: byId,
  reply: recipients,
  refuses: ['notFound', 'notIssued', 'nobodyToSend'] satisfies (Term | 'notFound')[],
});

export const confirmReceipt = endpoint({
  method: 'POST',
  path: '/publication/papers/:id/receipt',
  summary: 'Confirm, for the own unit and nobody else, that a paper arrived',
  needs: 'publication.receive',
  params: byId,
  reply: recipients,
  refuses: ['notFound', 'notSentHere'] satisfies (Term | 'notFound')[],
});

/** An issued paper that rests on the reports of a month. */
export const restingPaper = z
  .object({
    id: z.uuid(),
    issuer: regionCode,
    isOwn: z.boolean(),
    kind: z.enum(paperKinds),
    series: z.string(),
    year: z.int(),
    number: z.int().nullable(),
    edition: z.int(),
    title: z.string(),
    issuedAt: z.string().nullable(),
    figures: z.array(
      z.object({
        indicator: z.string(),
        unit: regionCode,
        month,
        shown: z.string(),
        isBase: z.boolean().describe('the month is one of the year with which the figure compares'),
      }),
    ),
  })
  .meta({ id: 'RestingPaper' });
export type RestingPaper = z.output<typeof restingPaper>;

export const listRestingPapers = endpoint({
  method: 'GET',
  path: '/publication/resting-papers',
  summary: 'Issued papers with figures of the city or of the own units that rest on the reports of a month, at most 20',
  needs: 'publication.read',
  lookBack: ownInstant,
  query: z.object({ month }),
  reply: z.array(restingPaper),
  refuses: [],
});
