import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { day, lookingBack, paging, regionCode, writtenText } from '#kernel/fields.ts';
import { task } from './contract.ts';
import { meetingStates } from './rules/meeting.ts';
import { sourceKinds } from './rules/task.ts';

/** Somebody who took part, with the unit. */
export const attendee = z.object({ unitCode: regionCode, person: writtenText(60), post: z.string().trim().max(60) });
export type Attendee = z.output<typeof attendee>;

/** One item of an agenda, chosen from the red items and put in its place by a person. */
export const agendaItem = z.object({
  title: writtenText(300),
  note: writtenText(500).nullable(),
  unitCode: regionCode.describe('unit that it concerns; only whoever has that unit in the remit reads it'),
  projectId: z.uuid().nullable(),
  source: z.object({ kind: z.enum(sourceKinds), key: z.string().max(200), link: z.string().max(300).nullable() }),
});
export type AgendaItem = z.output<typeof agendaItem>;

const facts = {
  title: writtenText(200),
  heldOn: day,
  place: writtenText(200),
  chair: writtenText(60).describe('主持人'),
  attendees: z.array(attendee).max(500),
  minutes: writtenText(5000).nullable().describe('given once it was held'),
  state: z.enum(meetingStates).describe('draft: seen by the desk only; called; held'),
};

/** A meeting without its agenda. */
export const meeting = z
  .object({
    ...facts,
    id: z.uuid(),
    version: z.int(),
    unitCode: regionCode.describe('who called it'),
    recordedAt: z.string(),
    recordedBy: z.string(),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'Meeting' });
export type Meeting = z.output<typeof meeting>;

export const listMeetings = endpoint({
  method: 'GET',
  path: '/coordination/meetings',
  summary: 'Meetings of the remit and of those above it, newest first',
  needs: 'coordination.read',
  query: z.object({ ...lookingBack, ...paging }),
  reply: z.object({ rows: z.array(meeting), next: z.string().nullable() }),
  refuses: ['pageUnclear'],
});

const meetingReply = z.object({
  meeting,
  agenda: z.array(agendaItem),
  decisions: z.array(task).describe('decided in this meeting'),
  last: z
    .object({ id: z.uuid(), title: z.string(), heldOn: day, decisions: z.array(task) })
    .nullable()
    .describe('the meeting before, and how its decisions stand now'),
});

export const readMeeting = endpoint({
  method: 'GET',
  path: '/coordination/meetings/:id',
  summary: 'One meeting with its agenda, its decisions, and how those of the last one stand',
  needs: 'coordination.read',
  params: z.object({ id: z.uuid() }),
  query: z.object(lookingBack),
  reply: meetingReply,
  refuses: ['notFound'],
});

const refuses = [
  'notFound',
  'meetingGoesBack',
  'agendaMissing',
  'meetingAhead',
  'attendeesMissing',
  'minutesMissing',
  'textHintsAtFigure',
] as const;
const body = z.object({ ...facts, agenda: z.array(agendaItem).max(100) });

export const addMeeting = endpoint({
  method: 'POST',
  path: '/coordination/meetings',
  summary: 'Prepare a meeting',
  needs: 'coordination.hold',
  body,
  reply: meetingReply,
  refuses: [...refuses],
});

export const saveMeeting = endpoint({
  method: 'PUT',
  path: '/coordination/meetings/:id',
  summary: 'Change a meeting, call it, or record its minutes; each time a new version',
  needs: 'coordination.hold',
  params: z.object({ id: z.uuid() }),
  body: body.extend({ version: z.int().describe('version seen') }),
  reply: meetingReply,
  refuses: [...refuses, 'meetingChanged'],
});
