import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { day } from '#kernel/fields.ts';

/** One line of a reminder, as a sentence in the caller's language and the page that it leads to. */
const line = z.object({ kind: z.string(), text: z.string(), link: z.string() });

/** What somebody was told on a day; at most one a day. */
export const message = z
  .object({ day, lines: z.array(line), madeAt: z.string(), readAt: z.string().nullable() })
  .meta({ id: 'Message' });
export type Message = z.output<typeof message>;

export const listMessages = endpoint({
  method: 'GET',
  path: '/coordination/messages',
  lookBack: { kind: 'timeless', because: 'messages and settings of the reader' },
  summary: 'Reminders of the caller, newest first, at most 60',
  needs: 'coordination.read',
  reply: z.object({ rows: z.array(message), unread: z.int(), mailAddress: z.string().nullable() }),
  refuses: [],
});

export const readMessages = endpoint({
  method: 'PUT',
  path: '/coordination/messages/read',
  summary: 'Mark all reminders of the caller as read',
  needs: 'coordination.read',
  reply: z.object({ read: z.int() }),
  refuses: [],
});

export const setMailAddress = endpoint({
  method: 'PUT',
  path: '/coordination/mail-address',
  summary: 'Where the caller’s reminders go by mail besides the site; null for nowhere',
  needs: 'coordination.read',
  body: z.object({ mailAddress: z.email().max(200).nullable() }),
  reply: z.object({ mailAddress: z.string().nullable() }),
  refuses: [],
});

const settings = {
  beforeDays: z.int().min(1).max(30).describe('days before something is due that it is spoken of'),
  countyDays: z.int().min(1).max(90).describe('days overdue after which the county hears of a task'),
  cityDays: z.int().min(1).max(90),
  leaderDays: z.int().min(1).max(180),
};
const settingsReply = z.object({ ...settings, version: z.int().describe('0 until a city sets its own') });

export const readSettings = endpoint({
  method: 'GET',
  path: '/coordination/settings',
  lookBack: { kind: 'timeless', because: 'messages and settings of the reader' },
  summary: 'When reminders come and overdue tasks are brought up',
  needs: 'coordination.read',
  reply: settingsReply,
  refuses: [],
});

export const setSettings = endpoint({
  method: 'PUT',
  path: '/coordination/settings',
  summary: 'Set when reminders come and overdue tasks are brought up; the city desk only',
  needs: 'coordination.hold',
  body: z.object(settings),
  reply: settingsReply,
  refuses: ['notAllowed', 'settingsOrder'],
});
